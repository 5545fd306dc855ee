package org.haltwire.centre.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.retention.PurgeRuns.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes what has been kept for long enough, one small step at a time.
///
/// A night says once, at its beginning, before which time each kind's rows go; a step removes some
/// and counts them in the same transaction. So a centre that is killed in between goes on, and the
/// counts are right. Nights that were missed are made up for by one.
///
/// Where a kind fails the others go on without it; it is tried again after them. The next night
/// begins all the same, for all kinds, and takes the place of one that is not through.
@Component
class Purge {

  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

  private final PurgeRuns runs;
  private final Map<String, Kept> kinds;
  private final AuditLog log;
  private final int rows;
  private final TransactionTemplate transactions;

  /// For the thread that calls [#step] alone.
  private final Set<String> failed = new HashSet<>();

  /// @throws UnusableSettings where something is kept for shorter than it must be
  Purge(
      PurgeRuns runs,
      List<Kept> kinds,
      RetentionSettings settings,
      AuditLog log,
      PlatformTransactionManager transactions) {
    this.runs = runs;
    this.kinds =
        kinds.stream()
            .peek(Purge::check)
            .collect(
                Collectors.toMap(
                    Kept::name,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("Two kinds are called " + one.name());
                    },
                    TreeMap::new));
    this.log = log;
    this.rows = settings.rows();
    this.transactions = new TransactionTemplate(transactions);
  }

  private static void check(Kept kept) {
    Duration term = kept.term();
    if (term.isNegative() || term.isZero() || term.compareTo(kept.least()) < 0) {
      throw new UnusableSettings(
          "Expected at least %d days in %s, but got %s: shorter is not allowed"
              .formatted(Math.max(1, kept.least().toDays()), kept.setting(), term));
    }
  }

  /// All kinds, by name.
  List<Kept> kinds() {
    return List.copyOf(kinds.values());
  }

  /// Begins a night, once.
  void begin(LocalDate night, Instant now) {
    Map<String, Long> before = new TreeMap<>();
    kinds.forEach((name, kept) -> before.put(name, now.minus(kept.term()).toEpochMilli()));
    transactions.executeWithoutResult(
        _ -> runs.begin(night, now.toEpochMilli(), before, this::record));
  }

  /// Removes some rows of the night under way; false where there is none.
  boolean step(InstantSource clock) {
    Optional<LocalDate> night = runs.unfinished(clock.millis());
    if (night.isEmpty()) {
      return false;
    }
    List<Part> open = runs.open(night.get());
    Optional<Part> next = open.stream().filter(one -> !failed.contains(one.kind())).findFirst();
    if (next.isPresent()) {
      tried(next.get(), clock);
    } else if (open.isEmpty()) {
      runs.end(night.get(), clock.millis());
    } else {
      failed.clear();
      throw new IllegalStateException(
          "Expected to purge %s, but it failed"
              .formatted(open.stream().map(Part::kind).collect(Collectors.joining(", "))));
    }
    return true;
  }

  private void tried(Part part, InstantSource clock) {
    try {
      transactions.executeWithoutResult(
          _ -> runs.locked(part).ifPresent(one -> some(one, clock.millis())));
    } catch (RuntimeException failure) {
      LOG.warn("{} is not purged now: {}", part.kind(), failure.toString());
      failed.add(part.kind());
    }
  }

  /// A kind that a later version does not know is done.
  private void some(Part part, long now) {
    Optional<Kept> kind = Optional.ofNullable(kinds.get(part.kind()));
    int removed = kind.map(one -> one.purge(part.before(), rows)).orElse(0);
    if (removed > 0) {
      runs.count(part, removed);
      return;
    }
    runs.end(part, now);
    record(part);
  }

  private void record(Part part) {
    if (part.removed() > 0) {
      log.record(
          new Deed(
              DeedKind.PURGE,
              Deed.CENTRE,
              "retention/" + part.kind(),
              "",
              "night=%s before=%s rows=%d"
                  .formatted(part.night(), Instant.ofEpochMilli(part.before()), part.removed())));
    }
  }
}
