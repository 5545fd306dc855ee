package org.haltwire.centre.calls.numbers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.haltwire.centre.calls.AnswerWatcher;
import org.haltwire.centre.web.Say;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.FrequentNumbers;
import org.haltwire.core.call.Reason;
import org.haltwire.core.event.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts, for each reason to label or block, the callers that it was most often given for, by day
/// of the country. Counts only: whom they called is not in them. They are written once a minute and
/// when the centre stops; a centre that is killed loses what it counted in its last minute.
@Component
class FrequentCallers extends Worker implements AnswerWatcher {

  private static final Duration REST = Duration.ofSeconds(5);
  private static final long WRITE_EVERY = Duration.ofMinutes(1).toMillis();
  private static final int PARTS = 16;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Say say;
  private final Part[] parts = new Part[PARTS];
  private long written;

  /// Callers of one sixteenth since the last writing, so that doors seldom wait for each other.
  private static final class Part {
    private final ReentrantLock lock = new ReentrantLock();
    private Map<Reason, FrequentNumbers> counts = new EnumMap<>(Reason.class);
  }

  FrequentCallers(JdbcClient jdbc, InstantSource clock, Say say) {
    super("calls-frequent", "the counts of frequent callers are written later");
    this.jdbc = jdbc;
    this.clock = clock;
    this.say = say;
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new Part();
    }
  }

  @Override
  public void answered(String operator, String owner, CallQuestion question, int answer) {
    if (CallAnswer.intended(answer) == Action.PASS || question.caller() <= 0) {
      return;
    }
    Part part = parts[(int) (Keys.of(question.caller()) >>> 60)];
    part.lock.lock();
    try {
      part.counts
          .computeIfAbsent(CallAnswer.reason(answer), _ -> new FrequentNumbers())
          .add(question.caller());
    } finally {
      part.lock.unlock();
    }
  }

  /// The counts of the last days, today included.
  Map<Reason, FrequentNumbers> of(int days) {
    Map<Reason, FrequentNumbers> all = new EnumMap<>(Reason.class);
    jdbc.sql("select reason, counts from frequent_caller where day > ?")
        .param(today().minusDays(days))
        .query(row -> {
          merge(all, Reason.valueOf(row.getString(1)), restored(row.getBytes(2)));
        });
    for (Part part : parts) {
      part.lock.lock();
      try {
        part.counts.forEach((reason, counts) -> merge(all, reason, counts));
      } finally {
        part.lock.unlock();
      }
    }
    return all;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(REST);
    if (clock.millis() - written >= WRITE_EVERY) {
      write();
      written = clock.millis();
    }
  }

  @Override
  protected void end() {
    write();
  }

  /// What was counted since the last time goes to today's rows. What cannot be written is counted
  /// on.
  void write() {
    LocalDate day = today();
    for (Part part : parts) {
      Map<Reason, FrequentNumbers> counts;
      part.lock.lock();
      try {
        counts = part.counts;
        part.counts = new EnumMap<>(Reason.class);
      } finally {
        part.lock.unlock();
      }
      try {
        add(day, counts);
      } catch (RuntimeException away) {
        takeBack(part, counts);
        throw away;
      }
    }
  }

  private static void takeBack(Part part, Map<Reason, FrequentNumbers> counts) {
    part.lock.lock();
    try {
      counts.forEach((reason, one) -> merge(part.counts, reason, one));
    } finally {
      part.lock.unlock();
    }
  }

  /// Takes out what is written, so that a failure leaves what is not.
  private void add(LocalDate day, Map<Reason, FrequentNumbers> counts) {
    for (Reason reason : List.copyOf(counts.keySet())) {
      add(day, reason, counts.getOrDefault(reason, new FrequentNumbers()));
      counts.remove(reason);
    }
  }

  private void add(LocalDate day, Reason reason, FrequentNumbers more) {
    FrequentNumbers all = new FrequentNumbers();
    jdbc.sql("select counts from frequent_caller where day = ? and reason = ?")
        .params(day, reason.name())
        .query((row, _) -> restored(row.getBytes(1)))
        .optional()
        .ifPresent(all::merge);
    all.merge(more);
    jdbc.sql(
            """
            insert into frequent_caller (day, reason, counts) values (?, ?, ?)
            on conflict (day, reason) do update set counts = excluded.counts
            """)
        .params(day, reason.name(), saved(all))
        .update();
  }

  private static void merge(
      Map<Reason, FrequentNumbers> all, Reason reason, FrequentNumbers counts) {
    all.computeIfAbsent(reason, _ -> new FrequentNumbers()).merge(counts);
  }

  private LocalDate today() {
    return Instant.ofEpochMilli(clock.millis()).atZone(say.zoneId()).toLocalDate();
  }

  private static byte[] saved(FrequentNumbers counts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      counts.save(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static FrequentNumbers restored(byte[] bytes) {
    try {
      return FrequentNumbers.restore(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
