package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.haltwire.tidy.Purity;
import org.haltwire.tidy.Tidy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  @Test
  void sourcesAreTidy() {
    assertEquals("", String.join("\n", Tidy.findings(Path.of(""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chance", "people", "world", "life", "crime"})
  void whatHappensHangsOnTheSeedOnly(String part) {
    Purity.check("org.haltwire.country." + part);
    Purity.checkOrder("org.haltwire.country." + part);
  }

  @Test
  void recoveryIsPlayedInOneOrder() {
    Purity.checkOrder("org.haltwire.country.recovery");
  }

  @Test
  void knowsNoCentre() {
    Purity.checkDependencies(
        "org.haltwire.country",
        "org.haltwire.core..",
        "org.haltwire.policy..",
        "com.fasterxml.jackson.annotation..",
        "com.github.luben.zstd..",
        "org.HdrHistogram..",
        "org.snakeyaml.engine..",
        "picocli..",
        "tools.jackson..");
  }
}
