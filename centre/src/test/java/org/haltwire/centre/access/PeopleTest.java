package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
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
        List.of("founder added: ADMINISTRATOR", "admin roles: ANALYST"),
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
        302, admin.post("/people/dana/duty", Map.of("roles", "POLICY_APPROVER")).statusCode());
  }

  /// A password that somebody else knows must not be what is left.
  @Test
  void leavesNothingThatLetsInButTheNextLink() {
    ConsoleClient lost = ConsoleClient.person(centre, "lost", Set.of(ConsoleRole.ANALYST));
    TestingApp.setUp(lost);
    String before = "/sign-in/" + centre.bean(PersonLinks.class).make("lost");
    ConsoleClient admin = ConsoleClient.administrator(centre);
    assertEquals(302, admin.post("/people/lost/remove-ways", Map.of()).statusCode());
    assertEquals(302, lost.get("/status").statusCode());
    assertEquals(401, lost.signIn("lost", TestingConsole.PASSWORD).statusCode());
    assertEquals(404, lost.post(before, Map.of()).statusCode(), "an older link");
    Ways.Present left = centre.bean(Ways.class).of("lost");
    assertFalse(left.any() || left.second() || left.codes() > 0);
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    String browsers = "select count(*) from known_browser where name = 'lost'";
    assertEquals(0, jdbc.sql(browsers).query(Integer.class).single());
    String deeds = String.join("\n", words(jdbc));
    assertTrue(deeds.contains("person:admin person/lost ways to sign in removed"), deeds);
    String link = "/sign-in/" + centre.bean(PersonLinks.class).make("lost");
    assertTrue(lost.post(link, Map.of()).headers().firstValue("Location").isPresent());
    assertEquals(200, lost.get("/sessions").statusCode());
    assertEquals(302, admin.post("/people/nobody/remove-ways", Map.of()).statusCode());
    assertFalse(String.join("\n", words(jdbc)).contains("person/nobody"));
  }

  private static List<String> words(JdbcClient jdbc) {
    return jdbc.sql("select who || ' ' || about || ' ' || words from audit_entry where words <> ''")
        .query(String.class)
        .list();
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

  /// A bank's employee with the role of the centre's would see the payments of all banks.
  @Test
  void letsWhoWorksForAnInstitutionHaveItsRoleAlone() {
    ConsoleClient admin = ConsoleClient.administrator(centre);
    Map<String, String> teller = Map.of("name", "teller", "display", "Teller");
    Map<String, String> bank = Map.of("roles", "INSTITUTION", "institution", "demo-bank");
    for (Map<String, String> wrong :
        List.of(
            Map.of("roles", "ANALYST", "institution", "demo-bank"),
            Map.of("roles", "INSTITUTION"))) {
      HttpResponse<String> answer = admin.post("/people", both(teller, wrong));
      assertEquals(422, answer.statusCode());
      assertTrue(answer.body().contains("everybody else for the centre"), answer::body);
    }
    assertEquals(200, admin.post("/people", both(teller, bank)).statusCode());
    assertFalse(accounts.setRoles("teller", Set.of(ConsoleRole.ANALYST), "admin"));
    assertFalse(accounts.setReach("teller", Reach.WHOLE, "admin"));
    Map<String, String> analyst = Map.of("roles", "ANALYST", "institution", "demo-bank");
    assertEquals(422, admin.post("/people/teller/duty", analyst).statusCode());
    Map<String, String> moves = Map.of("roles", "ANALYST", "regions", "KZ-75");
    assertEquals(302, admin.post("/people/teller/duty", moves).statusCode());
    Person now = accounts.person("teller").orElseThrow();
    assertEquals(Set.of(ConsoleRole.ANALYST), now.roles());
    assertEquals("institution= regions=KZ-75 home=", now.reach().words());
    assertEquals(302, admin.post("/people/teller/duty", bank).statusCode());
    assertFalse(accounts.person("teller").orElseThrow().isAtOdds());
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  @Test
  void takesNoNameThatIsTakenOrIsNone() {
    Participant bank = new Participant("tulpar", "Tulpar", Set.of(Role.SENDER));
    assertTrue(centre.bean(Participants.class).register(bank));
    for (String name :
        List.of(
            "admin",
            "Admin",
            "haltwire",
            "Centre",
            "UNKNOWN",
            "tulpar",
            "Tulpar",
            "",
            "a b",
            "x".repeat(33),
            "<b>")) {
      assertFalse(accounts.add(name, "Somebody", Set.of(), "admin"), name);
    }
  }
}
