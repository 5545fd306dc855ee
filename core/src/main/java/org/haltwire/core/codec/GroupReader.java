package org.haltwire.core.codec;

import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;

/// Reads a group that a [GroupWriter] of this or an earlier version wrote.
public final class GroupReader {

  private GroupReader() {}

  /// Hands the entries to the consumer in order.
  ///
  /// @throws DamagedRecord naming the record's position, when the group is not as it was written
  public static void read(
      int format, byte[] bytes, long firstPosition, long firstTime, Consumer<Entry> consumer) {
    if (format != GroupWriter.FORMAT) {
      throw new DamagedRecord(
          "Expected a group of format %d, but got %d".formatted(GroupWriter.FORMAT, format));
    }
    ByteReader in = new ByteReader(bytes, bytes.length);
    FactReader facts = new FactReader(in);
    RulingReader rulings = new RulingReader(in);
    CRC32C crc = new CRC32C();
    long position = firstPosition;
    long time = firstTime;
    while (!in.finished()) {
      Entry entry;
      try {
        int groupEnd = in.limit(checkedEnd(in, bytes, position, crc));
        time += in.number();
        Fact fact = facts.read(time);
        Ruling ruling = rulings.read(time);
        entry = new Entry(position, time, fact, ruling);
        if (!in.finished()) {
          throw new DamagedRecord("Expected the record to end at byte " + in.at());
        }
        in.limit(groupEnd);
        in.fixed32();
      } catch (DamagedRecord damage) {
        throw new DamagedRecord("record %d: %s".formatted(position, damage.getMessage()), damage);
      }
      consumer.accept(entry);
      position++;
    }
  }

  /// Where the record's bytes end, once its checksum was found right.
  private static int checkedEnd(ByteReader in, byte[] bytes, long position, CRC32C crc) {
    int length = in.count();
    int end = in.at() + length;
    if (bytes.length - end < 4) {
      throw new DamagedRecord(
          "Expected a record of %d bytes and 4 of checksum, but got %d bytes"
              .formatted(length, bytes.length - in.at()));
    }
    int found = GroupWriter.checksum(crc, position, bytes, in.at(), length);
    int stored =
        (bytes[end] & 0xff)
            | (bytes[end + 1] & 0xff) << 8
            | (bytes[end + 2] & 0xff) << 16
            | (bytes[end + 3] & 0xff) << 24;
    if (found != stored) {
      throw new DamagedRecord(
          "Expected the checksum %08x, but the bytes give %08x".formatted(stored, found));
    }
    return end;
  }
}
