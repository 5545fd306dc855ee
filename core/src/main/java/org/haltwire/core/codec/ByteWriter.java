package org.haltwire.core.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A growing buffer with the format's elements. It is kept and used again.
final class ByteWriter {

  /// Words beyond so many are written out each time.
  static final int NAMES_LIMIT = 4_096;

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private byte[] bytes = new byte[4_096];
  private int size;

  void clear() {
    size = 0;
    names.clear();
  }

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void fixed32(int value) {
    ensure(4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void fixed64(long value) {
    ensure(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  /// A number that is not negative, or 64 bits of anything.
  void number(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /// A number that may be negative, folded so that small ones stay short.
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  void place(Enum<?> constant) {
    number(constant.ordinal());
  }

  void text(String text) {
    int length = text.length();
    number(length);
    ensure(3 * length);
    for (int i = 0; i < length; i++) {
      unit(text.charAt(i));
    }
  }

  /// A word that is likely to recur in this group: 0 and the text the first time, its number after.
  void name(String name) {
    Integer known = names.get(name);
    if (known != null) {
      number(known);
      return;
    }
    number(0);
    text(name);
    if (names.size() < NAMES_LIMIT) {
      names.put(name, names.size() + 1);
    }
  }

  /// Moves the bytes from a place on by one gap, for a length that is known afterwards.
  void insertLength(int from) {
    int length = size - from;
    int width = width(length);
    ensure(width);
    System.arraycopy(bytes, from, bytes, from + width, length);
    size = from;
    number(length);
    size += length;
  }

  private static int width(int length) {
    int width = 1;
    for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
      width++;
    }
    return width;
  }

  private void unit(char c) {
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xc0 | c >> 6);
      bytes[size++] = (byte) (0x80 | (c & 0x3f));
    } else {
      bytes[size++] = (byte) (0xe0 | c >> 12);
      bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3f));
      bytes[size++] = (byte) (0x80 | (c & 0x3f));
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
