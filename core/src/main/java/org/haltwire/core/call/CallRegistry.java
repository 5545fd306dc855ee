package org.haltwire.core.call;

import org.haltwire.core.event.Keys;
import org.jspecify.annotations.Nullable;

/// The calls that operators say are being made, of the callers that belong here, and the checks
/// that wait for one. For one thread at a time. Nothing is ever written down: after a restart it is
/// empty.
///
/// A registration confirms for [Terms#confirmMillis]; until the call is said to have ended, or
/// [Terms#longestMillis] are over, it also confirms what the called telephone passes on.
public final class CallRegistry {

  /// How long and how much.
  ///
  /// @param confirmMillis how long a registration confirms a call to the same number
  /// @param longestMillis how long a call that nobody ends is known; at most an hour
  /// @param calls at most so many calls
  /// @param waiting at most so many checks that wait
  public record Terms(int confirmMillis, int longestMillis, int calls, int waiting) {

    private static final int HOUR = 3_600_000;

    public Terms {
      if (confirmMillis < 1 || confirmMillis > longestMillis || longestMillis > HOUR) {
        throw new IllegalArgumentException(
            "Expected 1 ms to confirm at least, no more than the longest call, and that at most an"
                + " hour, but got "
                + confirmMillis
                + " and "
                + longestMillis);
      }
    }
  }

  /// What became of a registration.
  public enum Taken {
    NOTED,
    /// Noted, but a check of this call was refused before: the centre's own error. A few of these
    /// are not seen (see `noteRefused`).
    LATE,
    /// Too many calls are known.
    FULL
  }

  private static final int BUCKETS = 256;

  /// How many of the last refusals are known at most, and how long.
  private static final int REFUSALS = 512;

  private static final int REFUSAL_MILLIS = 10_000;

  private final Terms terms;
  private final CallSlots slots;
  private final NumberSet roaming = new NumberSet();
  private final @Nullable Parked[] parked = new Parked[BUCKETS];
  private final long[] refused = new long[REFUSALS];
  private final int[] refusedAt = new int[REFUSALS];
  private int waiting;
  private @Nullable Parked woken;

  public CallRegistry(Terms terms, long now) {
    this.terms = terms;
    this.slots = new CallSlots(now);
  }

  /// Notes that a call begins; the same call again is the same call.
  public Taken register(Registration said, long now) {
    int slot = slots.first(said.caller(), said.callee());
    while (slot != CallSlots.NONE && !isSame(slot, said)) {
      slot = slots.next(slot);
    }
    if (slot == CallSlots.NONE) {
      if (slots.size() >= terms.calls) {
        return Taken.FULL;
      }
      slot = slots.add(said);
    }
    slots.touch(slot, now, said.ends() ? terms.longestMillis : terms.confirmMillis);
    wake(said.caller(), now);
    return isLate(said, now) ? Taken.LATE : Taken.NOTED;
  }

  private boolean isSame(int slot, Registration said) {
    return slots.isCall(slot, said.call()) && slots.redirecting(slot) == said.redirecting();
  }

  /// A call is over, or everything between the two that the same operator told of where it is not
  /// said which call.
  ///
  /// @param over as it was registered
  /// @return whether one was known
  public boolean end(Registration over) {
    boolean known = false;
    int slot = slots.first(over.caller(), over.callee());
    while (slot != CallSlots.NONE) {
      int next = slots.next(slot);
      if (slots.redirecting(slot) == over.redirecting()
          && (over.call() == 0 || slots.isCall(slot, over.call()))) {
        slots.remove(slot);
        known = true;
      }
      slot = next;
    }
    return known;
  }

  /// Says where a subscriber is.
  public void roams(long number, boolean abroad) {
    if (abroad) {
      roaming.add(number);
    } else {
      roaming.remove(number);
    }
  }

  public boolean isRoaming(long number) {
    return roaming.contains(number);
  }

  /// Bits of marks where the call is known, -1 where it is not.
  int find(long caller, long callee, long redirecting, long now) {
    for (int slot = slots.first(caller, callee); slot != CallSlots.NONE; slot = slots.next(slot)) {
      if (slots.age(slot, now) <= terms.confirmMillis) {
        long through = slots.redirecting(slot);
        if (through == 0) {
          return 0;
        }
        if (isInCall(caller, through)) {
          return Mark.REDIRECTED.bit();
        }
      }
    }
    return redirecting > 0 && isInCall(caller, redirecting) ? Mark.REDIRECTED.bit() : -1;
  }

  /// The caller's own operator says so.
  private boolean isInCall(long caller, long callee) {
    for (int slot = slots.first(caller, callee); slot != CallSlots.NONE; slot = slots.next(slot)) {
      if (slots.redirecting(slot) == 0) {
        return true;
      }
    }
    return false;
  }

  /// Lets a check wait; false if too many do.
  boolean park(Parked check) {
    if (waiting >= terms.waiting) {
      return false;
    }
    int bucket = bucket(check.caller);
    check.next = parked[bucket];
    parked[bucket] = check;
    waiting++;
    return true;
  }

  /// Lets time go on: calls are forgotten, and checks whose time is over get their answer.
  public void expire(long now) {
    slots.sweep(now);
    if (waiting == 0) {
      return;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      Parked each = parked[bucket];
      parked[bucket] = null;
      while (each != null) {
        Parked next = each.next;
        if (each.deadline <= now) {
          each.decide(each.otherwise, 0);
          noteRefused(each, now);
          take(each);
        } else {
          keep(bucket, each);
        }
        each = next;
      }
    }
  }

  private void wake(long caller, long now) {
    if (waiting == 0) {
      return;
    }
    int bucket = bucket(caller);
    Parked each = parked[bucket];
    parked[bucket] = null;
    while (each != null) {
      Parked next = each.next;
      int found = each.caller == caller ? find(caller, each.callee, each.redirecting, now) : -1;
      if (found >= 0) {
        each.decide(Reason.REGISTERED, found);
        take(each);
      } else {
        keep(bucket, each);
      }
      each = next;
    }
  }

  private void keep(int bucket, Parked check) {
    check.next = parked[bucket];
    parked[bucket] = check;
  }

  private void take(Parked check) {
    check.next = woken;
    woken = check;
    waiting--;
  }

  /// Those who have their answer now, to be told by [Parked#tell] once nobody else has to wait for
  /// the registry; null for nobody.
  public @Nullable Parked takeWoken() {
    Parked first = woken;
    woken = null;
    return first;
  }

  /// A table by hash without chains: of two refusals with one place the later one is known.
  private void noteRefused(Parked check, long now) {
    if (check.otherwise.result() == Result.NOT_INITIATED) {
      long pair = Keys.of(check.caller, check.callee);
      int place = (int) (pair >>> 32) & REFUSALS - 1;
      refused[place] = pair;
      refusedAt[place] = (int) now;
    }
  }

  private boolean isLate(Registration said, long now) {
    long pair = Keys.of(said.caller(), said.callee());
    int place = (int) (pair >>> 32) & REFUSALS - 1;
    if (refused[place] != pair) {
      return false;
    }
    refused[place] = 0;
    return (int) now - refusedAt[place] <= REFUSAL_MILLIS;
  }

  /// How many calls are known.
  public int size() {
    return slots.size();
  }

  /// How many checks wait.
  public int waiting() {
    return waiting;
  }

  /// Bytes that it takes, without the checks that wait.
  public long bytes() {
    return slots.bytes() + roaming.bytes() + 12L * REFUSALS + 4L * BUCKETS;
  }

  private static int bucket(long caller) {
    return (int) (Keys.of(caller) >>> 40) & BUCKETS - 1;
  }
}
