package org.haltwire.country.play;

import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.world.Occurrence;

/// The engine in this process, without doors and journal.
public final class Embedded implements Answering {

  private final Engine engine;

  public Embedded(Policy policy) {
    engine = new Engine(policy);
  }

  @Override
  public void tell(List<Occurrence> facts, Answers answers) {
    for (Occurrence each : facts) {
      long time = each.fact().occurredAt();
      long before = System.nanoTime();
      Ruling ruling = engine.decide(each.fact(), time);
      engine.apply(new Entry(engine.position() + 1, time, each.fact(), ruling));
      if (ruling instanceof Decision decision) {
        Verdict verdict = decision.verdict();
        answers.answered(each, verdict, System.nanoTime() - before);
      }
    }
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public String policy() {
    return engine.policy().id().name() + " " + engine.policy().id().version().substring(0, 12);
  }
}
