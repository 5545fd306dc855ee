package org.haltwire.country.play;

import java.util.List;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Payment;
import org.haltwire.country.world.Occurrence;

/// No centre at all: everything goes. What is saved then is nothing, which is what to compare with.
public final class Allowing implements Answering {

  @Override
  public void tell(List<Occurrence> facts, Answers answers) {
    for (Occurrence each : facts) {
      if (each.fact() instanceof Payment) {
        answers.answered(each, Verdict.ALLOW, 0);
      }
    }
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public String policy() {
    return "none";
  }
}
