package org.haltwire.centre.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.haltwire.centre.policies.PolicySettings;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.stereotype.Component;

/// The policies whose words the pages can show.
@Component
class KnownPolicies {

  /// A version with its text.
  record Known(Policy policy, String text) {}

  private final Optional<Known> inForce;

  KnownPolicies(PolicySettings settings, ProfileSettings profile) {
    this.inForce = read(settings.folder().resolve("payments.yaml"), profile);
  }

  Optional<Known> inForce() {
    return inForce;
  }

  /// The version that decided, if its text is still here.
  Optional<Known> version(String version) {
    return inForce.filter(known -> known.policy().id().version().equals(version));
  }

  private static Optional<Known> read(Path file, ProfileSettings profile) {
    try {
      String text = Files.readString(file);
      return switch (PolicyCompiler.compile(file.toString(), text, profile.profile())) {
        case Compilation.Compiled compiled -> Optional.of(new Known(compiled.policy(), text));
        case Compilation.Refused _ -> Optional.empty();
      };
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
