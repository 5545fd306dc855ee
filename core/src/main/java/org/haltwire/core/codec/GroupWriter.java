package org.haltwire.core.codec;

import java.util.zip.CRC32C;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.engine.Entry;

/// Writes entries that follow one another as one group. One thread; used again after [#begin].
public final class GroupWriter {

  /// The format that is written.
  public static final int FORMAT = 1;

  private final ByteWriter out = new ByteWriter();
  private final FactWriter facts = new FactWriter(out);
  private final RulingWriter rulings = new RulingWriter(out);
  private final CRC32C crc = new CRC32C();
  private long lastTime;
  private int count;

  /// Forgets what was written. `firstTime` is the time of the first entry to come.
  public void begin(long firstTime) {
    out.clear();
    lastTime = firstTime;
    count = 0;
  }

  public void add(Entry entry) {
    int from = out.size();
    out.number(entry.time() - lastTime);
    facts.write(entry.fact(), entry.time());
    rulings.write(entry.ruling(), entry.time());
    int check = checksum(crc, entry.position(), out.array(), from, out.size() - from);
    out.insertLength(from);
    out.fixed32(check);
    lastTime = entry.time();
    count++;
  }

  /// How many bytes the group has now.
  public int size() {
    return out.size();
  }

  public int count() {
    return count;
  }

  public byte[] bytes() {
    return out.copy();
  }

  /// A ruling alone, to compare two of them byte for byte.
  public static byte[] ruling(Ruling ruling, long time) {
    ByteWriter alone = new ByteWriter();
    new RulingWriter(alone).write(ruling, time);
    return alone.copy();
  }

  static int checksum(CRC32C crc, long position, byte[] bytes, int from, int length) {
    crc.reset();
    for (int shift = 0; shift < 64; shift += 8) {
      crc.update((int) (position >>> shift) & 0xff);
    }
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
