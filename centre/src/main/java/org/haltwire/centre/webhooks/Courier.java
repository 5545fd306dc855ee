package org.haltwire.centre.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Sends one request over one connection of its own, and reads the head of the answer. It is not
/// the JDK's client, because that one looks names up itself: here the address that was found
/// allowed is the one that is connected to. No redirect is followed, nothing of the answer's body
/// is read, and the socket is closed when the patience for the whole is over, whatever it is doing.
final class Courier implements AutoCloseable {

  /// A longer head of an answer is none.
  private static final int HEAD_BYTES = 16_384;

  private final Addresses addresses;
  private final Duration patience;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-watch").factory());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Courier(Addresses addresses, Duration patience) {
    this.addresses = addresses;
    this.patience = patience;
  }

  /// What came of it.
  sealed interface Answer {

    /// @param retryAfter the header, or empty
    record Status(int status, String retryAfter) implements Answer {}

    /// @param why in words
    record None(String why) implements Answer {}
  }

  Answer post(URI url, Map<String, String> headers, byte[] body) {
    long until = System.nanoTime() + patience.toNanos();
    Socket socket = new Socket();
    open.add(socket);
    ScheduledFuture<?> end =
        watch.schedule(() -> close(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange(socket, url, headers, body);
    } catch (IOException failed) {
      return new Answer.None(System.nanoTime() >= until ? tooSlow() : words(failed));
    } finally {
      end.cancel(false);
      close(socket);
      open.remove(socket);
    }
  }

  private Answer exchange(Socket socket, URI url, Map<String, String> headers, byte[] body)
      throws IOException {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
    InetAddress address = allowed(url.getHost());
    socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
    socket.setTcpNoDelay(true);
    if (!tls) {
      return talk(socket, url, headers, body);
    }
    try (SSLSocket secure = secured(socket, url.getHost(), port)) {
      return talk(secure, url, headers, body);
    }
  }

  /// All addresses of a name must be allowed: which one is taken is not the name's to play with.
  private InetAddress allowed(String host) throws IOException {
    InetAddress[] all = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
    for (InetAddress one : all) {
      if (!addresses.may(one)) {
        throw new NotAllowed();
      }
    }
    return all[0];
  }

  private static final class NotAllowed extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static SSLSocket secured(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static Answer talk(Socket socket, URI url, Map<String, String> headers, byte[] body)
      throws IOException {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
    byte[] first = head.toString().getBytes(UTF_8);
    byte[] whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    socket.getOutputStream().write(whole);
    socket.getOutputStream().flush();
    return answer(new BufferedInputStream(socket.getInputStream()));
  }

  private static Answer answer(InputStream in) throws IOException {
    int left = HEAD_BYTES;
    while (true) {
      String line = line(in, left);
      left -= line.length();
      if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
        return new Answer.None("the answer was not HTTP/1.1");
      }
      int status = Integer.parseInt(line.substring(9, 12));
      String retryAfter = "";
      for (String header = line(in, left); !header.isEmpty(); header = line(in, left)) {
        left -= header.length();
        if (header.regionMatches(true, 0, "Retry-After:", 0, "Retry-After:".length())) {
          retryAfter = header.substring("Retry-After:".length()).strip();
        }
      }
      if (status >= 200) {
        return new Answer.Status(status, retryAfter);
      }
    }
  }

  private static String line(InputStream in, int limit) throws IOException {
    byte[] bytes = new byte[Math.max(limit, 1)];
    int length = 0;
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0 || length == bytes.length) {
        throw new IOException("the connection was closed before an answer");
      }
      bytes[length++] = (byte) one;
    }
    return new String(bytes, 0, length, ISO_8859_1).stripTrailing();
  }

  private String tooSlow() {
    return "no answer within " + patience.toMillis() + " ms";
  }

  /// Nothing that only the other side or this machine is to know.
  private static String words(IOException failed) {
    return switch (failed) {
      case NotAllowed _ -> "the address behind the name is not one of the open Internet";
      case UnknownHostException _ -> "the name is not known";
      case java.net.ConnectException _ -> "nobody takes connections there";
      case SSLException _ -> "TLS failed: is the certificate valid for this name?";
      case java.net.SocketTimeoutException _ -> "no connection in time";
      default -> "the connection was closed before an answer";
    };
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // It is closed either way.
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    open.forEach(Courier::close);
    watch.shutdownNow();
  }
}
