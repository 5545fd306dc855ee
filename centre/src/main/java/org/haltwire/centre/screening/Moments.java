package org.haltwire.centre.screening;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The histories of accounts as the table keeps them: for each payment, latest first, how far its
/// position and its time lie before the last one's, its amount, and verdict and direction in a
/// byte. Numbers take seven bits to a byte, the lowest first.
final class Moments {

  private static final Outcome[] OUTCOMES = Outcome.values();

  private final byte[] bytes;
  private int at;

  private Moments(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] encode(List<Moment> moments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * moments.size() + 16);
    long position = 0;
    long time = 0;
    for (Moment moment : moments) {
      number(out, moment.position() - position);
      number(out, moment.time() - time);
      number(out, moment.amount());
      int outcome = Outcome.parse(moment.verdict()).orElseThrow().ordinal();
      out.write((outcome << 1) | (moment.out() ? 1 : 0));
      position = moment.position();
      time = moment.time();
    }
    return out.toByteArray();
  }

  static List<Moment> decode(byte[] bytes) {
    Moments in = new Moments(bytes);
    List<Moment> moments = new ArrayList<>();
    long position = 0;
    long time = 0;
    while (in.at < bytes.length) {
      position += in.number();
      time += in.number();
      long amount = in.number();
      int last = bytes[in.at++];
      moments.add(new Moment(position, time, amount, (last & 1) != 0, OUTCOMES[last >> 1].key()));
    }
    return moments;
  }

  /// Small numbers of either sign become small ones without.
  private static void number(ByteArrayOutputStream out, long number) {
    long left = (number << 1) ^ (number >> 63);
    while (left >>> 7 != 0) {
      out.write(((int) left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  private long number() {
    long number = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      number |= (bytes[at++] & 0x7fL) << shift;
      shift += 7;
    }
    number |= (long) bytes[at++] << shift;
    return (number >>> 1) ^ -(number & 1);
  }
}
