package org.haltwire.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// One HTTP/1.1 connection that spends as little as it can, so that the load does not compete with
/// the centre for the same cores. Understands answers with a Content-Length and chunked ones.
final class LeanClient implements AutoCloseable {

  private final URI centre;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean closing;
  private final byte[] head;
  private final byte[] line = new byte[8_192];

  LeanClient(URI centre, String path, String key) throws IOException {
    this.centre = centre;
    socket = connect();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + centre.getAuthority()
                + "\r\nAuthorization: Bearer "
                + key
                + "\r\nContent-Type: application/json\r\nContent-Length: ")
            .getBytes(StandardCharsets.US_ASCII);
  }

  private Socket connect() throws IOException {
    Socket made = new Socket(centre.getHost(), centre.getPort());
    made.setTcpNoDelay(true);
    return made;
  }

  /// Posts a body; gives the answer's status. Connects again where the last answer said that the
  /// connection ends with it.
  int post(byte[] body) throws IOException {
    if (closing) {
      socket.close();
      socket = connect();
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
      out = socket.getOutputStream();
      closing = false;
    }
    byte[] length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + length.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(length, 0, request, head.length, length.length);
    System.arraycopy(body, 0, request, head.length + length.length, body.length);
    out.write(request);
    int status = Integer.parseInt(readLine().substring(9, 12));
    long contentLength = 0;
    boolean chunked = false;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        contentLength = Long.parseLong(header.substring(15).trim());
      } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = true;
      } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
        closing = true;
      }
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(contentLength);
    }
    return status;
  }

  private void skipChunks() throws IOException {
    for (int size = readSize(); size > 0; size = readSize()) {
      in.skipNBytes(size + 2L);
    }
    readLine();
  }

  private int readSize() throws IOException {
    return Integer.parseInt(readLine().trim(), 16);
  }

  private String readLine() throws IOException {
    int size = 0;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("Expected an answer, but the connection ended");
      }
      if (c != '\r') {
        line[size++] = (byte) c;
      }
    }
    return new String(line, 0, size, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
