package org.haltwire.centre.dossier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Proposes, decides and carries out erasures. Nobody decides about what they proposed themselves.
///
/// It is carried out in small steps, each a transaction that also counts: who is killed in between
/// goes on, and the counts are right. What is kept of the person afterwards is a token.
@Component
class ErasureDesk {

  /// For so long one may be decided.
  static final Duration OPEN_FOR = Duration.ofDays(14);

  private static final Logger LOG = LoggerFactory.getLogger(ErasureDesk.class);
  private static final int ROWS = 200;

  private final ErasureStore store;
  private final Subjects subjects;
  private final Dossier dossier;
  private final AuditLog log;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  /// For the thread that calls [#step] alone.
  private final Set<Long> failed = new TreeSet<>();

  ErasureDesk(
      ErasureStore store,
      Subjects subjects,
      Dossier dossier,
      AuditLog log,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.subjects = subjects;
    this.dossier = dossier;
    this.log = log;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// What became of a decision.
  enum Decided {
    DONE,
    /// Who proposed it does not decide.
    NOT_YOU,
    /// It is not open any more, or there is no such one.
    TOO_LATE
  }

  /// Nothing where one about the same person is under way.
  Optional<Long> propose(Whom whom, String reason, String who) {
    long now = clock.millis();
    return doing(() -> {
      Optional<Long> id =
          store.add(
              whom.reference(),
              Subjects.written(whom),
              reason,
              who,
              now,
              now + OPEN_FOR.toMillis());
      id.ifPresent(
          number -> deed(DeedKind.PROPOSAL, Deed.person(who), number, reason, "what=erasure"));
      return id;
    });
  }

  Decided approve(long id, String who) {
    return doing(() -> {
      if (store.approve(id, who, clock.millis())) {
        store.begin(id, dossier.sources().stream().map(Holdings::source).toList());
        deed(DeedKind.APPROVAL, Deed.person(who), id, "", "what=erasure");
        return Decided.DONE;
      }
      return no(id, who);
    });
  }

  Decided refuse(long id, String who, String reason) {
    return doing(() -> {
      if (isOwn(id, who)) {
        return Decided.NOT_YOU;
      }
      if (store.end(id, Erasure.State.REFUSED, who, clock.millis())) {
        deed(DeedKind.REFUSAL, Deed.person(who), id, reason, "what=erasure");
        return Decided.DONE;
      }
      return Decided.TOO_LATE;
    });
  }

  private Decided no(long id, String who) {
    return isOwn(id, who) ? Decided.NOT_YOU : Decided.TOO_LATE;
  }

  private boolean isOwn(long id, String who) {
    return store
        .find(id)
        .filter(one -> one.state() == Erasure.State.OPEN && one.proposedBy().equals(who))
        .isPresent();
  }

  /// Ends what nobody decided in time; gives how many.
  int endOverdue() {
    List<Long> overdue = store.overdue(clock.millis());
    for (long id : overdue) {
      transactions.executeWithoutResult(_ -> {
        if (store.end(id, Erasure.State.ENDED, "", clock.millis())) {
          deed(DeedKind.REFUSAL, Deed.CENTRE, id, "", "what=erasure state=ENDED");
        }
      });
    }
    return overdue.size();
  }

  /// One step of the first erasure that was approved; false where there is none. One that fails
  /// keeps no other waiting: it is tried again after them.
  ///
  /// @throws IllegalStateException where all that are left failed; the next step tries them again
  boolean step() {
    Optional<Erasure> next = store.approved(failed);
    if (next.isPresent()) {
      tried(next.get());
      return true;
    }
    if (failed.isEmpty()) {
      return false;
    }
    String ids = failed.toString();
    failed.clear();
    throw new IllegalStateException(
        "Expected to carry out erasures %s, but it failed".formatted(ids));
  }

  /// Also where it takes more memory than there is.
  private void tried(Erasure erasure) {
    try {
      step(erasure);
    } catch (RuntimeException | Error failure) {
      LOG.warn("erasure {} waits: {}", erasure.id(), FailureWords.brief(failure));
      failed.add(erasure.id());
    }
  }

  private void step(Erasure erasure) {
    List<ErasureStore.Part> parts = store.parts(erasure.id());
    Optional<Holdings> next =
        dossier.sources().stream()
            .filter(one -> parts.stream().anyMatch(part -> open(part, one)))
            .findFirst();
    if (next.isPresent()) {
      some(erasure.id(), next.get(), subjects.kept(erasure.subject()));
    } else {
      finish(erasure, parts);
    }
  }

  private static boolean open(ErasureStore.Part part, Holdings source) {
    return !part.done() && part.source().equals(source.source());
  }

  private void some(long id, Holdings source, Whom whom) {
    boolean through =
        doing(() -> {
          int erased = source.erase(whom, ROWS);
          store.count(id, source.source(), erased);
          return erased == 0;
        });
    if (through) {
      Found left = source.find(whom, Dossier.LIMIT);
      long stays =
          left.more() + left.rows().stream().filter(one -> one.stay() != Stay.GOES).count();
      store.end(id, source.source(), stays, clock.millis());
    }
  }

  private void finish(Erasure erasure, List<ErasureStore.Part> parts) {
    transactions.executeWithoutResult(_ -> {
      if (store.done(erasure.id(), clock.millis())) {
        List<String> counts = new ArrayList<>();
        parts.forEach(one -> counts.add(one.source() + "=" + one.erased() + "/" + one.stays()));
        log.record(
            new Deed(
                DeedKind.ERASURE,
                Deed.CENTRE,
                erasure.reference(),
                "",
                "erasure=%d erased/stays %s".formatted(erasure.id(), String.join(" ", counts))));
      }
    });
  }

  private void deed(DeedKind kind, String who, long id, String why, String detail) {
    log.record(new Deed(kind, who, "erasure/" + id, why, detail));
  }

  private <T> T doing(Supplier<T> what) {
    T done = transactions.execute(_ -> what.get());
    if (done == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return done;
  }
}
