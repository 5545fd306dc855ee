package org.haltwire.signs;

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
    Purity.check("org.haltwire.signs");
  }

  @Test
  void dependsOnLibrariesOfNumbersAndNamesAlone() {
    Purity.checkDependencies(
        "org.haltwire.signs",
        "com.google.i18n.phonenumbers..",
        "com.google.common..",
        "org.bouncycastle.crypto..");
  }
}
