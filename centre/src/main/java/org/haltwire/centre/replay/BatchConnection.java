package org.haltwire.centre.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request whose answer is read while its body is still being sent. The JDK's client sends the
/// whole body first, which would fill every buffer on the way and stop.
final class BatchConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 60_000;

  /// Too many requests, a gateway without a centre, no journal, too slow.
  private static final Set<String> TRY_AGAIN = Set.of("429", "502", "503", "504");

  private final Socket plain;
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  BatchConnection(URI address, String key) throws IOException {
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    plain = new Socket();
    plain.connect(new InetSocketAddress(address.getHost(), port), TIMEOUT_MILLIS);
    socket = secure ? secured(plain, address.getHost(), port) : plain;
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    String head =
        """
        POST %s HTTP/1.1
        Host: %s:%d
        Authorization: Bearer %s
        Content-Type: application/x-ndjson
        Accept: application/x-ndjson
        Transfer-Encoding: chunked
        Connection: close

        """
            .formatted(path(address), address.getHost(), port, key)
            .replace("\n", "\r\n");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /// Sends a piece of the body.
  void send(byte[] bytes, int from, int length) throws IOException {
    if (length > 0) {
      out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, from, length);
      out.write('\r');
      out.write('\n');
      out.flush();
    }
  }

  /// Ends the body.
  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /// The answer's body, once its head is there.
  ///
  /// @throws Away if the centre cannot take the request now
  /// @throws Unusable if the centre refuses the request as a whole
  InputStream answers() throws IOException {
    String status = line();
    boolean chunked = false;
    Duration retryAfter = Duration.ZERO;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String small = header.toLowerCase(Locale.ROOT);
      chunked |= small.startsWith("transfer-encoding: chunked");
      if (small.matches("retry-after: *[0-9]{1,6}")) {
        retryAfter = Duration.ofSeconds(Long.parseLong(small.replaceAll("[^0-9]", "")));
      }
    }
    InputStream body = chunked ? new ChunkedBody(in) : in;
    String code = status.replaceFirst("^HTTP/1\\.[01] ([0-9]{3}).*", "$1");
    if (TRY_AGAIN.contains(code)) {
      throw new Away("it answers " + code, retryAfter);
    }
    if (!code.equals("200")) {
      String words = new String(body.readNBytes(2_000), StandardCharsets.UTF_8);
      throw new Unusable("The centre answers " + status + ": " + words.strip());
    }
    return body;
  }

  /// Closes at once: what is being sent or awaited ends with an exception.
  @Override
  public void close() throws IOException {
    plain.close();
    socket.close();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c != '\n') {
      if (c < 0 || line.length() > 8_192) {
        throw new IOException("it closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true);
    var parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static String path(URI address) {
    String query = address.getRawQuery();
    return address.getRawPath() + (query == null ? "" : "?" + query);
  }
}
