package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People with roles of their own.
class PeopleTest {

  private static final Set<ConsoleRole> ALL = Set.of(ConsoleRole.values());

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
    ConsoleClient both =
        ConsoleClient.person(
            centre, "berik", Set.of(ConsoleRole.ANALYST, ConsoleRole.ADMINISTRATOR));
    assertEquals(200, analyst.get("/status").statusCode());
    assertEquals(403, analyst.get("/participants").statusCode());
    assertEquals(200, both.get("/participants").statusCode());
    assertEquals(200, analyst.get("/labels").statusCode());
    ConsoleClient approver = ConsoleClient.person(centre, "only", Set.of(ConsoleRole.APPROVER));
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
    ConsoleClient changed = ConsoleClient.person(centre, "changed", ALL);
    assertEquals(200, changed.get("/participants").statusCode());
    assertTrue(accounts.setRoles("changed", Set.of(ConsoleRole.ANALYST), "admin"));
    assertEquals(302, changed.get("/participants").statusCode());
    ConsoleClient again = ConsoleClient.person(centre, "changed", ALL);
    assertEquals(200, again.get("/status").statusCode());
    assertEquals(403, again.get("/participants").statusCode());
    assertEquals(
        List.of("admin added: ADMINISTRATOR ANALYST APPROVER", "admin roles: ANALYST"),
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
      assertTrue(people.add("second", "Second", ALL, "admin"));
      assertFalse(people.setLocked("second", true, "second"));
      assertTrue(people.setLocked("admin", true, "second"));
      assertFalse(people.setRoles("second", Set.of(), "second"), "the other one is locked");
    }
  }

  @Test
  void takesNoNameThatIsTakenOrIsNone() {
    for (String name : List.of("admin", "", "a b", "x".repeat(33), "<b>")) {
      assertFalse(accounts.add(name, "Somebody", Set.of(), "admin"), name);
    }
  }
}
