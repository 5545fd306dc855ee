package org.haltwire.centre.insiders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;

/// The auditor's page of a running centre.
class AlertsPageTest {

  private static final String SCRIPT = "<script>alert(1)</script>";

  private static TestingCentre centre;
  private static ConsoleClient auditor;
  private static String empty;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    auditor = ConsoleClient.of(centre, ConsoleRole.AUDITOR);
    empty = auditor.get("/alerts").body();
    for (String person : List.of("olga", "=cmd()", "only-auditor")) {
      for (int i = 0; i < 3; i++) {
        centre
            .bean(AuditLog.class)
            .record(
                new Deed(DeedKind.LOOK_UP, Deed.person(person), "payment/" + SCRIPT + i, "", ""));
      }
    }
    Soon.is("three alerts", () -> count() == 3);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static int count() {
    return centre.bean(JdbcOperations.class).queryForList("select id from insider_alert").size();
  }

  @Test
  void saysWhenThereIsNothing() {
    assertTrue(empty.contains("No alerts."), empty);
  }

  @Test
  void tellsTheAuditorWhoAndWhyButNothingAboutTheAuditor() {
    String page = auditor.get("/alerts").body();
    assertTrue(page.contains(">olga<") && page.contains("Too many"), page);
    assertTrue(page.contains("Looks without a case within an hour: 2"), page);
    assertFalse(page.contains(">only-auditor</a>"), page);
    assertTrue(auditor.get("/alerts?person=nobody").body().contains("No alert about this person"));
    assertTrue(auditor.get("/alerts?language=ru").body().contains("Просмотров без дела за час: 2"));
    assertTrue(auditor.get("/alerts?language=kk").body().contains("Бір сағатта іссіз қарау: 2"));
    auditor.get("/alerts?language=en");
  }

  /// Neither here nor by the bell, the log or its table.
  @Test
  void tellsNobodyOfAlertsAboutThemselves() {
    List<Long> places =
        centre
            .bean(JdbcOperations.class)
            .queryForList(
                "select place from audit_entry where kind = 'ALERT' and about = ?",
                Long.class,
                "person/only-auditor");
    assertEquals(1, places.size());
    String entry = "/audit/entries/" + places.getFirst();
    assertEquals(404, auditor.get(entry).statusCode());
    assertFalse(auditor.get("/audit?kind=ALERT").body().contains(entry));
    assertTrue(auditor.get("/audit?kind=ALERT").body().contains("person/olga"));
    assertFalse(
        auditor.get("/audit/entries.csv?kind=ALERT").body().contains("person/only-auditor"));
    Entry exported = entries().latest(Long.MAX_VALUE, "EXPORT", "", "", "", 1).getFirst();
    assertEquals("what=audit records=2", exported.detail());
    assertTrue(auditor.get("/notices").body().contains("in the last 7 days: 2"));
    ConsoleClient other =
        ConsoleClient.person(centre, "second-auditor", Set.of(ConsoleRole.AUDITOR));
    assertEquals(200, other.get(entry).statusCode());
    assertTrue(other.get("/notices").body().contains("in the last 7 days: 3"));
  }

  @Test
  void showsTheEntriesOfTheLogAndNotesThatSomebodyLooked() {
    String page = auditor.get("/alerts/" + id("olga")).body();
    assertTrue(page.contains("payment/&lt;script&gt;alert(1)"), page);
    assertFalse(page.contains("<script>alert"), page);
    Entry looked = entries().latest(Long.MAX_VALUE, "LOOK_UP", "", "", "", 1).getFirst();
    assertEquals("person:only-auditor", looked.who());
    assertEquals("alert/" + id("olga"), looked.about());
    assertEquals(404, auditor.get("/alerts/" + id("only-auditor")).statusCode());
    assertEquals(404, auditor.get("/alerts/999").statusCode());
  }

  @Test
  void givesATableForASpreadsheet() {
    HttpResponse<String> csv = auditor.get("/alerts/alerts.csv");
    assertEquals(3, csv.body().lines().count(), csv.body());
    assertTrue(csv.body().contains(",'=cmd(),volume,"), csv.body());
    assertTrue(csv.body().contains("T-01 (40): Looks without a case within an hour: 2"));
    Entry exported = entries().latest(Long.MAX_VALUE, "EXPORT", "", "", "", 1).getFirst();
    assertEquals("what=export records=2", exported.detail());
  }

  @Test
  void isForTheAuditorAlone() {
    for (ConsoleRole role : ConsoleRole.values()) {
      int status = ConsoleClient.of(centre, role).get("/alerts").statusCode();
      assertEquals(role == ConsoleRole.AUDITOR, status == 200, role + " got " + status);
    }
  }

  @Test
  void fitsWideAndNarrowScreens() {
    try (TestingConsole console = TestingConsole.open(centre)) {
      for (int width : List.of(1280, 360)) {
        Page page = console.of(ConsoleRole.AUDITOR, "ru", width);
        for (String path : List.of("/alerts", "/alerts/" + id("olga"))) {
          page.navigate(console.address(path));
          assertTrue(
              (Boolean) page.evaluate("document.documentElement.scrollWidth <= " + width), path);
          String name = "alerts" + path.replaceAll("[^0-9]", "") + "-" + width;
          TestingConsole.shoot(page, name);
        }
      }
      assertEquals(List.of(), console.complaints());
    }
  }

  private static long id(String person) {
    return centre
        .bean(JdbcOperations.class)
        .queryForList("select id from insider_alert where person = ?", Long.class, person)
        .getFirst();
  }

  private static AuditStore entries() {
    return new AuditStore(centre.bean(JdbcOperations.class));
  }
}
