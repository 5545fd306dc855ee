package org.haltwire.centre.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream into lines without copying them. Blank lines count but are not handed out.
public final class Lines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer;
  private int from;
  private int to;
  private boolean ended;
  private long number;
  private int start;
  private int length;
  private boolean tooLong;

  /// @param limit how many bytes a line may have
  public Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
    this.buffer = new byte[4 * limit];
  }

  /// Goes to the next line that is not blank; false at the end.
  public boolean next() throws IOException {
    while (true) {
      int newline = newline(from);
      while (newline < 0 && !ended && to - from <= limit) {
        newline = fill();
      }
      if (newline < 0 && to == from && ended) {
        return false;
      }
      number++;
      take(newline);
      if (tooLong || !blank()) {
        return true;
      }
    }
  }

  /// Whether another line can be had without waiting for the sender.
  boolean ready() throws IOException {
    return newline(from) >= 0 || (!ended && in.available() > 0);
  }

  /// Which line, counted from 1.
  public long number() {
    return number;
  }

  public boolean tooLong() {
    return tooLong;
  }

  /// The line by itself.
  public byte[] copy() {
    return Arrays.copyOfRange(buffer, start, start + length);
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  private void take(int newline) throws IOException {
    int end = newline >= 0 ? newline : to;
    start = from;
    length = end - from;
    tooLong = length > limit;
    from = newline >= 0 ? newline + 1 : to;
    if (tooLong && newline < 0) {
      skipRest();
    }
  }

  private void skipRest() throws IOException {
    while (!ended) {
      int newline = newline(from);
      if (newline >= 0) {
        from = newline + 1;
        return;
      }
      from = to;
      fill();
    }
  }

  /// Reads more; the place of a newline in what is new, or -1.
  private int fill() throws IOException {
    if (to == buffer.length || from == to) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    int before = to;
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
      return -1;
    }
    to += read;
    return newline(before);
  }

  private int newline(int after) {
    for (int i = after; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean blank() {
    for (int i = start; i < start + length; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
