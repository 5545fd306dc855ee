package org.haltwire.centre.recovery.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.hold.Answered.Outcome;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.HoldLength;
import org.haltwire.core.profile.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where holds are moved from state to state, whoever wishes it. Each move, its step, the order to
/// the bank and the fact for the journal are one transaction: all or nothing, and what is repeated
/// bears the same ids.
@Component
public class HoldDesk {

  private final HoldStore store;
  private final HoldRecord record;
  private final Participants participants;
  private final Secrets secrets;
  private final CountryProfile profile;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  HoldDesk(
      HoldStore store,
      HoldRecord record,
      Participants participants,
      Secrets secrets,
      CountryProfile profile,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.record = record;
    this.participants = participants;
    this.secrets = secrets;
    this.profile = profile;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Proposes a hold. A proposal that nobody orders ends when a mark of the account would.
  public Hold propose(Proposal proposal) {
    return doing(() -> {
      String about = proposal.caseId() + "/" + proposal.number();
      String id = "h-" + proposal.caseId() + "-" + proposal.number();
      Hold hold =
          new Hold(
              id,
              proposal.caseId(),
              proposal.account(),
              proposal.bank(),
              HoldState.PROPOSED,
              0,
              new Hold.Sums(proposal.amount(), 0, 0, profile.currency(), proposal.hop()),
              new Hold.Clocks(now(), after(now(), profile.chase().taintFor()), 0, 0),
              new Hold.Cause(profile.hold().legalBasis().getFirst().code(), proposal.reason()),
              new Hold.Consent(proposal.by(), needsTwo(proposal.amount()), ""),
              secrets.code("reference", about, 2));
      store.add(hold, proposal.claims());
      record.note(hold, proposal.by(), proposal.reason());
      return hold;
    });
  }

  /// Orders a hold of the bank, or agrees that it is ordered where that takes two.
  ///
  /// @param revision of the hold that the person saw
  public Answered order(String id, int revision, String who, String reason) {
    return move(
        id,
        revision,
        HoldState.ORDERED,
        hold -> {
          Optional<Participant> bank = participants.ofInstitution(hold.bank());
          if (bank.isEmpty()) {
            return new Answered(Outcome.NO_BANK, hold);
          }
          if (hold.consent().fourEyes() && hold.consent().agreedBy().isEmpty()) {
            return saved(Moved.agreed(hold, who), who, reason, Outcome.SECOND_PERSON);
          }
          if (hold.consent().agreedBy().equals(who)) {
            return new Answered(Outcome.SAME_PERSON, hold);
          }
          Hold.Clocks clocks =
              new Hold.Clocks(
                  hold.clocks().proposedAt(),
                  after(now(), profile.hold().length().first()),
                  after(now(), profile.hold().acknowledge()),
                  0);
          return saved(Moved.to(hold, HoldState.ORDERED, clocks), who, reason, Outcome.DONE);
        });
  }

  /// What a bank says it secured of an order.
  ///
  /// @param bank the code of who answers
  public Optional<Answered> acknowledge(String id, String bank, long secured) {
    return ofBank(id, bank)
        .map(found ->
            doing(() -> {
              Hold hold = store.find(id).orElseThrow();
              if (secured < 0 || secured > hold.money().amount()) {
                return new Answered(Outcome.TOO_MUCH, hold);
              }
              if (hold.state() == HoldState.ORDERED) {
                return secure(hold, bank, secured);
              }
              return new Answered(repeated(hold, secured), hold);
            }));
  }

  private Answered secure(Hold hold, String bank, long secured) {
    Hold.Clocks clocks = Moved.answered(hold.clocks());
    if (secured == 0) {
      return saved(Moved.to(hold, HoldState.RELEASED, clocks), bank, "NOTHING_THERE", Outcome.DONE);
    }
    Hold next = Moved.secured(Moved.to(hold, HoldState.ACKNOWLEDGED, clocks), secured);
    return saved(next, bank, secured < hold.money().amount() ? "IN_PART" : "WHOLE", Outcome.DONE);
  }

  private static Outcome repeated(Hold hold, long secured) {
    if (hold.state().isSecured() || hold.state() == HoldState.RETURNED) {
      return hold.money().secured() == secured ? Outcome.REPEATED : Outcome.OTHER_ANSWER;
    }
    return hold.state() == HoldState.PROPOSED ? Outcome.WRONG_STATE : Outcome.LATE;
  }

  /// Lets a hold last longer, as often and as long as the law says.
  public Answered extend(String id, int revision, String who, String basis, String reason) {
    return move(
        id,
        revision,
        HoldState.EXTENDED,
        hold -> {
          HoldLength length = profile.hold().length();
          boolean allowed =
              profile.hold().mayExtend().contains(basis)
                  && hold.clocks().extensions() < length.maxExtensions();
          if (!allowed) {
            return new Answered(Outcome.NOT_ALLOWED, hold);
          }
          long longest = after(hold.clocks().proposedAt(), length.total());
          long until = Math.min(longest, after(hold.clocks().until(), length.extension()));
          Hold.Clocks clocks =
              new Hold.Clocks(hold.clocks().proposedAt(), until, 0, hold.clocks().extensions() + 1);
          Hold next = Moved.onBasis(Moved.to(hold, HoldState.EXTENDED, clocks), basis);
          return saved(next, who, reason, Outcome.DONE);
        });
  }

  /// Ends a hold: the money is its holder's again.
  public Answered release(String id, int revision, String who, String reason) {
    return move(
        id,
        revision,
        HoldState.RELEASED,
        hold ->
            saved(
                Moved.to(hold, HoldState.RELEASED, Moved.answered(hold.clocks())),
                who,
                reason,
                Outcome.DONE));
  }

  /// Ends a hold by giving what is secured back to victims. Whether that may be, and who gets what,
  /// was decided before, in the same transaction.
  public Answered giveBack(String id, int revision, String who, String reason) {
    return move(
        id,
        revision,
        HoldState.RETURNED,
        hold ->
            saved(
                Moved.returned(
                    Moved.to(hold, HoldState.RETURNED, hold.clocks()), hold.money().secured()),
                who,
                reason,
                Outcome.DONE));
  }

  /// Tells the bank what became of an appeal against one of its holds, in the transaction that
  /// decided it.
  ///
  /// @param state `UPHELD`, `REJECTED` or `OVERDUE`
  public void appealDecided(String id, String state) {
    store.find(id).ifPresent(hold -> record.appealDecided(hold, state));
  }

  /// Ends the holds whose time is over; gives how many.
  int expire(int limit) {
    int ended = 0;
    for (Hold hold : store.over(now(), limit)) {
      Answered answered =
          move(
              hold.id(),
              hold.revision(),
              HoldState.EXPIRED,
              it ->
                  saved(
                      Moved.to(it, HoldState.EXPIRED, Moved.answered(it.clocks())),
                      HoldStep.CENTRE,
                      "TIME_OVER",
                      Outcome.DONE));
      ended += answered.done() ? 1 : 0;
    }
    return ended;
  }

  /// A hold that a bank was told of.
  public Optional<Hold> ofBank(String id, String bank) {
    return store
        .find(id)
        .filter(hold -> hold.state() != HoldState.PROPOSED)
        .filter(hold ->
            participants
                .ofInstitution(hold.bank())
                .filter(it -> it.code().equals(bank))
                .isPresent());
  }

  /// A way to move a hold.
  private interface Way {

    Answered go(Hold hold);
  }

  private Answered move(String id, int revision, HoldState to, Way way) {
    return doing(() -> {
      Hold hold =
          store
              .find(id)
              .orElseThrow(() -> new IllegalArgumentException("Expected a hold, but got " + id));
      if (hold.revision() != revision) {
        return new Answered(Outcome.RACE, hold);
      }
      return hold.state().leadsTo(to) ? way.go(hold) : new Answered(Outcome.WRONG_STATE, hold);
    });
  }

  private Answered saved(Hold next, String who, String reason, Outcome outcome) {
    if (!store.move(next)) {
      return new Answered(Outcome.RACE, store.find(next.id()).orElseThrow());
    }
    Hold hold = store.find(next.id()).orElseThrow();
    record.note(hold, who, reason);
    return new Answered(outcome, hold);
  }

  private boolean needsTwo(long amount) {
    return amount > profile.hold().fourEyesAbove();
  }

  private long now() {
    return clock.millis();
  }

  private long after(long start, Span span) {
    return Deadline.from(Instant.ofEpochMilli(start), span, profile.calendar()).toEpochMilli();
  }

  private <T> T doing(Supplier<T> what) {
    T done = transactions.execute(_ -> what.get());
    if (done == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return done;
  }
}
