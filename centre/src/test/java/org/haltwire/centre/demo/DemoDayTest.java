package org.haltwire.centre.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.Test;

/// The demo day is worth looking at: mostly honest and left alone, with crimes of several kinds
/// that the shipped policy stops.
class DemoDayTest {

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final long NOON = 1_773_126_000_000L;

  @Test
  void isTheSameForTheSameSeed() {
    assertEquals(DemoDay.facts(NOON, ALMATY, 1), DemoDay.facts(NOON, ALMATY, 1));
  }

  @Test
  void isToldInOrderWithIdsOfItsOwn() {
    List<Fact> facts = DemoDay.facts(NOON, ALMATY, 1);
    Set<Object> ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
    assertEquals(facts.size(), ids.size());
    for (int i = 1; i < facts.size(); i++) {
      assertTrue(facts.get(i - 1).occurredAt() <= facts.get(i).occurredAt(), "fact " + i);
    }
    assertTrue(facts.getLast().occurredAt() < NOON, facts.getLast().toString());
  }

  @Test
  void isMostlyHonestWithCrimesOfManyKinds() throws IOException {
    Map<String, Integer> seen = decide(DemoDay.facts(NOON, ALMATY, 1));
    int payments = seen.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(payments > 18_000, seen.toString());
    assertTrue(seen.getOrDefault("allow ", 0) > 0.98 * payments, seen.toString());
    Set<String> held = new TreeSet<>();
    seen.keySet().stream()
        .filter(kind -> kind.startsWith("stop "))
        .forEach(kind -> held.add(kind.substring(5)));
    assertTrue(
        held.containsAll(
            Set.of(
                "account-takeover",
                "card-testing",
                "cash-out",
                "coached-payer",
                "listed-payee",
                "loan-in-anothers-name",
                "mule-collection")),
        seen.toString());
  }

  private static Map<String, Integer> decide(List<Fact> facts) throws IOException {
    Engine engine = new Engine(policy());
    Map<String, Integer> seen = new TreeMap<>();
    for (Fact fact : facts) {
      Ruling ruling = engine.decide(fact, fact.occurredAt());
      if (fact instanceof Payment) {
        Decision decision = (Decision) ruling;
        String verdict =
            switch (decision.verdict()) {
              case Verdict.Allow _ -> "allow ";
              case Verdict.Warn _ -> "warn ";
              case Verdict.Hold _, Verdict.Refuse _ -> "stop ";
            };
        seen.merge(verdict + decision.typology(), 1, Integer::sum);
      }
      engine.apply(new Entry(engine.position() + 1, fact.occurredAt(), fact, ruling));
    }
    return seen;
  }

  private static Policy policy() throws IOException {
    Path file = Path.of("..", "policies", "payments.yaml");
    Profile profile = new Profile("KZT", ALMATY, "KZ");
    return switch (PolicyCompiler.compile(file.toString(), Files.readString(file), profile)) {
      case Compilation.Compiled(Policy policy) -> policy;
      case Compilation.Refused(var problems) -> throw new IllegalStateException("" + problems);
    };
  }
}
