package org.haltwire.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// An open load of requests on one thread that spends as little as it can, so that it does not
/// compete with the centre for the same cores: as many connections as are needed at a time, none of
/// them with a thread.
///
/// A request has its moment. It goes out at that moment where a connection is free, else as soon as
/// one is; its latency counts from the moment either way.
final class OpenLoad implements AutoCloseable {

  private static final long NANOS = 1_000_000_000L;

  /// Between two looks: to be woken for each answer would cost the cores that the centre needs.
  private static final long NAP = 300_000;

  private final Selector selector = Selector.open();
  private final Deque<Line> idle = new ArrayDeque<>();
  private final byte[][] heads;
  private final byte[] wrong;
  private final Histogram latency = new Histogram(3);
  private long errors;
  private long answered;
  private double seconds;

  /// A load of payments.
  ///
  /// @param connections at most so many are under way at a time
  OpenLoad(URI centre, String key, int connections) throws IOException {
    this(centre, key, connections, List.of("/v1/payments"), "", "");
  }

  /// @param paths one for each body in turn, from the first one again after the last
  /// @param wrong what no right answer contains; empty: nothing
  /// @param more headers, each with its end
  OpenLoad(URI centre, String key, int connections, List<String> paths, String wrong, String more)
      throws IOException {
    this.wrong = wrong.getBytes(StandardCharsets.US_ASCII);
    heads =
        paths.stream()
            .map(path ->
                ("POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%s"
                        + "Content-Type: application/json\r\nContent-Length: ")
                    .formatted(path, centre.getAuthority(), key, more)
                    .getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    for (int i = 0; i < connections; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(centre.getHost(), centre.getPort()));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      Line line = new Line(channel);
      channel.register(selector, SelectionKey.OP_READ, line);
      idle.add(line);
    }
  }

  /// Sends the bodies at a rate and waits for all answers.
  void run(byte[][] bodies, int perSecond) throws IOException {
    long start = System.nanoTime() + NANOS / 10;
    int sent = 0;
    while (answered < bodies.length) {
      long now = System.nanoTime();
      while (sent < bodies.length && !idle.isEmpty() && now >= moment(start, sent, perSecond)) {
        idle.remove().ask(heads[sent % heads.length], bodies[sent], moment(start, sent, perSecond));
        sent++;
      }
      LockSupport.parkNanos(NAP);
      selector.selectNow(this::take);
    }
    seconds = (System.nanoTime() - start) / 1e9;
  }

  Histogram latency() {
    return latency;
  }

  /// Answers other than 200, and wrong ones.
  long errors() {
    return errors;
  }

  long perSecond() {
    return Math.round(answered / seconds);
  }

  private static long moment(long start, long number, int perSecond) {
    return start + number * NANOS / perSecond;
  }

  private void take(SelectionKey ready) {
    Line line = (Line) ready.attachment();
    try {
      int status = line.read();
      if (status > 0) {
        latency.recordValue(System.nanoTime() - line.moment);
        errors += status == 200 ? 0 : 1;
        answered++;
        idle.add(line);
      }
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException("Expected an answer on every connection", broken);
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  /// One connection.
  private final class Line {

    private static final int WRONG = 1;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(16_384);
    private final ByteBuffer in = ByteBuffer.allocateDirect(65_536);
    private long moment;

    Line(SocketChannel channel) {
      this.channel = channel;
    }

    void ask(byte[] head, byte[] body, long atMoment) throws IOException {
      moment = atMoment;
      out.clear();
      out.put(head);
      out.put(Integer.toString(body.length).getBytes(StandardCharsets.US_ASCII));
      out.put("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.put(body).flip();
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }

    /// The status of a whole answer; 0 while it is not there.
    int read() throws IOException {
      if (channel.read(in) < 0) {
        throw new IOException("Expected an answer, but the connection ended");
      }
      int body = endOfHead();
      if (body == 0 || in.position() < body + stated(body)) {
        return 0;
      }
      int status = (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + in.get(11) - '0';
      int said = isWrong(body) ? WRONG : status;
      in.clear();
      return said;
    }

    private boolean isWrong(int from) {
      for (int i = from; wrong.length > 0 && i + wrong.length <= in.position(); i++) {
        int same = 0;
        while (same < wrong.length && in.get(i + same) == wrong[same]) {
          same++;
        }
        if (same == wrong.length) {
          return true;
        }
      }
      return false;
    }

    private int endOfHead() {
      for (int i = 3; i < in.position(); i++) {
        if (in.get(i) == '\n' && in.get(i - 1) == '\r' && in.get(i - 2) == '\n') {
          return i + 1;
        }
      }
      return 0;
    }

    private int stated(int end) throws IOException {
      for (int i = 0; i < end - LENGTH.length; i++) {
        if (in.get(i) == '\n' && isLength(i + 1)) {
          int length = 0;
          for (int at = i + 1 + LENGTH.length; in.get(at) != '\r'; at++) {
            length = in.get(at) == ' ' ? length : length * 10 + in.get(at) - '0';
          }
          return length;
        }
      }
      throw new IOException("Expected an answer with a Content-Length");
    }

    private boolean isLength(int from) {
      for (int i = 0; i < LENGTH.length; i++) {
        if ((in.get(from + i) | 0x20) != (LENGTH[i] | 0x20)) {
          return false;
        }
      }
      return true;
    }
  }
}
