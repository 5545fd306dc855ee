package org.haltwire.centre.recovery.appeal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The rights of the person whose money is held: to see what, why and until when; to answer; to
/// appeal. An appeal is decided by somebody who had no part in the hold, within the profile's
/// hours; when nobody decides, the hold ends.
@Component
public class AppealDesk {

  private final HoldStore holds;
  private final HoldDesk desk;
  private final AppealStore store;
  private final Secrets secrets;
  private final CountryProfile profile;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  AppealDesk(
      HoldStore holds,
      HoldDesk desk,
      AppealStore store,
      Secrets secrets,
      CountryProfile profile,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.holds = holds;
    this.desk = desk;
    this.store = store;
    this.secrets = secrets;
    this.profile = profile;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// The hold of somebody who knows its number and its secret.
  public Optional<Hold> open(String reference, String secret) {
    return holds
        .byReference(Secrets.written(reference))
        .filter(hold -> secrets.matches(secret, secrets.code("held", hold.id(), 3)));
  }

  /// What became of an appeal that somebody wanted to make.
  public enum Made {
    DONE,
    /// There is one that was not decided yet.
    ONE_IS_OPEN,
    /// The law gives no more.
    NO_MORE,
    /// The time to answer is over.
    TOO_LATE,
    /// The hold has ended: there is nothing to appeal against.
    ENDED
  }

  /// Takes an appeal or an answer to a hold.
  public Made make(
      Hold hold, Appeal.Kind kind, String words, String contact, List<Evidence> evidence) {
    return doing(() -> {
      Hold now = holds.locked(hold.id()).orElseThrow();
      if (!now.state().isRunning()) {
        return Made.ENDED;
      }
      List<Appeal> before =
          store.ofHold(hold.id()).stream().filter(one -> one.kind() == Appeal.Kind.APPEAL).toList();
      long at = clock.millis();
      if (kind == Appeal.Kind.ANSWER) {
        if (at >= answerBy(now)) {
          return Made.TOO_LATE;
        }
        add(hold, kind, 0, at, words, contact, 0, evidence);
        return Made.DONE;
      }
      if (before.stream().anyMatch(one -> one.state() == Appeal.State.OPEN)) {
        return Made.ONE_IS_OPEN;
      }
      if (before.size() >= profile.appeal().tiers()) {
        return Made.NO_MORE;
      }
      long due =
          Deadline.from(Instant.ofEpochMilli(at), profile.appeal().review(), profile.calendar())
              .toEpochMilli();
      add(hold, kind, before.size() + 1, at, words, contact, due, evidence);
      return Made.DONE;
    });
  }

  /// Until when a hold's holder can answer, in milliseconds since 1970-01-01T00:00Z.
  public long answerBy(Hold hold) {
    return Deadline.from(
            Instant.ofEpochMilli(hold.clocks().proposedAt()),
            profile.appeal().answerWindow(),
            profile.calendar())
        .toEpochMilli();
  }

  private void add(
      Hold hold,
      Appeal.Kind kind,
      int tier,
      long at,
      String words,
      String contact,
      long due,
      List<Evidence> evidence) {
    store.add(
        new Appeal(0, hold.id(), kind, tier, at, words, contact, due, Appeal.State.OPEN, 0, "", ""),
        evidence);
  }

  /// What became of a decision.
  public enum Decided {
    DONE,
    /// Somebody decided before.
    RACE,
    /// Who took part in the hold, or decided its appeal before, cannot decide.
    NOT_YOU
  }

  /// Decides an appeal: upheld, the hold ends at once.
  public Decided decide(long id, boolean upheld, String who, String reason) {
    return doing(() -> {
      Appeal appeal = store.find(id).orElseThrow();
      if (!may(appeal, who)) {
        return Decided.NOT_YOU;
      }
      Appeal.State state = upheld ? Appeal.State.UPHELD : Appeal.State.REJECTED;
      if (!store.decide(id, state, clock.millis(), who, reason)) {
        return Decided.RACE;
      }
      desk.appealDecided(appeal.hold(), state.name());
      if (upheld) {
        release(appeal.hold(), who, "APPEAL_UPHELD");
      }
      return Decided.DONE;
    });
  }

  /// Whether a person may decide an appeal: nobody who moved its hold or decided about it.
  public boolean may(Appeal appeal, String who) {
    boolean moved = holds.steps(appeal.hold()).stream().anyMatch(step -> step.who().equals(who));
    boolean agreed =
        holds.find(appeal.hold()).filter(it -> it.consent().agreedBy().equals(who)).isPresent();
    boolean decided =
        store.ofHold(appeal.hold()).stream().anyMatch(one -> one.decidedBy().equals(who));
    return !moved && !agreed && !decided;
  }

  /// Notes that somebody read an answer.
  public boolean read(long id, String who) {
    return store.decide(id, Appeal.State.READ, clock.millis(), who, "");
  }

  /// Ends the holds whose appeals nobody decided in time; gives how many.
  int releaseOverdue(int limit) {
    int released = 0;
    for (Appeal appeal : store.overdue(clock.millis(), limit)) {
      released +=
          doing(() -> {
            boolean first =
                store.decide(
                    appeal.id(),
                    Appeal.State.OVERDUE,
                    clock.millis(),
                    HoldStep.CENTRE,
                    "TIME_OVER");
            if (first) {
              desk.appealDecided(appeal.hold(), Appeal.State.OVERDUE.name());
              release(appeal.hold(), HoldStep.CENTRE, "APPEAL_OVERDUE");
            }
            return first ? 1 : 0;
          });
    }
    return released;
  }

  /// What ended otherwise in the meantime needs no release.
  private void release(String id, String who, String reason) {
    Hold hold = holds.locked(id).orElseThrow();
    if (hold.state().isRunning()) {
      desk.release(id, hold.revision(), who, reason);
    }
  }

  private <T> T doing(Supplier<T> what) {
    T done = transactions.execute(_ -> what.get());
    if (done == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return done;
  }
}
