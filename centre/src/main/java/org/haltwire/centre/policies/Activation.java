package org.haltwire.centre.policies;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PolicyActivation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From which version on decisions are made, as a fact of the journal: before anything is decided
/// under a version, the journal says so.
record Activation(PolicyId policy, boolean isNew) {

  private static final Logger LOG = LoggerFactory.getLogger(Activation.class);
  private static final String SENDER = "haltwire";

  static Activation ensure(PolicyId policy, Journal journal, InstantSource clock) {
    if (policy.equals(journal.activeAtStart())) {
      return new Activation(policy, false);
    }
    try {
      Appended appended = append(policy, journal, clock).get(30, TimeUnit.SECONDS);
      if (!(appended instanceof Appended.Stored stored)) {
        throw new IllegalStateException(
            "Expected the policy's activation to be stored, but got " + appended);
      }
      LOG.info(
          "policy {} {} is in force from position {} on",
          policy.name(),
          policy.shortVersion(),
          stored.entry().position());
      return new Activation(policy, true);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("Could not put the policy in force", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while putting the policy in force", interrupted);
    }
  }

  /// The first activation stands at the beginning of time: at the clock's own it would forbid any
  /// history, which is always older, from following it.
  private static CompletableFuture<Appended> append(
      PolicyId policy, Journal journal, InstantSource clock) {
    long position = journal.head() + 1;
    FactId id = new FactId(SENDER, "policy-" + policy.shortVersion() + "-" + position);
    if (position == 1) {
      return journal
          .appendHistory(List.of(new PolicyActivation(id, 0, policy.name(), policy.version())))
          .thenApply(List::getFirst);
    }
    return journal.append(
        new PolicyActivation(id, clock.millis(), policy.name(), policy.version()));
  }
}
