package org.haltwire.centre.policies;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.Watch;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Step;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts approved versions in force: the journal says from which position on, and the tables follow.
/// What was approved before a stop is put in force after the next start; an activation that is in
/// the journal and not yet in the tables is found there again, as its id is that of the approval.
@Component
public class Activations extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Activations.class);
  private static final String SENDER = "haltwire";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Policies policies;
  private final VersionStore store;
  private final Journal journal;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private final Map<PolicyId, Integer> percent = new ConcurrentHashMap<>();

  Activations(Policies policies, VersionStore store, Journal journal, InstantSource clock) {
    super("activations", "an approved policy waits");
    this.policies = policies;
    this.store = store;
    this.journal = journal;
    this.clock = clock;
    if (journal.head() == 0) {
      first(policies.expectedText());
    } else {
      agree(journal.activeAtStart());
    }
  }

  /// Says that something was approved or withdrawn.
  public void look() {
    news.release();
  }

  /// How far the memory of an approved version is, from 0 to 100; empty where nothing is under way.
  public Optional<Integer> percent(PolicyId version) {
    return Optional.ofNullable(percent.get(version));
  }

  @Override
  protected void step() throws InterruptedException {
    news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    news.drainPermits();
    for (Version version : store.versions(policies.current().id().name())) {
      if (version.stage() == Stage.APPROVED) {
        tryToActivate(version);
      }
    }
  }

  private void tryToActivate(Version version) {
    try {
      activate(version);
    } catch (CancellationException given) {
      LOG.info("an approved policy was not put in force: {}", given.getMessage());
    }
  }

  private void activate(Version version) {
    PolicyId id = version.id();
    long approval = store.last(id, Stage.APPROVED).map(Step::id).orElse(0L);
    FactId fact = new FactId(SENDER, "activation-" + approval);
    Optional<Entry> done = journal.find(fact);
    if (done.isPresent()) {
      store.activated(id, done.get().position());
      return;
    }
    Policy policy;
    try {
      policy = Policies.compile(id, policies.text(id).orElse(""), policies.profile());
    } catch (PolicyRefused why) {
      LOG.error(
          "policy {} {} is not put in force: {}", id.name(), id.shortVersion(), why.getMessage());
      store.take(version, Stage.REFUSED, Person.CENTRE.name(), String.valueOf(why.getMessage()));
      return;
    }
    try {
      PolicyActivation activation =
          new PolicyActivation(fact, clock.millis(), id.name(), id.version());
      Appended answer = journal.activate(policy, activation, watch(id));
      if (answer instanceof Appended.Stored stored) {
        policies.succeeded(policy);
        store.activated(id, stored.entry().position());
        LOG.info(
            "policy {} {} is in force from position {} on",
            id.name(),
            id.shortVersion(),
            stored.entry().position());
      }
    } finally {
      percent.remove(id);
    }
  }

  /// Notes how far it is, and goes on until somebody takes the version back.
  private Watch watch(PolicyId id) {
    long[] asked = {System.nanoTime()};
    return part -> {
      percent.put(id, (int) (part * 100));
      if (System.nanoTime() - asked[0] < PAUSE.toNanos()) {
        return isRunning();
      }
      asked[0] = System.nanoTime();
      return isRunning()
          && store.find(id).filter(version -> version.stage() == Stage.APPROVED).isPresent();
    };
  }

  /// The first policy needs nobody's approval: there is nobody yet. Its activation stands at the
  /// beginning of time: at the clock's own it would forbid any history, which is always older, from
  /// following it.
  private void first(String text) {
    Policy policy = policies.current();
    PolicyId id = policy.id();
    store.validated(
        new VersionStore.Text(id, "", List.of(Person.CENTRE.name()), "", text),
        Person.CENTRE.name());
    FactId fact = new FactId(SENDER, "policy-" + id.shortVersion() + "-1");
    journal
        .appendHistory(List.of(new PolicyActivation(fact, 0, id.name(), id.version())))
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
    LOG.info("policy {} {} is in force from position 1 on", id.name(), id.shortVersion());
    store.activated(id, 1);
  }

  /// What the journal says is in force, the tables say too, unless an approval is about to.
  private void agree(PolicyId active) {
    policies.succeeded(journal.policy());
    boolean differs =
        store
            .find(active)
            .filter(version -> version.stage() != Stage.ACTIVE && version.stage() != Stage.APPROVED)
            .isPresent();
    if (differs || store.inForce(active.name()).isEmpty()) {
      store.activated(active, 0);
    }
  }
}
