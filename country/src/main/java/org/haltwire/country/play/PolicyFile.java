package org.haltwire.country.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Typology;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;

/// Reads a policy to play against.
public final class PolicyFile {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private PolicyFile() {}

  /// @throws IllegalArgumentException with the problems of the policy
  public static Policy read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "Expected a policy in %s, but found no such file".formatted(file));
    }
    return switch (PolicyCompiler.compile(file.toString(), Files.readString(file), PROFILE)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new IllegalArgumentException(refused.problems().toString());
    };
  }

  /// The policy with every score from which a typology holds (or, where it never holds, refuses)
  /// raised by so many points.
  static Policy shifted(Policy policy, int points) {
    List<Typology> typologies =
        policy.typologies().stream().map(typology -> shifted(typology, points)).toList();
    return new Policy(
        policy.id(),
        policy.on(),
        policy.features(),
        policy.variables(),
        policy.rules(),
        typologies,
        policy.program());
  }

  private static Typology shifted(Typology it, int points) {
    boolean holds = it.hold() != Typology.NEVER_REACHED;
    return new Typology(
        it.name(),
        it.titles(),
        it.rules(),
        it.warn(),
        holds ? Math.max(1, it.hold() + points) : it.hold(),
        holds || it.refuse() == Typology.NEVER_REACHED
            ? it.refuse()
            : Math.max(1, it.refuse() + points),
        it.holdMillis(),
        it.amount());
  }
}
