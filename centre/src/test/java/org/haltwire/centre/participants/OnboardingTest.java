package org.haltwire.centre.participants;

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
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.quota.Rate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OnboardingTest {

  private static final Pattern PROPOSAL = Pattern.compile("name=\"proposal\" value=\"(\\d+)\"");

  private static TestingCentre centre;
  private static ConsoleClient first;
  private static ConsoleClient second;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    first = ConsoleClient.administrator(centre);
    second = ConsoleClient.administrator(centre, "second");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void letsAnInstitutionInWhenASecondPersonAgrees() {
    assertEquals(302, first.post("/participants", form("alfa", Map.of())).statusCode());
    assertFalse(isThere("alfa"));
    assertEquals(422, approve(first, "alfa").statusCode(), "not by who proposed it");
    assertFalse(isThere("alfa"));
    assertEquals(302, approve(second, "alfa").statusCode());
    assertTrue(isThere("alfa"));
    String page = first.get("/participants/alfa").body();
    assertTrue(page.contains("It asked for it.") && page.contains("second"), page);
    assertEquals(List.of("PROPOSED", "APPROVED"), deeds("alfa"));
  }

  /// Who adds somebody, or hands them a link, can sign in in their place.
  @Test
  void isNotApprovedByWhomTheFirstLetInNorByWhoLetInTheFirst() {
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    ConsoleClient third = ConsoleClient.administrator(centre, "third");
    assertEquals(200, first.post("/people/third/link", Map.of()).statusCode());
    assertEquals(
        1,
        jdbc.sql(
                """
                select count(*) from audit_entry where kind = 'PEOPLE' and who = 'person:admin'
                  and about = 'person/third' and words = 'link handed over'
                """)
            .query(Integer.class)
            .single());
    first.post("/participants", form("theirs", Map.of()));
    HttpResponse<String> near = approve(third, "theirs");
    assertEquals(422, near.statusCode());
    assertTrue(near.body().contains("handed them a link"), near::body);
    assertEquals(200, third.post("/people/second/link", Map.of()).statusCode());
    assertEquals(422, approve(second, "theirs").statusCode(), "through the third");
    second.post("/participants", form("others", Map.of()));
    assertEquals(422, approve(first, "others").statusCode(), "the other way round");
    jdbc.sql("update people_log set at = at - interval '31 days'").update();
    assertEquals(302, approve(third, "theirs").statusCode());
    assertEquals(302, approve(first, "others").statusCode());
  }

  @Test
  void callsNoInstitutionByTheNameOfAPerson() {
    assertEquals(422, first.post("/participants", form("second", Map.of())).statusCode());
    assertEquals(422, first.post("/participants", form("haltwire", Map.of())).statusCode());
  }

  @Test
  void letsNobodyInWhomASecondPersonRefuses() {
    first.post("/participants", form("beta", Map.of()));
    String id = proposal(second, "beta");
    Map<String, String> silent = Map.of("proposal", id, "reason", " ");
    assertEquals(422, second.post("/participants/beta/refuse", silent).statusCode());
    Map<String, String> no = Map.of("proposal", id, "reason", "Not a bank.");
    assertEquals(302, second.post("/participants/beta/refuse", no).statusCode());
    assertFalse(isThere("beta"));
    assertEquals(422, second.post("/participants/beta/approve", no).statusCode(), "it is closed");
    assertFalse(isThere("beta"));
  }

  @Test
  void changesRightsAtOnceWhenTheSecondAgrees() {
    Client client = Client.of(centre, "gamma", Role.READER);
    assertEquals(403, client.json("/v1/payments", "{}").statusCode());
    Map<String, String> form = form("gamma", Map.of("revision", "1", "roles", "SENDER"));
    assertEquals(302, first.post("/participants/gamma/terms", form).statusCode());
    assertEquals(403, client.json("/v1/payments", "{}").statusCode());
    assertTrue(second.get("/participants/gamma").body().contains("<td>reader</td><td>sender</td>"));
    assertEquals(302, approve(second, "gamma").statusCode());
    assertEquals(422, client.json("/v1/payments", "{}").statusCode());
    assertEquals(422, first.post("/participants/gamma/terms", form).statusCode(), "an old page");
  }

  @Test
  void suspendsByOnePersonAndLetsInAgainByTwo() {
    Client client = Client.of(centre, "delta", Role.SENDER);
    assertEquals(422, client.json("/v1/payments", "{}").statusCode());
    Map<String, String> why = Map.of("reason", "Its systems were broken into.");
    assertEquals(422, first.post("/participants/delta/suspend", Map.of()).statusCode());
    assertEquals(302, first.post("/participants/delta/suspend", why).statusCode());
    HttpResponse<String> refused = client.json("/v1/payments", "{}");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("suspended"), refused::body);
    assertEquals(302, first.post("/participants/delta/lift", why).statusCode());
    assertEquals(422, approve(first, "delta").statusCode());
    assertEquals(403, client.json("/v1/payments", "{}").statusCode());
    assertEquals(302, approve(second, "delta").statusCode());
    assertEquals(422, client.json("/v1/payments", "{}").statusCode());
  }

  /// What was proposed before is about another revision.
  @Test
  void keepsAnInstitutionOutThatIsSuspendedWhileAChangeWaits() {
    Client.of(centre, "epsilon", Role.SENDER);
    first.post(
        "/participants/epsilon/terms", form("epsilon", Map.of("revision", "1", "roles", "READER")));
    String id = proposal(second, "epsilon");
    first.post("/participants/epsilon/suspend", Map.of("reason", "At once, please."));
    HttpResponse<String> late =
        second.post("/participants/epsilon/approve", Map.of("proposal", id));
    assertEquals(422, late.statusCode());
    assertTrue(centre.bean(Roster.class).now().find("epsilon").orElseThrow().suspended());
    // The change stands in nobody's way.
    assertEquals(
        302,
        first
            .post("/participants/epsilon/lift", Map.of("reason", "It was a mistake."))
            .statusCode());
  }

  @Test
  void takesNobodysBicAndNoSecondProposal() {
    first.post("/participants", form("zeta", Map.of("bics", "ZETAKZKA")));
    approve(second, "zeta");
    assertEquals(
        "zeta", centre.bean(Participants.class).ofInstitution("ZETAKZKAXXX").orElseThrow().code());
    assertEquals(
        422, first.post("/participants", form("eta", Map.of("bics", "ZETAKZKA"))).statusCode());
    assertEquals(
        422,
        first.post("/participants", form("eta", Map.of("bics", "ZETAKZKAXXX"))).statusCode(),
        "a head office is its bank");
    Client.of(centre, "iotakzka", Role.SENDER);
    assertEquals(
        422,
        first.post("/participants", form("eta", Map.of("bics", "IOTAKZKA"))).statusCode(),
        "whose terms name none has the BIC of its code");
    assertEquals(302, first.post("/participants", form("eta", Map.of())).statusCode());
    assertEquals(422, first.post("/participants", form("eta", Map.of())).statusCode());
    assertEquals(422, first.post("/participants", form("haltwire", Map.of())).statusCode());
  }

  @Test
  void saysWhatItExpectedOfAForm() {
    Map<String, String> wrong =
        Map.of("networks", "10.0.0.1/8", "pins", "abc", "bics", "X", "country", "KAZ", "roles", "");
    wrong.forEach((field, text) -> {
      HttpResponse<String> refused =
          first.post("/participants", form("theta", Map.of(field, text)));
      assertEquals(422, refused.statusCode(), field);
      assertTrue(refused.body().contains("Expected"), field);
    });
    assertFalse(isThere("theta"));
  }

  @Test
  void saysWhereThereIsOneAdministratorOnly() {
    try (TestingCentre home = TestingCentre.start()) {
      ConsoleClient alone = ConsoleClient.administrator(home);
      String said = "There is one administrator only";
      assertTrue(alone.get("/participants").body().contains(said));
      assertTrue(alone.get("/participants/demo-bank").body().contains(said));
      assertFalse(first.get("/participants").body().contains(said));
    }
  }

  @Test
  void keepsTheTermsOverARestart() {
    Database database = TestingPostgres.database("terms");
    Terms terms;
    try (TestingCentre earlier = TestingCentre.start(database)) {
      Participant bank = new Participant("iota", "Iota", Set.of(Role.SENDER));
      earlier.bean(Participants.class).register(bank);
      Terms.Access access =
          new Terms.Access(List.of("192.0.2.0/24"), List.of("ab".repeat(32)), true, "iota-client");
      Terms plain = earlier.bean(Roster.class).now().find("iota").orElseThrow().terms();
      Map<Quota, Rate> rates = Map.of(Quota.PEOPLE, new Rate(0.5, 7));
      terms = new Terms(plain.profile(), plain.roles(), access, rates);
      Agreed.to(earlier, "iota", terms);
    }
    try (TestingCentre later = TestingCentre.start(database)) {
      assertEquals(terms, later.bean(Roster.class).now().find("iota").orElseThrow().terms());
    }
  }

  private static boolean isThere(String code) {
    return centre.bean(Participants.class).all().stream().anyMatch(one -> one.code().equals(code));
  }

  private static Map<String, String> form(String code, Map<String, String> more) {
    Map<String, String> form = new HashMap<>();
    form.put("code", code);
    form.put("title", "Bank " + code);
    form.put("roles", "SENDER");
    form.put("reason", "It asked for it.");
    form.putAll(more);
    return form;
  }

  private static HttpResponse<String> approve(ConsoleClient who, String code) {
    String id = proposal(who, code);
    return who.post("/participants/" + code + "/approve", Map.of("proposal", id));
  }

  private static String proposal(ConsoleClient who, String code) {
    Matcher found = PROPOSAL.matcher(who.get("/participants/" + code).body());
    assertTrue(found.find(), "Expected an open proposal about " + code);
    return found.group(1);
  }

  private static List<String> deeds(String code) {
    return centre
        .bean(JdbcClient.class)
        .sql("select detail from audit_entry where about = ? order by place")
        .param("institution/" + code)
        .query(String.class)
        .list();
  }
}
