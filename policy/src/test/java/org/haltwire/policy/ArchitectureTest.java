package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.haltwire.tidy.Purity;
import org.haltwire.tidy.Tidy;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void sourcesAreTidy() {
    assertEquals("", String.join("\n", Tidy.findings(Path.of(""))));
  }

  @Test
  void timeChanceAndTheWorldAreArguments() {
    Purity.check("org.haltwire.policy");
  }

  @Test
  void dependsOnNothingButCoreAndTheParsersOfItsLanguage() {
    Purity.checkDependencies(
        "org.haltwire.policy",
        "org.haltwire.core..",
        "dev.cel..",
        "com.google..",
        "org.objectweb.asm..",
        "org.snakeyaml.engine..");
  }
}
