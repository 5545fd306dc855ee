package org.haltwire.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.haltwire.core.rule.Policy;

/// Reads `policies/payments.yaml` from the checkout, as the centre does.
final class ShippedPolicy {

  static final Profile KAZAKHSTAN = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private ShippedPolicy() {}

  static String text() {
    try {
      return Files.readString(Path.of("..", "policies", "payments.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Policy payments() {
    return compiled(text());
  }

  static Policy compiled(String text) {
    return switch (compile(text)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new IllegalStateException("Expected a policy, but got " + refused.problems());
    };
  }

  static List<Problem> problems(String text) {
    return switch (compile(text)) {
      case Compilation.Compiled compiled -> List.of();
      case Compilation.Refused refused -> refused.problems();
    };
  }

  private static Compilation compile(String text) {
    return PolicyCompiler.compile("policies/payments.yaml", text, KAZAKHSTAN);
  }
}
