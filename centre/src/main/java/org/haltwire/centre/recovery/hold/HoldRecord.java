package org.haltwire.centre.recovery.hold;

import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.outbox.FactOutbox;
import org.haltwire.centre.webhooks.WebhookEvent;
import org.haltwire.centre.webhooks.Webhooks;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Component;

/// Takes down what a move of a hold means for others: its step, the order to the bank, and the fact
/// for the journal.
@Component
class HoldRecord {

  private final HoldStore store;
  private final BankFeed feed;
  private final OrderText texts;
  private final Participants participants;
  private final FactOutbox outbox;
  private final AuditLog log;
  private final Webhooks webhooks;
  private final InstantSource clock;

  HoldRecord(
      HoldStore store,
      BankFeed feed,
      OrderText texts,
      Participants participants,
      FactOutbox outbox,
      AuditLog log,
      Webhooks webhooks,
      InstantSource clock) {
    this.store = store;
    this.feed = feed;
    this.texts = texts;
    this.participants = participants;
    this.outbox = outbox;
    this.log = log;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /// Within the transaction that moved the hold.
  void note(Hold hold, String who, String reason) {
    boolean wasOrdered =
        store.steps(hold.id()).stream().anyMatch(step -> step.state() == HoldState.ORDERED);
    HoldStep step =
        new HoldStep(
            clock.millis(),
            hold.state(),
            who,
            hold.cause().basis(),
            reason,
            hold.effective(),
            hold.clocks().until());
    store.note(hold.id(), step);
    takeDown(hold, step);
    order(hold, wasOrdered).ifPresent(kind -> tellBank(hold, kind, step));
    change(hold).ifPresent(state -> tellJournal(hold, state, step));
  }

  private void takeDown(Hold hold, HoldStep step) {
    boolean byBank = participants.find(step.who()).isPresent();
    // What citizens reported the centre proposes: nobody of this name did.
    String who = step.who().equals(Participants.CITIZENS) ? HoldStep.CENTRE : step.who();
    log.record(
        new Deed(
            hold.state() == HoldState.PROPOSED ? DeedKind.PROPOSAL : DeedKind.ORDER,
            byBank ? Deed.institution(who) : Deed.personOrCentre(who),
            "hold/" + hold.id(),
            step.reason(),
            "state=%s case=%d amount=%d".formatted(step.state(), hold.caseId(), step.amount())));
  }

  /// Within the transaction that decided an appeal: the bank is told.
  void appealDecided(Hold hold, String state) {
    participants
        .ofInstitution(hold.bank())
        .ifPresent(
            bank -> webhooks.tell(bank.code(), new WebhookEvent.AppealDecided(hold.id(), state)));
  }

  private static Optional<OrderKind> order(Hold hold, boolean wasOrdered) {
    return switch (hold.state()) {
      case ORDERED -> Optional.of(OrderKind.HOLD);
      case EXTENDED -> Optional.of(OrderKind.EXTEND);
      case RETURNED -> Optional.of(OrderKind.RETURN);
      case RELEASED, EXPIRED -> wasOrdered ? Optional.of(OrderKind.RELEASE) : Optional.empty();
      case PROPOSED, ACKNOWLEDGED -> Optional.empty();
    };
  }

  private void tellBank(Hold hold, OrderKind kind, HoldStep step) {
    String bank = participants.ofInstitution(hold.bank()).orElseThrow().code();
    String id = hold.id() + "-" + hold.revision();
    feed.add(bank, id, hold, kind, step.at(), texts.of(id, kind, hold, step));
    if (kind == OrderKind.RELEASE || kind == OrderKind.RETURN) {
      webhooks.tell(bank, new WebhookEvent.HoldEnded(hold.id(), hold.state().name()));
    }
  }

  private static Optional<HoldChange.State> change(Hold hold) {
    return switch (hold.state()) {
      case PROPOSED -> Optional.empty();
      case ORDERED -> Optional.of(HoldChange.State.REQUESTED);
      case ACKNOWLEDGED -> Optional.of(HoldChange.State.PLACED);
      case EXTENDED -> Optional.of(HoldChange.State.EXTENDED);
      case RELEASED, EXPIRED -> Optional.of(HoldChange.State.RELEASED);
      case RETURNED -> Optional.of(HoldChange.State.CONSUMED);
    };
  }

  private void tellJournal(Hold hold, HoldChange.State state, HoldStep step) {
    outbox.put(
        new HoldChange(
            new FactId(HoldStep.CENTRE, "hold:" + hold.id() + ":" + hold.revision()),
            step.at(),
            hold.id(),
            state,
            hold.account(),
            new Money(hold.effective(), hold.money().currency()),
            hold.clocks().until()));
  }
}
