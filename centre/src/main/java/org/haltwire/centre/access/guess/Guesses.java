package org.haltwire.centre.access.guess;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Slows down who guesses passwords and codes: after the free failures one waits a second, then
/// two, then four, up to fifteen minutes. Nobody is locked out for good.
///
/// An attempt is counted as failed before it is looked at, and taken back if it was right: of a
/// thousand guesses at the same moment only those are looked at that a patient person would have
/// had, and who kills the centre in between gains nothing. When the clock jumps back, a wait that
/// is longer than any can be is over.
@Component
public class Guesses {

  static final Duration LONGEST = Duration.ofMinutes(15);

  /// What failed longer ago is forgotten.
  static final Duration REMEMBERED = Duration.ofDays(1);

  /// So many are remembered at most; of more, those with the fewest failures are forgotten first.
  static final int LIMIT = 100_000;

  private static final int BETWEEN_PURGES = 1_000;

  private static final String CHARGE =
      """
      insert into guess (who, failures, tried_at, free_at) values (:who, 1, :now, :now)
      on conflict (who) do update set
        failures = case when guess.tried_at < :now - :remembered then 1 else guess.failures + 1 end,
        tried_at = :now,
        free_at = :now + case
          when guess.tried_at < :now - :remembered or guess.failures + 1 < :free then 0
          else least(:longest, 1000 * (1 << least(guess.failures + 1 - :free, 20))) end
      where guess.free_at <= :now or guess.free_at > :now + :longest
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final AtomicInteger charges = new AtomicInteger();

  Guesses(JdbcClient jdbc, InstantSource clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Counts an attempt as failed. How long to wait instead, if it must not be looked at yet.
  public Duration charge(String name, Caller caller) {
    List<Guesser> guessers = caller.guessers(name);
    Duration left = left(guessers);
    if (!left.isZero()) {
      return left;
    }
    boolean admitted =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean all = guessers.stream().allMatch(this::charged);
              if (!all) {
                status.setRollbackOnly();
              }
              return all;
            }));
    if (charges.incrementAndGet() % BETWEEN_PURGES == 0) {
      purge();
    }
    Duration after = admitted ? Duration.ZERO : left(guessers);
    return !admitted && after.isZero() ? Duration.ofSeconds(1) : after;
  }

  private boolean charged(Guesser guesser) {
    return jdbc.sql(CHARGE)
            .param("who", guesser.digest())
            .param("now", clock.millis())
            .param("free", guesser.free())
            .param("remembered", REMEMBERED.toMillis())
            .param("longest", LONGEST.toMillis())
            .update()
        == 1;
  }

  /// The attempt was right: the name's failures are forgotten. Of the address only this one is
  /// taken back, for who guesses at others may well know one password.
  public void succeeded(String name, Caller caller) {
    for (Guesser guesser : caller.guessers(name)) {
      if (guesser.kind().equals("address")) {
        takeBack(guesser);
      } else {
        jdbc.sql("delete from guess where who = :who").param("who", guesser.digest()).update();
      }
    }
  }

  /// The attempt was right, but only a part of what is needed.
  public void takeBack(String name, Caller caller) {
    caller.guessers(name).forEach(this::takeBack);
  }

  private void takeBack(Guesser guesser) {
    jdbc.sql(
            """
            update guess set failures = greatest(failures - 1, 0), free_at = :now
            where who = :who
            """)
        .param("who", guesser.digest())
        .param("now", clock.millis())
        .update();
  }

  private Duration left(List<Guesser> guessers) {
    long now = clock.millis();
    long free =
        jdbc.sql(
                """
                select coalesce(max(free_at), 0) from guess
                where who in (:who) and free_at <= :now + :longest
                """)
            .param("who", guessers.stream().map(Guesser::digest).toList())
            .param("now", now)
            .param("longest", LONGEST.toMillis())
            .query(Long.class)
            .single();
    return Duration.ofMillis(Math.max(0, free - now));
  }

  /// Forgets what is old, and what is too much.
  void purge() {
    jdbc.sql("delete from guess where tried_at < :then")
        .param("then", clock.millis() - REMEMBERED.toMillis())
        .update();
    jdbc.sql(
            """
            delete from guess where who in (
              select who from guess order by failures desc, tried_at desc offset :limit)
            """)
        .param("limit", LIMIT)
        .update();
  }
}
