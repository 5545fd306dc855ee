package org.haltwire.centre.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Profile;

/// The payments policy as it lies in its folder.
record PolicyFile(String text, Policy policy) {

  /// Reads and compiles `payments.yaml` of a folder.
  ///
  /// @throws PolicyRefused with its problems
  static PolicyFile read(Path folder, Profile profile) {
    Path file = folder.resolve("payments.yaml");
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException missing) {
      throw new PolicyRefused(
          "Expected the payments policy in %s, but could not read it. Say where: --policies DIR"
              .formatted(file.toAbsolutePath()));
    }
    return new PolicyFile(text, Policies.compile(file.toString(), text, profile));
  }
}
