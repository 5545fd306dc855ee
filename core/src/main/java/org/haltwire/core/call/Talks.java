package org.haltwire.core.call;

import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Keys;

/// Who is in a call now, by number, and with what kind of other: an entry of 12 bytes for each of
/// the two, in a table of open addressing that is 71 to 80 % full. Of the other's number it has
/// nine bits of a hash, to know the call again when it ends. For one thread at a time; nothing is
/// ever written down.
public final class Talks {

  /// Nobody, no call, or no news.
  public static final int NONE = -1;

  /// A call that was not known.
  public static final int NEW = -2;

  /// How long a call is taken to last.
  ///
  /// @param shortMillis one of which nobody will say that it is over
  /// @param longMillis one that somebody will end, or with a caller who is worth remembering
  /// @param calls at most so many
  public record Terms(int shortMillis, int longMillis, int calls) {}

  /// Is told of each call that was forgotten.
  @FunctionalInterface
  public interface Forgotten {
    void over(long number, CallerKind kind);
  }

  private static final int SMALLEST = 20;
  private static final int SWEEPS = 256;

  /// Of an entry's long: 50 bits the number, 4 the kind, one whether somebody ends it, 9 the other.
  private static final int NUMBER = 14;

  private static final int KIND = 10;
  private static final long KINDS = 0xfL << KIND;
  private static final long ENDS = 1L << 9;
  private static final long OTHER = ENDS - 1;
  private static final CallerKind[] CALLERS = CallerKind.values();

  private final Terms terms;
  private long[] entries = new long[SMALLEST];

  /// The lower halves of the times at which they began; differences are right for 24 days.
  private int[] began = new int[SMALLEST];

  private int size;
  private int swept;

  public Talks(Terms terms) {
    this.terms = terms;
  }

  /// A number is in a call with another one.
  ///
  /// @param ends whether somebody will say that it is over
  /// @return [#NEW], the kind's place in [CallerKind] that it was taken for where it turns out to
  ///   be worse, or [#NONE] where there is no news
  public int note(long number, long other, CallerKind kind, boolean ends, long now) {
    int place = find(number, other);
    if (entries[place] != 0) {
      long entry = entries[place] | (ends ? ENDS : 0);
      int before = kind(entry);
      boolean worse = kind.ordinal() > before;
      entries[place] = worse ? (entry & ~KINDS) | (long) kind.ordinal() << KIND : entry;
      return worse ? before : NONE;
    }
    if (size >= terms.calls) {
      return NONE;
    }
    if (5 * ++size > 4 * entries.length) {
      grow();
      place = find(number, other);
    }
    entries[place] =
        number << NUMBER | (long) kind.ordinal() << KIND | (ends ? ENDS : 0) | hash(other);
    began[place] = (int) now;
    return NEW;
  }

  /// A call is over.
  ///
  /// @return its kind's place in [CallerKind], or [#NONE] where it is not known
  public int end(long number, long other) {
    int place = find(number, other);
    if (entries[place] == 0) {
      return NONE;
    }
    int kind = kind(entries[place]);
    remove(place);
    return kind;
  }

  /// The worst of the calls that a number is in: its kind's place in [CallerKind] in the lowest
  /// byte, its age in milliseconds above. [#NONE] for no call.
  public long worst(long number, long now) {
    long worst = NONE;
    for (int place = home(number); entries[place] != 0; place = after(place)) {
      if (entries[place] >>> NUMBER == number && !isOver(place, now)) {
        int kind = kind(entries[place]);
        if (worst == NONE || kind > (worst & 0xff)) {
          worst = (long) ((int) now - began[place]) << 8 | kind;
        }
      }
    }
    return worst;
  }

  /// Looks through a small part of the table for calls whose time is over; all of it in 256 times.
  public void sweep(long now, Forgotten forgotten) {
    int many = entries.length / SWEEPS + 1;
    for (int i = 0; i < many; i++) {
      swept = swept < entries.length ? swept : 0;
      if (entries[swept] != 0 && isOver(swept, now)) {
        long entry = entries[swept];
        remove(swept);
        forgotten.over(entry >>> NUMBER, CALLERS[kind(entry)]);
      } else {
        swept++;
      }
    }
  }

  public int size() {
    return size;
  }

  public long bytes() {
    return 12L * entries.length;
  }

  private boolean isOver(int place, long now) {
    long entry = entries[place];
    boolean lasts = (entry & ENDS) != 0 || CALLERS[kind(entry)].isRemembered();
    return (int) now - began[place] > (lasts ? terms.longMillis : terms.shortMillis);
  }

  /// Where a call is, or the empty place where it belongs.
  private int find(long number, long other) {
    long mask = ~(KINDS | ENDS);
    long wanted = number << NUMBER | hash(other);
    int place = home(number);
    while (entries[place] != 0 && (entries[place] & mask) != wanted) {
      place = after(place);
    }
    return place;
  }

  /// Takes an entry out and moves those back that were behind it for its sake.
  private void remove(int taken) {
    size--;
    int hole = taken;
    for (int each = after(hole); entries[each] != 0; each = after(each)) {
      int home = home(entries[each] >>> NUMBER);
      if (distance(home, each) >= distance(hole, each)) {
        entries[hole] = entries[each];
        began[hole] = began[each];
        hole = each;
      }
    }
    entries[hole] = 0;
  }

  private int distance(int from, int to) {
    return to >= from ? to - from : to - from + entries.length;
  }

  private void grow() {
    long[] old = entries;
    int[] times = began;
    entries = new long[old.length + old.length / 8];
    began = new int[entries.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int place = home(old[i] >>> NUMBER);
        while (entries[place] != 0) {
          place = after(place);
        }
        entries[place] = old[i];
        began[place] = times[i];
      }
    }
  }

  private int after(int place) {
    return place + 1 == entries.length ? 0 : place + 1;
  }

  /// The upper half of hash times length: any length will do.
  private int home(long number) {
    return (int) (((Keys.of(number) & 0xffff_ffffL) * entries.length) >>> 32);
  }

  private static long hash(long other) {
    return Keys.of(other) >>> 40 & OTHER;
  }

  private static int kind(long entry) {
    return (int) (entry >>> KIND & 0xf);
  }
}
