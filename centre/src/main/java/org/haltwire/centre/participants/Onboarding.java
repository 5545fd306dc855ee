package org.haltwire.centre.participants;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;

/// How an institution is let in, changed and kept out: two people for everything that allows, one
/// for what forbids. Each step and its line in the history are one transaction; of two people at
/// the same moment one comes too late, is told so, and has changed nothing.
@Component
final class Onboarding {

  static final int REASON_LIMIT = 500;

  private static final int SHORTEST_REASON = 3;

  private final Roster roster;
  private final ParticipantStore store;
  private final ProposalStore proposals;
  private final StepStore steps;
  private final Independent independent;
  private final Administrators administrators;
  private final AuditLog audit;
  private final InstantSource clock;

  Onboarding(
      Roster roster,
      ParticipantStore store,
      ProposalStore proposals,
      StepStore steps,
      Independent independent,
      Administrators administrators,
      AuditLog audit,
      InstantSource clock) {
    this.roster = roster;
    this.store = store;
    this.proposals = proposals;
    this.steps = steps;
    this.independent = independent;
    this.administrators = administrators;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a step; each has words for people under `onboarding.`
  enum Outcome {
    DONE,
    /// It takes a reason in words.
    REASON,
    /// Nobody approves what they proposed themselves.
    OWN,
    /// One of the two let the other in, and could be both.
    DEPENDENT,
    /// Another proposal about the institution is open.
    OPEN,
    /// Somebody else was faster: it is no longer what the person saw.
    RACE,
    /// The code is the centre's own or a person's, or is taken.
    TAKEN,
    /// There is no such institution.
    UNKNOWN,
    /// Nothing would change.
    SAME,
    /// A BIC, a certificate or a subject is another institution's.
    ANOTHERS
  }

  /// Who does it, and why.
  record Act(String who, String reason) {

    boolean explained() {
      int length = reason.strip().length();
      return length >= SHORTEST_REASON && length <= REASON_LIMIT;
    }
  }

  List<Proposal> open() {
    return proposals.open();
  }

  Optional<Proposal> open(String code) {
    return proposals.open(code);
  }

  /// Proposes a new institution.
  Outcome admit(String code, Terms terms, Act act) {
    return doing(
        act,
        () -> {
          return isTaken(code)
              ? Outcome.TAKEN
              : propose(Proposal.Kind.ADMISSION, code, terms, 0, act);
        });
  }

  private boolean isTaken(String code) {
    return roster.now().find(code).isPresent()
        || Participants.isReserved(code)
        || administrators.isName(code);
  }

  /// Proposes other terms for an institution.
  ///
  /// @param revision that the person saw
  Outcome change(String code, int revision, Terms terms, Act act) {
    return doing(
        act,
        () -> {
          Optional<Institution> now = roster.now().find(code);
          if (now.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          if (now.get().revision() != revision) {
            return Outcome.RACE;
          }
          return now.get().terms().equals(terms)
              ? Outcome.SAME
              : propose(Proposal.Kind.CHANGE, code, terms, revision, act);
        });
  }

  /// Keeps an institution out, at once.
  Outcome suspend(String code, Act act) {
    return doing(
        act,
        () -> {
          Optional<Institution> now = roster.now().find(code);
          if (now.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          if (now.get().suspended()) {
            return Outcome.SAME;
          }
          if (!store.change(code, now.get().revision(), now.get().terms(), true)) {
            return Outcome.RACE;
          }
          note(code, StepKind.SUSPENDED, DeedKind.INSTITUTION, act, "");
          // What waits is about terms of before, and would stand in the way of letting it in again.
          proposals
              .open(code)
              .ifPresent(stale -> {
                proposals.close(stale.id(), ProposalStore.End.REFUSED);
                note(code, StepKind.REFUSED, DeedKind.INSTITUTION, act, what(stale));
              });
          return Outcome.DONE;
        });
  }

  /// Proposes that a suspended institution is let in again.
  Outcome lift(String code, Act act) {
    return doing(
        act,
        () -> {
          Optional<Institution> now = roster.now().find(code);
          if (now.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          Institution one = now.get();
          return one.suspended()
              ? propose(Proposal.Kind.LIFTING, code, one.terms(), one.revision(), act)
              : Outcome.SAME;
        });
  }

  /// A second person agrees. Takes no reason: it was given by the first.
  ///
  /// @param id of the proposal that the person saw
  Outcome approve(String code, long id, String who) {
    return roster.change(() -> {
      Optional<Proposal> seen = proposals.open(code).filter(one -> one.id() == id);
      if (seen.isEmpty()) {
        return Outcome.RACE;
      }
      Proposal proposal = seen.get();
      if (proposal.who().equals(who)) {
        return Outcome.OWN;
      }
      if (!independent.isOf(who, List.of(proposal.who()))) {
        return Outcome.DEPENDENT;
      }
      if (isAnothers(code, proposal.terms())) {
        return Outcome.ANOTHERS;
      }
      if (!enforce(proposal)) {
        return Outcome.RACE;
      }
      proposals.close(id, ProposalStore.End.APPROVED);
      Act act = new Act(who, proposal.reason());
      note(code, StepKind.APPROVED, DeedKind.INSTITUTION, act, what(proposal));
      return Outcome.DONE;
    });
  }

  /// A change of who is suspended leaves the suspension: a proposal of its own lifts it.
  private boolean enforce(Proposal proposal) {
    String code = proposal.participant();
    if (proposal.kind() == Proposal.Kind.ADMISSION) {
      return !isTaken(code) && store.add(code, proposal.terms());
    }
    boolean suspended =
        !proposal.lifts() && roster.now().find(code).filter(Institution::suspended).isPresent();
    return store.change(code, proposal.basedOn(), proposal.terms(), suspended);
  }

  /// Somebody says no; whoever proposed it takes it back.
  Outcome refuse(String code, long id, Act act) {
    return doing(
        act,
        () -> {
          Optional<Proposal> seen = proposals.open(code).filter(one -> one.id() == id);
          if (seen.isEmpty()) {
            return Outcome.RACE;
          }
          boolean own = seen.get().who().equals(act.who());
          proposals.close(id, own ? ProposalStore.End.WITHDRAWN : ProposalStore.End.REFUSED);
          StepKind kind = own ? StepKind.WITHDRAWN : StepKind.REFUSED;
          note(code, kind, DeedKind.INSTITUTION, act, what(seen.get()));
          return Outcome.DONE;
        });
  }

  private Outcome doing(Act act, Supplier<Outcome> step) {
    return act.explained() ? roster.change(step) : Outcome.REASON;
  }

  private Outcome propose(Proposal.Kind kind, String code, Terms terms, int revision, Act act) {
    if (isAnothers(code, terms)) {
      return Outcome.ANOTHERS;
    }
    Proposal proposal =
        new Proposal(
            0, code, kind, terms, revision, act.who(), act.reason().strip(), clock.instant());
    if (!proposals.add(proposal)) {
      return Outcome.OPEN;
    }
    note(code, StepKind.PROPOSED, DeedKind.INSTITUTION, act, what(proposal));
    return Outcome.DONE;
  }

  /// What changes, in names of fields: who reads it later sees what was agreed to.
  private String what(Proposal proposal) {
    return roster
        .now()
        .find(proposal.participant())
        .map(now -> String.join(" ", TermsChange.fields(now.terms(), proposal.terms())))
        .orElse("");
  }

  private boolean isAnothers(String code, Terms terms) {
    return roster.now().institutions().stream()
        .filter(other -> !other.code().equals(code))
        .anyMatch(other -> TermsChange.collide(other, code, terms));
  }

  private void note(String code, StepKind step, DeedKind deed, Act act, String detail) {
    steps.add(code, step, act.who(), act.reason().strip(), detail);
    audit.record(
        new Deed(
            deed,
            Deed.person(act.who()),
            "institution/" + code,
            act.reason().strip(),
            step.name() + (detail.isEmpty() ? "" : " " + detail)));
  }
}
