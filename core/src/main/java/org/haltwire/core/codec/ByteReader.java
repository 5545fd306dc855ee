package org.haltwire.core.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what a [ByteWriter] wrote. Whatever the bytes are, it ends with a value or with
/// [DamagedRecord], and takes no more memory than the bytes are long.
final class ByteReader {

  private final List<String> names = new ArrayList<>();
  private final byte[] bytes;
  private int at;
  private int end;

  ByteReader(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  int at() {
    return at;
  }

  boolean finished() {
    return at == end;
  }

  /// Sets where reading must stop; gives the end before.
  int limit(int newEnd) {
    int before = end;
    if (newEnd < at || newEnd > bytes.length) {
      throw new DamagedRecord("Expected at most %d bytes, but got %d".formatted(end, newEnd));
    }
    end = newEnd;
    return before;
  }

  int octet() {
    need(1);
    return bytes[at++] & 0xff;
  }

  int fixed32() {
    need(4);
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (bytes[at++] & 0xff) << shift;
    }
    return value;
  }

  long fixed64() {
    need(8);
    long value = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      value |= (bytes[at++] & 0xffL) << shift;
    }
    return value;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7fL) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw new DamagedRecord("Expected a number of at most ten bytes at byte " + at);
  }

  long signed() {
    long folded = number();
    return folded >>> 1 ^ -(folded & 1);
  }

  int signedInt() {
    long value = signed();
    if (value != (int) value) {
      throw new DamagedRecord("Expected a number of 32 bits, but got " + value);
    }
    return (int) value;
  }

  /// A count or length: each of what follows takes at least a byte.
  int count() {
    long count = number();
    if (count < 0 || count > end - at) {
      throw new DamagedRecord(
          "Expected a length of 0 to %d, but got %d at byte %d".formatted(end - at, count, at));
    }
    return (int) count;
  }

  boolean flag() {
    int octet = octet();
    if (octet > 1) {
      throw new DamagedRecord("Expected 0 or 1, but got " + octet);
    }
    return octet == 1;
  }

  <T> T place(T[] constants) {
    long place = number();
    if (place < 0 || place >= constants.length) {
      throw new DamagedRecord(
          "Expected one of the %d of %s, but got number %d"
              .formatted(
                  constants.length,
                  constants.getClass().getComponentType().getSimpleName(),
                  place));
    }
    return constants[(int) place];
  }

  String text() {
    int length = count();
    for (int i = at; i < at + length; i++) {
      if (bytes[i] < 0) {
        return wide(length);
      }
    }
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  String name() {
    long number = number();
    if (number == 0) {
      String name = text();
      if (names.size() < ByteWriter.NAMES_LIMIT) {
        names.add(name);
      }
      return name;
    }
    if (number < 0 || number > names.size()) {
      throw new DamagedRecord(
          "Expected a word of 1 to %d, but got %d".formatted(names.size(), number));
    }
    return names.get((int) number - 1);
  }

  private String wide(int length) {
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      int first = octet();
      if (first < 0x80) {
        units[i] = (char) first;
      } else if (first < 0xe0) {
        units[i] = (char) ((first & 0x1f) << 6 | (octet() & 0x3f));
      } else {
        units[i] = (char) ((first & 0xf) << 12 | (octet() & 0x3f) << 6 | (octet() & 0x3f));
      }
    }
    return new String(units);
  }

  private void need(int more) {
    if (end - at < more) {
      throw new DamagedRecord("Expected %d bytes more, but got %d".formatted(more, end - at));
    }
  }
}
