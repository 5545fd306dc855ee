package org.haltwire.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.keeping.Kept;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nothing is kept of which the document and the page say nothing.
class SurveyTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "data-protection.md");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)[.a-z_]*`");

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void everyTableHasARowInTheDocumentAndEveryRowATable() throws Exception {
    Database database = centre.database();
    Set<String> tables;
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      tables = new TreeSet<>(EveryRow.tables(statement));
    }
    Set<String> told =
        Files.readAllLines(DOCUMENT).stream()
            .dropWhile(line -> !line.equals("## What is kept"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf(" |", 2)))
            .flatMap(cell -> NAME.matcher(cell).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(tables, told);
  }

  @Test
  void everyKindIsInTheDocumentAndOnThePageInEveryLanguage() throws IOException {
    String document = Files.readString(DOCUMENT);
    ConsoleClient auditor = ConsoleClient.of(centre, ConsoleRole.AUDITOR);
    String csv = auditor.get("/retention/kinds.csv").body();
    for (String language : new String[] {"en", "ru", "kk"}) {
      HttpResponse<String> page = auditor.get("/retention?language=" + language);
      assertEquals(200, page.statusCode());
      assertFalse(page.body().contains("??"), page::body);
      for (Kept kept : centre.beans(Kept.class)) {
        assertTrue(document.contains("`" + kept.setting() + "`"), kept.setting());
        assertTrue(page.body().contains(">" + kept.setting() + "<"), kept.setting());
        String line = "\n%s,%s,%d,".formatted(kept.name(), kept.setting(), kept.term().toDays());
        assertTrue(csv.contains(line), line);
      }
    }
    assertEquals(centre.beans(Kept.class).size() + 1, csv.lines().count());
    assertTrue(auditor.get("/retention?language=en").body().contains("Nothing was deleted yet"));
  }

  @Test
  void isShownToThoseWhoSeeIt() {
    assertEquals(
        200, ConsoleClient.of(centre, ConsoleRole.ADMINISTRATOR).get("/retention").statusCode());
    assertEquals(403, ConsoleClient.of(centre, ConsoleRole.ANALYST).get("/retention").statusCode());
  }
}
