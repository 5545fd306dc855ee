package org.haltwire.centre.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A batch over a socket of its own: its body is sent by a thread of its own, and its answers are
/// read when the test wants them, or never.
final class BatchSocket implements AutoCloseable {

  /// Small, so that not much fits in between.
  private static final int BUFFER_BYTES = 64 << 10;

  private static final int PIECE_BYTES = 4 << 10;
  private static final int TIMEOUT_MILLIS = 180_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final AtomicLong sent = new AtomicLong();
  private final Thread sending;
  private @Nullable BufferedReader answers;

  /// @param body what is sent now
  /// @param length how much the head says there will be
  BatchSocket(Client client, byte[] body, long length) throws IOException {
    URI address = client.centre().uri("/v1/payments/batch");
    socket.setReceiveBufferSize(BUFFER_BYTES);
    socket.setSendBufferSize(BUFFER_BYTES);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), PIECE_BYTES);
    String head =
        """
        POST %s HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Content-Type: application/x-ndjson
        Content-Length: %d
        Connection: close

        """
            .formatted(address.getPath(), address.getHost(), client.key(), length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    sending = Thread.ofVirtual().start(() -> send(body));
  }

  private void send(byte[] body) {
    try {
      OutputStream out = socket.getOutputStream();
      for (int from = 0; from < body.length; from += PIECE_BYTES) {
        int length = Math.min(PIECE_BYTES, body.length - from);
        out.write(body, from, length);
        sent.addAndGet(length);
      }
    } catch (IOException hungUp) {
      // What was sent is counted.
    }
  }

  /// How many bytes of the body the system has taken.
  long sent() {
    return sent.get();
  }

  /// The next answer; empty at the end.
  String answer() throws IOException {
    BufferedReader lines = answers;
    if (lines == null) {
      readHead();
      lines = new BufferedReader(new InputStreamReader(new Pieces(), StandardCharsets.UTF_8));
      answers = lines;
    }
    String line = lines.readLine();
    return line == null ? "" : line;
  }

  /// Goes without a word: the other side gets a reset.
  void hangUp() throws IOException, InterruptedException {
    socket.setSoLinger(true, 0);
    close();
    sending.join();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void readHead() throws IOException {
    String status = headLine();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("Expected 200, but got " + status);
    }
    String header = headLine();
    while (!header.isEmpty()) {
      header = headLine();
    }
  }

  private String headLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("Expected a line of the head, but got the end");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /// The answer's body, which comes in chunks.
  private final class Pieces extends InputStream {

    private int left;
    private boolean ended;

    @Override
    public int read() {
      throw new IllegalStateException("Expected to be read in pieces");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0 && !ended) {
        left = Integer.parseInt(headLine(), 16);
        ended = left == 0;
      }
      if (ended) {
        return -1;
      }
      int read = in.read(into, from, Math.min(length, left));
      if (read < 0) {
        throw new IOException("Expected " + left + " bytes more, but got the end");
      }
      left -= read;
      if (left == 0) {
        headLine();
      }
      return read;
    }
  }
}
