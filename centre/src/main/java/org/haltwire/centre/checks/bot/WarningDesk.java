package org.haltwire.centre.checks.bot;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One person writes a warning, another one sends it: it goes to everybody at once, in the centre's
/// name.
@Component
class WarningDesk {

  private final Warnings warnings;
  private final Outbox outbox;
  private final Independent independent;
  private final AuditLog log;
  private final InstantSource clock;

  WarningDesk(
      Warnings warnings,
      Outbox outbox,
      Independent independent,
      AuditLog log,
      InstantSource clock) {
    this.warnings = warnings;
    this.outbox = outbox;
    this.independent = independent;
    this.log = log;
    this.clock = clock;
  }

  /// What became of a step.
  enum Done {
    DONE,
    /// Somebody else was there before.
    TOO_LATE,
    /// Who wrote it cannot send it.
    OWN,
    /// Who wrote it let them in, or they who wrote it.
    DEPENDENT
  }

  @Transactional
  public long write(
      Map<String, String> words, List<String> regions, Set<Topic> topics, String who) {
    long id = warnings.add(words, regions, topics, who, clock.millis());
    record(DeedKind.PROPOSAL, who, id, "");
    return id;
  }

  @Transactional
  public Done send(long id, String who) {
    Optional<Warning> warning = warnings.find(id);
    if (warning.isEmpty()) {
      return Done.TOO_LATE;
    }
    if (warning.get().writtenBy().equals(who)) {
      return Done.OWN;
    }
    if (!independent.isOf(who, List.of(warning.get().writtenBy()))) {
      return Done.DEPENDENT;
    }
    if (!warnings.move(id, Warning.State.PROPOSED, Warning.State.SENDING, who, clock.millis())) {
      return Done.TOO_LATE;
    }
    int chats = warnings.address(id, clock.millis());
    record(DeedKind.APPROVAL, who, id, "chats=" + chats);
    outbox.wake();
    return Done.DONE;
  }

  /// Ends one that was not sent.
  @Transactional
  public Done end(long id, Warning.State state, String who) {
    if (!warnings.move(id, Warning.State.PROPOSED, state, who, clock.millis())) {
      return Done.TOO_LATE;
    }
    record(DeedKind.REFUSAL, who, id, "state=" + state);
    return Done.DONE;
  }

  /// Stops one on its way; whom it has reached it has reached.
  @Transactional
  public Done cancel(long id, String who) {
    if (!warnings.move(id, Warning.State.SENDING, Warning.State.CANCELLED, who, clock.millis())) {
      return Done.TOO_LATE;
    }
    int left = warnings.cancel(id);
    record(DeedKind.REFUSAL, who, id, "state=CANCELLED left=" + left);
    return Done.DONE;
  }

  private void record(DeedKind kind, String who, long id, String words) {
    log.record(new Deed(kind, Deed.person(who), "warning/" + id, "", words));
  }
}
