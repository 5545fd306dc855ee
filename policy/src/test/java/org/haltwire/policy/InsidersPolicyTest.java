package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// The policy by which the centre watches its own people, and policies on other facts than payments
/// in general.
class InsidersPolicyTest {

  private static final long NINETY_DAYS = 90L * 86_400_000;

  @Test
  void compilesAndItsExamplesHold() {
    assertEquals(List.of(), problems(text()));
  }

  @Test
  void remembersNothingForLongerThanItsMemoryIsMadeAgainFrom() {
    Policy policy =
        assertInstanceOf(
                Compilation.Compiled.class,
                PolicyCompiler.compile("i.yaml", text(), ShippedPolicy.KAZAKHSTAN, Look.class))
            .policy();
    assertEquals(Look.class, policy.on());
    policy
        .features()
        .forEach(feature -> assertTrue(feature.window() <= NINETY_DAYS, feature.name()));
  }

  @Test
  void isRefusedWhenARuleNoLongerDoesWhatItsExamplesSay() {
    String broken = text().replace("uncased_1h >= 15", "uncased_1h >= 50");
    assertFalse(problems(broken).isEmpty());
  }

  @Test
  void isRefusedWherePaymentsAreDecided() {
    String told = "expected a kind of fact that is decided (Payment), but found 'Look'";
    assertTrue(ShippedPolicy.problems(text()).getFirst().message().contains(told));
    assertInstanceOf(
        Compilation.Refused.class,
        PolicyCompiler.compile("p", ShippedPolicy.text(), ShippedPolicy.KAZAKHSTAN, Look.class));
    Compilation any = PolicyCompiler.compileAny("p", text(), ShippedPolicy.KAZAKHSTAN);
    assertInstanceOf(Compilation.Compiled.class, any);
  }

  @Test
  void refusesToHoldALook() {
    List<Problem> hold = problems(text().replaceFirst("alert: 40", "hold: 40"));
    assertEquals(1, hold.size(), hold::toString);
    assertTrue(
        hold.getFirst().message().startsWith("'hold' is for payments; the typology selling-data"),
        hold::toString);
    List<Problem> none = problems(text().replaceFirst("    alert: 40\n", ""));
    assertTrue(none.getFirst().message().contains("needs the key 'alert'"), none::toString);
  }

  @Test
  void letsPaymentsRaiseNoAlert() {
    String text = ShippedPolicy.text().replaceFirst("    warn: [0-9]+\n", "    alert: 30\n");
    List<Problem> problems = ShippedPolicy.problems(text);
    assertTrue(problems.getFirst().message().startsWith("unknown key 'alert'"), problems::toString);
  }

  @Test
  void knowsOnlyTheVerdictsOfItsKind() {
    List<Problem> problems = problems(text().replaceFirst("verdict: alert", "verdict: warn"));
    assertTrue(
        problems.getFirst().message().startsWith("unknown verdict 'warn'"), problems::toString);
  }

  @Test
  void namesTheFieldsOfItsKind() {
    List<Problem> problems = problems(text().replaceFirst("when: \"!has_case", "when: \"!has_cas"));
    assertTrue(
        problems.getFirst().message().contains("did you mean 'has_case'"), problems::toString);
    assertEquals(Payment.class, ShippedPolicy.payments().on());
  }

  private static List<Problem> problems(String text) {
    return switch (PolicyCompiler.compile("i.yaml", text, ShippedPolicy.KAZAKHSTAN, Look.class)) {
      case Compilation.Compiled ignored -> List.of();
      case Compilation.Refused refused -> refused.problems();
    };
  }

  private static String text() {
    try {
      return Files.readString(Path.of("..", "policies", "insiders.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
