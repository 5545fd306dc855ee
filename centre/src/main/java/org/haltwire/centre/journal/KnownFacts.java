package org.haltwire.centre.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.springframework.dao.DataAccessException;

/// Finds the entry of an id that was seen before, at any time: among the last entries, by the ids
/// in memory, or in the database. That a hash is known proves nothing: the facts' ids are compared.
final class KnownFacts {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final IdIndex ids;
  private final Recent recent;
  private final JournalRows rows;
  private final JournalState state;
  private final Map<Long, List<Long>> old = new HashMap<>();

  KnownFacts(IdIndex ids, Recent recent, JournalRows rows, JournalState state) {
    this.ids = ids;
    this.recent = recent;
    this.rows = rows;
    this.state = state;
  }

  /// Asks the database, in one query, for all ids of a group that may be old ones. Gives the
  /// failure if it cannot be asked: then it is not known who is new.
  Optional<RuntimeException> prepare(List<Submission> gathered) {
    old.clear();
    List<Long> doubtful = new ArrayList<>();
    for (Submission submission : gathered) {
      for (Fact fact : submission.facts()) {
        long hash = IdIndex.hash(fact.id());
        if (ids.mayBeOld(hash)) {
          doubtful.add(hash);
        }
      }
    }
    if (doubtful.isEmpty()) {
      return Optional.empty();
    }
    try {
      old.putAll(ids.lookUp(doubtful));
      return Optional.empty();
    } catch (DataAccessException away) {
      return Optional.of(new JournalUnavailable("Cannot look up earlier facts now.", SOON));
    }
  }

  /// The entry of this id, durable or under way; for the engine's thread, after [#prepare].
  Optional<Entry> find(FactId id) {
    long hash = IdIndex.hash(id);
    List<Long> candidates = ids.inMemory(hash);
    List<Long> older = old.getOrDefault(hash, List.of());
    return first(candidates, id).or(() -> first(older, id));
  }

  /// The durable entry of this id; for any thread.
  Optional<Entry> findDurable(FactId id) {
    long hash = IdIndex.hash(id);
    Optional<Entry> found = first(ids.inMemory(hash), id);
    if (found.isEmpty() && ids.mayBeOld(hash)) {
      found = first(lookUp(hash), id);
    }
    return found.filter(entry -> entry.position() <= state.durable());
  }

  void remember(Entry entry) {
    ids.add(entry.position(), IdIndex.hash(entry.fact().id()));
    recent.put(entry);
  }

  /// One of the last entries, durable or under way.
  Entry recent(long position) {
    return recent
        .at(position)
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected the entry at " + position + " in memory, but it is not there"));
  }

  private Optional<Entry> first(List<Long> positions, FactId id) {
    for (long position : positions) {
      Optional<Entry> entry = recent.at(position);
      if (entry.isEmpty()) {
        entry = load(position);
      }
      if (entry.isPresent() && entry.get().fact().id().equals(id)) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private List<Long> lookUp(long hash) {
    try {
      return ids.lookUp(List.of(hash)).getOrDefault(hash, List.of());
    } catch (DataAccessException away) {
      throw new JournalUnavailable("Cannot look up an earlier fact now.", SOON);
    }
  }

  private Optional<Entry> load(long position) {
    try {
      return rows.at(position);
    } catch (DataAccessException away) {
      throw new JournalUnavailable("Cannot look up an earlier fact now.", SOON);
    }
  }
}
