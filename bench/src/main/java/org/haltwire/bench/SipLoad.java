package org.haltwire.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/// An open load of SIP queries over UDP on one thread. A query has its moment, and its latency
/// counts from it; what has no answer two seconds after the last query is lost.
final class SipLoad implements AutoCloseable {

  private static final long NANOS = 1_000_000_000L;
  private static final long NAP = 300_000;
  private static final byte[] CALL_ID = "Call-ID: ".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 4 << 20;

  private final DatagramChannel channel = DatagramChannel.open();
  private final ByteBuffer in = ByteBuffer.allocate(4_096);
  private final Histogram latency = new Histogram(3);
  private long start;
  private int perSecond;
  private long answered;
  private long wrong;
  private long sent;
  private double seconds;

  SipLoad(int port) throws IOException {
    channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, BUFFER);
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.configureBlocking(false);
  }

  /// @param query a request without its Call-ID and its end
  void run(int count, int rate, IntFunction<String> query) throws IOException {
    byte[][] all = new byte[count][];
    for (int i = 0; i < count; i++) {
      all[i] = (query.apply(i) + "Call-ID: " + i + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
    perSecond = rate;
    start = System.nanoTime() + NANOS / 10;
    long end = Long.MAX_VALUE;
    while (answered < count && System.nanoTime() < end) {
      while (sent < count && System.nanoTime() >= moment(sent)) {
        channel.write(ByteBuffer.wrap(all[(int) sent]));
        sent++;
        end = sent == count ? System.nanoTime() + 2 * NANOS : end;
      }
      take();
      LockSupport.parkNanos(NAP);
    }
    seconds = (System.nanoTime() - start) / 1e9;
  }

  private long moment(long number) {
    return start + number * NANOS / perSecond;
  }

  private void take() throws IOException {
    in.clear();
    while (channel.read(in) > 0) {
      in.flip();
      if (in.get(8) != '1') { // 100 is not the answer
        latency.recordValue(Math.max(0, System.nanoTime() - moment(callId())));
        wrong += in.get(8) == '4' && in.get(10) == '4' ? 0 : 1;
        answered++;
      }
      in.clear();
    }
  }

  private long callId() throws IOException {
    for (int i = 0; i + CALL_ID.length < in.limit(); i++) {
      int same = 0;
      while (same < CALL_ID.length && in.get(i + same) == CALL_ID[same]) {
        same++;
      }
      if (same == CALL_ID.length) {
        long number = 0;
        for (int at = i + same; in.get(at) != '\r'; at++) {
          number = number * 10 + in.get(at) - '0';
        }
        return number;
      }
    }
    throw new IOException("Expected an answer with a Call-ID");
  }

  Histogram latency() {
    return latency;
  }

  long lost() {
    return sent - answered;
  }

  /// Answers that do not let the call go on.
  long wrong() {
    return wrong;
  }

  long perSecond() {
    return Math.round(answered / seconds);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
