package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.haltwire.centre.database.DatabaseUnusable;
import org.haltwire.centre.journal.JournalDamaged;
import org.haltwire.centre.journal.NotLeader;
import org.haltwire.centre.recovery.profile.CountryProfiles;
import org.haltwire.centre.recovery.profile.UnusableProfile;
import org.haltwire.centre.replay.Unusable;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.centre.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class WordsTest {

  @Test
  void findsTheReasonOfOursWhereverItIs() {
    assertEquals(
        "Stop it first.",
        Words.of(new IllegalStateException("bean", new NotLeader("Stop it first."))));
    Exception cause = new java.sql.SQLException("refused");
    assertEquals("No sign-in.", Words.of(new DatabaseUnusable("No sign-in.", cause)));
  }

  @Test
  void saysWhatToDoAboutADamagedJournal() {
    String words = Words.of(new RuntimeException(new JournalDamaged("The row 7 is damaged")));
    assertTrue(words.startsWith("The row 7 is damaged") && words.contains("backup"), words);
  }

  @Test
  void saysWhichPortIsInUse() {
    String words = Words.of(new PortInUseException(8_080));
    assertTrue(words.contains("8080") && words.contains("--port"), words);
  }

  @Test
  void saysWhyAFileCannotBeReplayed() {
    assertEquals("There is no file x.csv", Words.of(new Unusable("There is no file x.csv")));
    assertTrue(Words.known(new Unusable("There is no file x.csv")).isPresent());
  }

  @Test
  void saysWhatIsWrongWithACountryProfile() {
    Exception wrong =
        assertThrows(WrongYaml.class, () -> Yaml.parse("kg.yaml", "code: kg").map("hold"));
    assertEquals(
        "kg.yaml:1:1: Expected the key hold, but it is not here",
        Words.known(new IllegalStateException("bean", wrong)).orElseThrow());
    Exception missing =
        assertThrows(UnusableProfile.class, () -> CountryProfiles.with(Path.of("no-folder")));
    assertTrue(Words.known(missing).orElseThrow().contains("haltwire.country-profiles"));
  }

  @Test
  void knowsNoWordsForABug() {
    Exception bug = new IllegalStateException("bean", new NullPointerException("x is null"));
    assertEquals(Optional.empty(), Words.known(bug));
    assertEquals("java.lang.NullPointerException: x is null", Words.of(bug));
  }
}
