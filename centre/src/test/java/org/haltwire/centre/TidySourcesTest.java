package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.haltwire.tidy.Tidy;
import org.junit.jupiter.api.Test;

class TidySourcesTest {

  @Test
  void followTheRulesOfTheHouse() {
    assertEquals("", String.join("\n", Tidy.findings(Path.of(""))));
  }
}
