package org.haltwire.centre.audit.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.haltwire.centre.audit.heads.SignedHead;

/// What lies after the last signed head. No head binds it: who can write to the database can make
/// it anew, and nobody would see. So it has to be short.
///
/// Its age is counted from the head, not from the times of its entries: those are as open to be
/// touched as everything in it.
///
/// @param entries after the largest head
/// @param signed when a head was signed last; nothing where none was. Heads of the future, by a
///   clock that leapt, do not say when they were signed
record Tail(long entries, Optional<Instant> signed, Instant now) {

  static Tail of(long size, Collection<SignedHead> heads, Instant now) {
    long largest = heads.stream().mapToLong(one -> one.head().size()).max().orElse(0);
    Optional<Instant> last =
        heads.stream()
            .map(one -> one.head().at())
            .filter(at -> !at.isAfter(now))
            .max(Instant::compareTo);
    return new Tail(size - largest, last, now);
  }

  /// One interval may pass before the next head is signed, and one is patience.
  boolean isTooLong(Duration every) {
    return entries > 0
        && signed
            .map(at -> Duration.between(at, now).compareTo(every.multipliedBy(2)) > 0)
            .orElse(true);
  }

  @Override
  public String toString() {
    return signed
        .map(at -> {
          Duration age = Duration.between(at, now);
          return "%d entries are after the last signed head; one was signed last at %s, %d h %d min ago"
              .formatted(entries, at, age.toHours(), age.toMinutesPart());
        })
        .orElse("%d entries are after no signed head of a time that has been".formatted(entries));
  }
}
