package org.haltwire.centre.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What somebody with the database alone, or with a table that was exported, learns of people.
class PersonalDataTest {

  /// What people told, who they are, and how to reach them: nowhere.
  private static final List<String> NOWHERE =
      List.of(
          PlantedPeople.X_ID,
          "77010005559",
          "words-of-",
          "chat-of-",
          "appeal-of-x",
          "+7 (701) 000-55-51",
          "file-of-x",
          "inside-of-x",
          "decided-of-x",
          "Xenia Planted");

  /// Reasons that officers write into the log of who did what may name somebody. A phone of which
  /// somebody entitled to it says that it is used for fraud, and the account that money went to,
  /// are what the centre works with. docs/data-protection.md says why, table by table.
  private static final Map<String, NavigableSet<String>> BY_DESIGN =
      Map.of(
          "77010005558",
          new TreeSet<>(List.of("journal", "journal_snapshot")),
          Long.toString(PlantedPeople.X_PHONE),
          new TreeSet<>(List.of("audit_entry", "blocked_call", "journal", "label")),
          Long.toString(PlantedPeople.Y_PHONE),
          new TreeSet<>(List.of("audit_entry", "blocked_call", "journal")),
          PlantedPeople.X_ACCOUNT,
          new TreeSet<>(
              List.of(
                  "bank_order",
                  "hold",
                  "incident",
                  "journal",
                  "journal_snapshot",
                  "recovery_case",
                  "recovery_outbox",
                  "screened")));

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
    new PlantedPeople(town).plant();
    String named =
        """
        {"id": "named", "time": "%s", "amount": {"value": "9000.00", "currency": "KZT"},
         "instrument": "TRANSFER", "channel": "MOBILE",
         "origin": {"phone": "+77010005558"},
         "payer": {"account": "A-named", "personId": "%s", "name": "Xenia Planted"},
         "payee": {"account": "B-named", "name": "Xenia Planted"}}
        """
            .formatted(java.time.Instant.now(), PlantedPeople.X_ID);
    var answer = town.alfa.json("/v1/payments", named);
    assertEquals(200, answer.statusCode(), answer::body);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void theTablesHaveNothingThatIsNotThereByDesign() throws SQLException {
    NavigableMap<String, NavigableSet<String>> found = new TreeMap<>();
    int rows = 0;
    for (EveryRow.Place place : EveryRow.of(town.centre.database())) {
      rows++;
      String table = place.name().substring("table ".length());
      for (String mark : NOWHERE) {
        if (place.has(mark)) {
          found.computeIfAbsent(table, _ -> new TreeSet<>()).add(mark);
        }
      }
      BY_DESIGN.forEach((mark, tables) -> {
        if (place.has(mark) && !tables.contains(table)) {
          found.computeIfAbsent(table, _ -> new TreeSet<>()).add(mark);
        }
      });
    }
    System.out.printf("%d values of all tables searched%n", rows);
    assertTrue(rows > 100);
    assertEquals(Map.of(), found);
  }

  /// Every table that leaves the console, as somebody who may take all of them.
  @Test
  void exportsHaveNothingOfIt() {
    ConsoleClient auditor = ConsoleClient.of(town.centre, ConsoleRole.AUDITOR);
    List<String> found = new ArrayList<>();
    for (String path :
        List.of(
            "/live/decisions.csv",
            "/labels/labels.csv",
            "/recovery/cases.csv?all=true",
            "/recovery/cases/1/moves.csv",
            "/recovery/cases/1/record.pdf",
            "/recovery/cases/1/trace.json",
            "/audit/entries.csv",
            "/alerts/alerts.csv",
            "/retention/kinds.csv")) {
      var answer = auditor.get(path);
      assertEquals(200, answer.statusCode(), path);
      EveryRow.Place file =
          new EveryRow.Place(path, answer.body().getBytes(StandardCharsets.UTF_8));
      NOWHERE.stream().filter(file::has).forEach(mark -> found.add(path + " " + mark));
    }
    assertEquals(List.of(), found);
  }
}
