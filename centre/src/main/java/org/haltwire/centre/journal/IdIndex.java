package org.haltwire.centre.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Which positions an id may have. The newest ids (0.5 to 1 million, 12 bytes each) are in memory;
/// full segments go to the database in the background, and a filter of two bytes an id stays. A new
/// id almost never costs a query.
final class IdIndex implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(IdIndex.class);
  private static final long RETRY = 2_000;

  private final IdTable table;
  private final ArrayDeque<IdSegment> segments = new ArrayDeque<>();
  private final Map<Integer, IdFilter> filters = new TreeMap<>();
  private volatile IdFilter[] published = {};
  private int indexed;
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean closed;

  /// An index as the database has it: ids of the segments not indexed there are to be added.
  IdIndex(IdTable table) {
    this.table = table;
    this.indexed = table.indexedSegments();
    for (IdFilter filter : table.filters()) {
      filters.put(filter.number(), filter);
    }
    published = filters.values().toArray(IdFilter[]::new);
  }

  static long hash(FactId id) {
    return Keys.of(Keys.of(id.sender()), Keys.of(id.value()));
  }

  /// The first position whose id is not in the database.
  synchronized long firstNotIndexed() {
    return (long) indexed * IdSegment.SIZE + 1;
  }

  /// Adds the id of a position; positions come in order. What the database has is left out.
  synchronized void add(long position, long hash) {
    if (IdSegment.number(position) < indexed) {
      return;
    }
    if (segments.isEmpty() || segments.getLast().full()) {
      segments.add(new IdSegment(position));
      notifyAll();
    }
    IdSegment segment = segments.getLast();
    if (segment.firstPosition() + segment.count() != position) {
      throw new IllegalStateException(
          "Expected the id of position %d, but got that of %d"
              .formatted(segment.firstPosition() + segment.count(), position));
    }
    segment.add(hash);
  }

  synchronized List<Long> inMemory(long hash) {
    List<Long> positions = List.of();
    for (IdSegment segment : segments) {
      long position = segment.find(hash);
      if (position != 0) {
        positions = new ArrayList<>(positions);
        segment.candidates(hash, positions::add);
      }
    }
    return positions;
  }

  /// Whether an id may be one of those that are in the database only.
  boolean mayBeOld(long hash) {
    for (IdFilter filter : published) {
      if (filter.mayHold(hash)) {
        return true;
      }
    }
    return false;
  }

  /// The positions in the database of ids with these hashes.
  Map<Long, List<Long>> lookUp(List<Long> hashes) {
    return table.lookUp(hashes);
  }

  /// The ids from [#firstNotIndexed] on, for a snapshot.
  synchronized long[] notIndexed() {
    long[] hashes = new long[IdSegment.SIZE * segments.size()];
    int count = 0;
    for (IdSegment segment : segments) {
      if (segment.number() >= indexed) {
        for (int i = 0; i < segment.count(); i++) {
          hashes[count++] = segment.hash(i);
        }
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /// Brings full segments to the database until it is closed.
  @Override
  public void run() {
    try {
      for (IdSegment full = nextFull(); full != null; full = nextFull()) {
        try {
          index(full);
        } catch (DataAccessException away) {
          LOG.warn("cannot index ids now; trying again: {}", FailureWords.brief(away));
          closing.await(RETRY, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void close() {
    closed = true;
    closing.countDown();
    notifyAll();
  }

  /// Readers see the new filter first and forget the segment then, so that no id is ever missed.
  private void index(IdSegment full) {
    int number = full.number() / IdFilter.SEGMENTS;
    IdFilter before = filters.get(number);
    IdFilter filter = before == null ? new IdFilter(number) : before.copy();
    for (int i = 0; i < full.count(); i++) {
      filter.add(full.hash(i));
    }
    table.save(full, filter);
    filters.put(number, filter);
    published = filters.values().toArray(IdFilter[]::new);
    synchronized (this) {
      indexed = full.number() + 1;
      while (segments.size() > 2 && segments.getFirst().number() < indexed) {
        segments.removeFirst();
      }
    }
  }

  private synchronized @org.jspecify.annotations.Nullable IdSegment nextFull()
      throws InterruptedException {
    while (!closed) {
      for (IdSegment segment : segments) {
        if (segment.number() >= indexed && segment.full()) {
          return segment;
        }
      }
      wait();
    }
    return null;
  }
}
