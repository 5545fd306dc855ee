package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People with roles of their own.
class PeopleTest {

  private static final Set<ConsoleRole> ADMINISTRATOR = Set.of(ConsoleRole.ADMINISTRATOR);

  private static TestingCentre centre;
  private static ConsoleAccounts accounts;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    accounts = centre.bean(ConsoleAccounts.class);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void letsTwoPeopleInAtOnceEachWithTheirOwnRoles() {
    ConsoleClient analyst = ConsoleClient.person(centre, "aida", Set.of(ConsoleRole.ANALYST));
    ConsoleClient both = ConsoleClient.person(centre, "berik", ADMINISTRATOR);
    assertEquals(200, analyst.get("/status").statusCode());
    assertEquals(403, analyst.get("/participants").statusCode());
    assertEquals(200, both.get("/participants").statusCode());
    assertEquals(200, analyst.get("/labels").statusCode());
    ConsoleClient approver =
        ConsoleClient.person(centre, "only", Set.of(ConsoleRole.POLICY_APPROVER));
    assertEquals(403, approver.get("/participants").statusCode());
  }

  @Test
  void endsTheSessionOfWhoIsLocked() {
    ConsoleClient locked = ConsoleClient.person(centre, "locked", Set.of(ConsoleRole.ANALYST));
    ConsoleClient other = ConsoleClient.person(centre, "other", Set.of(ConsoleRole.ANALYST));
    assertTrue(accounts.setLocked("locked", true, "admin"));
    assertEquals(302, locked.get("/status").statusCode());
    assertEquals(200, other.get("/status").statusCode());
    assertEquals(401, locked.signIn("locked", TestingConsole.PASSWORD).statusCode());
    assertTrue(accounts.setLocked("locked", false, "admin"));
    assertEquals(302, locked.get("/status").statusCode(), "the old session stays over");
  }

  @Test
  void endsTheSessionOfWhoseRolesChange() {
    ConsoleClient changed = ConsoleClient.person(centre, "changed", ADMINISTRATOR);
    assertEquals(200, changed.get("/participants").statusCode());
    assertTrue(accounts.setRoles("changed", Set.of(ConsoleRole.ANALYST), "admin"));
    assertEquals(302, changed.get("/participants").statusCode());
    ConsoleClient again = ConsoleClient.person(centre, "changed", ADMINISTRATOR);
    assertEquals(200, again.get("/labels").statusCode());
    assertEquals(403, again.get("/participants").statusCode());
    assertEquals(
        List.of("admin added: ADMINISTRATOR", "admin roles: ANALYST"),
        centre
            .bean(JdbcClient.class)
            .sql(
                """
                select by_whom || ' ' || what from people_log where person = 'changed'
                order by number
                """)
            .query(String.class)
            .list());
  }

  @Test
  void keepsTheLastAdministratorAndNobodyLocksThemselves() {
    try (TestingCentre alone = TestingCentre.start()) {
      ConsoleAccounts people = alone.bean(ConsoleAccounts.class);
      assertFalse(people.setRoles("admin", Set.of(ConsoleRole.ANALYST), "admin"));
      assertFalse(people.setLocked("admin", true, "second"));
      assertTrue(people.add("second", "Second", ADMINISTRATOR, "admin"));
      assertFalse(people.setLocked("second", true, "second"));
      assertTrue(people.setLocked("admin", true, "second"));
      assertFalse(people.setRoles("second", Set.of(), "second"), "the other one is locked");
    }
  }

  @Test
  void handsOverALinkThatWorksOnceAndSetsAPassword() {
    ConsoleClient admin = ConsoleClient.administrator(centre);
    String page =
        admin.post("/people", Map.of("name", "dana", "display", "Dana", "roles", "ANALYST")).body();
    Matcher link = Pattern.compile("/sign-in/[A-Za-z0-9_-]{43}").matcher(page);
    assertTrue(link.find(), page);
    ConsoleClient dana = ConsoleClient.stranger(centre);
    assertEquals(200, dana.get(link.group()).statusCode());
    String place = dana.post(link.group(), Map.of()).headers().firstValue("Location").orElse("");
    assertTrue(place.endsWith("/password"), place);
    String password = "seven green hills";
    assertEquals(
        302, dana.post("/password", Map.of("password", password, "again", password)).statusCode());
    assertEquals(404, ConsoleClient.stranger(centre).post(link.group(), Map.of()).statusCode());
    ConsoleClient again = ConsoleClient.stranger(centre);
    assertEquals(302, again.signIn("dana", password).statusCode());
    assertEquals(403, again.get("/people").statusCode());
    assertEquals(302, admin.post("/people/dana/lock", Map.of("locked", "true")).statusCode());
    assertEquals(302, again.get("/status").statusCode());
    assertEquals(422, admin.post("/people/dana/link", Map.of()).statusCode());
    assertEquals(422, admin.post("/people/admin/lock", Map.of("locked", "true")).statusCode());
    assertEquals(422, admin.post("/people", Map.of("name", "a b", "display", "A")).statusCode());
    assertEquals(
        302, admin.post("/people/dana/roles", Map.of("roles", "POLICY_APPROVER")).statusCode());
  }

  @Test
  void keepsApartWhatNoOnePersonMayDo() {
    for (ConsoleRole alone :
        List.of(ConsoleRole.ADMINISTRATOR, ConsoleRole.AUDITOR, ConsoleRole.INSTITUTION)) {
      Set<ConsoleRole> both = Set.of(alone, ConsoleRole.ANALYST);
      assertFalse(accounts.add("both", "Both", both, "admin"), alone::toString);
      ConsoleClient.person(centre, "one", Set.of(ConsoleRole.ANALYST));
      assertFalse(accounts.setRoles("one", both, "admin"), alone::toString);
    }
    assertTrue(accounts.person("both").isEmpty());
    assertTrue(accounts.person("admin").orElseThrow().hasTooMuch(), "who begins has everything");
  }

  @Test
  void takesNoNameThatIsTakenOrIsNone() {
    for (String name : List.of("admin", "", "a b", "x".repeat(33), "<b>")) {
      assertFalse(accounts.add(name, "Somebody", Set.of(), "admin"), name);
    }
  }
}
