package org.haltwire.core.call;

import java.util.Arrays;
import org.haltwire.core.event.Keys;

/// The calls in progress, a slot each: 56 bytes in parallel arrays that grow by half, in chains by
/// caller and callee, and on a wheel of seconds by the time when they are forgotten.
final class CallSlots {

  static final int NONE = -1;

  private static final int SMALLEST = 16;
  private static final int WHEEL = 1 << 12;
  private static final int SECOND = 1_000;

  private long[] caller = new long[SMALLEST];
  private long[] callee = new long[SMALLEST];
  private long[] redirecting = new long[SMALLEST];
  private long[] call = new long[SMALLEST];

  /// The lower halves of the times of registration; differences of them are right for 24 days.
  private int[] since = new int[SMALLEST];

  /// The second at which it is forgotten.
  private int[] due = new int[SMALLEST];

  /// The next of the chain, or of the free slots.
  private int[] chain = new int[SMALLEST];

  private int[] before = new int[SMALLEST];
  private int[] after = new int[SMALLEST];

  private int[] heads = filled(SMALLEST);
  private final int[] wheel = filled(WHEEL);
  private int free = NONE;
  private int used;
  private int size;
  private int swept;

  CallSlots(long now) {
    swept = second(now);
  }

  int size() {
    return size;
  }

  long bytes() {
    return 56L * caller.length + 4L * (heads.length + wheel.length);
  }

  long redirecting(int slot) {
    return redirecting[slot];
  }

  /// How old a registration is, in milliseconds.
  int age(int slot, long now) {
    return (int) now - since[slot];
  }

  /// The first slot of a pair, or [#NONE].
  int first(long from, long to) {
    return match(heads[bucket(from, to)], from, to);
  }

  /// The next slot of the pair of a slot, or [#NONE].
  int next(int slot) {
    return match(chain[slot], caller[slot], callee[slot]);
  }

  boolean isCall(int slot, long id) {
    return call[slot] == id;
  }

  /// Takes a slot for a call; its time is set by [#touch].
  int add(Registration said) {
    int slot = free;
    if (slot == NONE) {
      if (used == caller.length) {
        grow();
      }
      slot = used++;
    } else {
      free = chain[slot];
    }
    size++;
    if (size > heads.length) {
      rehash(2 * heads.length);
    }
    caller[slot] = said.caller();
    callee[slot] = said.callee();
    redirecting[slot] = said.redirecting();
    call[slot] = said.call();
    int bucket = bucket(said.caller(), said.callee());
    chain[slot] = heads[bucket];
    heads[bucket] = slot;
    before[slot] = slot;
    return slot;
  }

  /// Says from when a call is, and for how long it is known.
  ///
  /// @param millis at most an hour
  void touch(int slot, long now, int millis) {
    if (before[slot] != slot) {
      unwind(slot);
    }
    since[slot] = (int) now;
    due[slot] = second(now + millis) + 1;
    int bucket = due[slot] & WHEEL - 1;
    int head = wheel[bucket];
    before[slot] = NONE;
    after[slot] = head;
    if (head != NONE) {
      before[head] = slot;
    }
    wheel[bucket] = slot;
  }

  void remove(int slot) {
    unwind(slot);
    int bucket = bucket(caller[slot], callee[slot]);
    if (heads[bucket] == slot) {
      heads[bucket] = chain[slot];
    } else {
      int left = heads[bucket];
      while (chain[left] != slot) {
        left = chain[left];
      }
      chain[left] = chain[slot];
    }
    caller[slot] = 0;
    callee[slot] = 0;
    redirecting[slot] = 0;
    call[slot] = 0;
    chain[slot] = free;
    free = slot;
    size--;
  }

  /// Forgets those whose time is over. A clock that jumps far ahead costs one turn of the wheel.
  void sweep(long now) {
    int second = second(now);
    int from = Math.max(swept, second - WHEEL);
    for (int each = from + 1; each <= second; each++) {
      int slot = wheel[each & WHEEL - 1];
      while (slot != NONE) {
        int next = after[slot];
        if (due[slot] - second <= 0) {
          remove(slot);
        }
        slot = next;
      }
    }
    swept = Math.max(swept, second);
  }

  private void unwind(int slot) {
    if (before[slot] == NONE) {
      wheel[due[slot] & WHEEL - 1] = after[slot];
    } else {
      after[before[slot]] = after[slot];
    }
    if (after[slot] != NONE) {
      before[after[slot]] = before[slot];
    }
  }

  private int match(int from, long first, long second) {
    int slot = from;
    while (slot != NONE && (caller[slot] != first || callee[slot] != second)) {
      slot = chain[slot];
    }
    return slot;
  }

  private int bucket(long from, long to) {
    return (int) Keys.of(from, to) & heads.length - 1;
  }

  private void rehash(int capacity) {
    heads = filled(capacity);
    for (int slot = 0; slot < used; slot++) {
      if (caller[slot] != 0) {
        int bucket = bucket(caller[slot], callee[slot]);
        chain[slot] = heads[bucket];
        heads[bucket] = slot;
      }
    }
  }

  private void grow() {
    int capacity = caller.length + caller.length / 2;
    caller = Arrays.copyOf(caller, capacity);
    callee = Arrays.copyOf(callee, capacity);
    redirecting = Arrays.copyOf(redirecting, capacity);
    call = Arrays.copyOf(call, capacity);
    since = Arrays.copyOf(since, capacity);
    due = Arrays.copyOf(due, capacity);
    chain = Arrays.copyOf(chain, capacity);
    before = Arrays.copyOf(before, capacity);
    after = Arrays.copyOf(after, capacity);
  }

  private static int second(long now) {
    return (int) (now / SECOND);
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, NONE);
    return filled;
  }
}
