package org.haltwire.centre.conformance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.haltwire.centre.conformance.SentHours.Place;
import org.haltwire.centre.intake.RefusedLines;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Writer;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.springframework.stereotype.Component;

/// Counts what institutions send. Payments and outcomes are counted from the journal, which
/// payments do not notice.
@Component
final class SentFollower extends Writer implements RefusedLines {

  /// What happened so long before it was told, or after, is told with a wrong clock or too late.
  static final long FAR_PAST_MILLIS = 3_600_000;

  static final long FAR_FUTURE_MILLIS = 300_000;

  private static final int STRETCH = 5_000;
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final long WRITE_NANOS = Duration.ofSeconds(30).toNanos();

  private final Journal journal;
  private final SentHoursStore store;
  private final SentHours hours;
  private final InstantSource clock;
  private boolean loaded;
  private volatile long position;
  private long written = System.nanoTime();

  SentFollower(Journal journal, SentHoursStore store, SentHours hours, InstantSource clock) {
    super(
        "conformance",
        "what institutions sent is counted later",
        "what was refused since could not be written");
    this.journal = journal;
    this.store = store;
    this.hours = hours;
    this.clock = clock;
  }

  /// Up to which place of the journal is counted.
  long position() {
    return position;
  }

  /// A request, or a line of a batch, was refused with this status.
  @Override
  public void refused(String sender, int status) {
    Counted.of(status).ifPresent(what -> hours.add(sender, SentHours.hour(clock.millis()), what));
  }

  @Override
  protected void step() throws InterruptedException {
    if (!loaded) {
      load();
    }
    if (journal.awaitBeyond(position, WAIT) > position) {
      position = journal.read(position + 1, STRETCH, this::take) - 1;
    }
    if (System.nanoTime() - written > WRITE_NANOS) {
      writeRest();
    }
  }

  private void load() {
    store.read(hours);
    long first = firstSince(oldest() * SentHours.MILLIS) - 1;
    position = Math.max(store.position().orElse(0L), first);
    loaded = true;
  }

  private long oldest() {
    return SentHours.hour(clock.millis()) - SentHours.KEPT + 1;
  }

  /// The first place of the journal at or after a time: what is older is not counted any more.
  private long firstSince(long time) {
    long low = 1;
    long high = journal.head() + 1;
    while (low < high) {
      long middle = (low + high) / 2;
      boolean before = journal.at(middle).filter(entry -> entry.time() < time).isPresent();
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void take(Entry entry) {
    long hour = SentHours.hour(entry.time());
    if (hour < oldest()) {
      return;
    }
    switch (entry.fact()) {
      case Payment payment -> take(payment, entry.time(), hour);
      case PaymentOutcome outcome when outcome.status() != PaymentOutcome.Status.RETURNED ->
          journal
              .find(outcome.payment())
              .ifPresent(paid ->
                  hours.add(outcome.id().sender(), SentHours.hour(paid.time()), Counted.OUTCOMES));
      default -> {}
    }
  }

  private void take(Payment payment, long time, long hour) {
    String sender = payment.id().sender();
    hours.add(sender, hour, Counted.PAYMENTS);
    if (payment.origin().device().isEmpty()) {
      hours.add(sender, hour, Counted.NO_DEVICE);
    }
    if (payment.origin().phone().isEmpty()) {
      hours.add(sender, hour, Counted.NO_PHONE);
    }
    if (payment.payee().openedDay() == Party.NOT_STATED) {
      hours.add(sender, hour, Counted.NO_OPENED);
    }
    if (payment.occurredAt() < time - FAR_PAST_MILLIS) {
      hours.add(sender, hour, Counted.FAR_PAST);
    } else if (payment.occurredAt() > time + FAR_FUTURE_MILLIS) {
      hours.add(sender, hour, Counted.FAR_FUTURE);
    }
  }

  @Override
  protected void writeRest() {
    if (!loaded) {
      return;
    }
    hours.forgetBefore(oldest());
    Map<Place, long[]> changed = hours.takeChanged();
    try {
      store.write(changed, position, oldest());
      written = System.nanoTime();
    } catch (RuntimeException failed) {
      hours.giveBack(changed.keySet());
      throw failed;
    }
  }
}
