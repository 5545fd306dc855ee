package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// The policy that ships compiles, and its own examples hold: each rule is fired by one and just
/// missed by another.
class PaymentsPolicyTest {

  @Test
  void compilesAndItsExamplesHold() {
    assertEquals(List.of(), ShippedPolicy.problems(ShippedPolicy.text()));
  }

  @Test
  void isARealPolicy() {
    Policy policy = ShippedPolicy.payments();
    assertTrue(policy.rules().size() >= 35, policy.rules().size() + " rules");
    assertTrue(policy.typologies().size() >= 8, policy.typologies().size() + " typologies");
  }

  @Test
  void isRefusedWhenARuleNoLongerDoesWhatItsExamplesSay() {
    String broken =
        ShippedPolicy.text().replace("payee_reports_30d >= 3", "payee_reports_30d >= 4");
    List<Problem> problems = ShippedPolicy.problems(broken);
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().message().contains("P-05"), problems.getFirst().message());
  }
}
