package org.haltwire.core;

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
    Purity.check("org.haltwire.core");
  }

  @Test
  void ordersWhatCanBeSeen() {
    Purity.checkOrder("org.haltwire.core");
  }

  @Test
  void dependsOnNothingButTheJdk() {
    Purity.checkDependencies("org.haltwire.core");
  }
}
