package org.haltwire.centre.dossier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.keeping.Whom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What people look for now. It is in memory alone, for who asked and for half an hour; a restart
/// forgets it, and it is asked for again. At most two are searched for at a time, and at most eight
/// are kept.
@Component
class Inquiries {

  private static final Logger LOG = LoggerFactory.getLogger(Inquiries.class);
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 8;

  private final Dossier dossier;
  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, Inquiry> inquiries = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(2);

  Inquiries(Dossier dossier, InstantSource clock) {
    this.dossier = dossier;
    this.clock = clock;
  }

  /// How far one is.
  enum State {
    SEARCHING,
    DONE,
    FAILED
  }

  /// Somebody who is looked for, by whom, and what was found so far.
  record Inquiry(
      long number, String by, Whom whom, long at, State state, List<Dossier.Part> parts) {

    Inquiry {
      parts = List.copyOf(parts);
    }
  }

  /// Begins to search; nothing where too many are kept.
  synchronized Optional<Long> begin(String by, Whom whom) {
    forget();
    if (inquiries.size() >= MOST) {
      return Optional.empty();
    }
    long number = last.incrementAndGet();
    put(new Inquiry(number, by, whom, clock.millis(), State.SEARCHING, List.of()));
    Thread.ofVirtual().name("dossier").start(() -> search(number, by, whom));
    return Optional.of(number);
  }

  /// One's own.
  Optional<Inquiry> find(long number, String by) {
    forget();
    return Optional.ofNullable(inquiries.get(number)).filter(one -> one.by().equals(by));
  }

  private void search(long number, String by, Whom whom) {
    List<Dossier.Part> parts = new ArrayList<>();
    long at = clock.millis();
    places.acquireUninterruptibly();
    try {
      dossier.collect(
          whom,
          part -> {
            parts.add(part);
            put(new Inquiry(number, by, whom, at, State.SEARCHING, parts));
          });
      put(new Inquiry(number, by, whom, clock.millis(), State.DONE, parts));
    } catch (RuntimeException failure) {
      LOG.warn("a search for one person's data failed: {}", failure.getClass().getName());
      put(new Inquiry(number, by, whom, clock.millis(), State.FAILED, List.of()));
    } finally {
      places.release();
    }
  }

  private void put(Inquiry one) {
    inquiries.put(one.number(), one);
  }

  /// Also where the clock jumped back.
  void forget() {
    long now = clock.millis();
    inquiries.values().removeIf(one -> Math.abs(now - one.at()) > KEPT.toMillis());
  }
}
