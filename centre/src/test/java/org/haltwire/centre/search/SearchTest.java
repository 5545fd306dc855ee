package org.haltwire.centre.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One town with a payment, a report with a hold, and labels; each thing is looked for by all that
/// people have in hand.
class SearchTest {

  private static final String PAYER = "A-100-75";
  private static final String MULE = "KZ86125KZT5004100100";
  private static final String PHONE = "+77010000042";

  private static Town town;
  private static ConsoleClient supervisor;
  private static String payment;
  private static String ticket;
  private static String hold;

  @BeforeAll
  static void start() {
    town = new Town();
    payment = town.pay(PAYER, MULE, "90000.00");
    HttpResponse<String> told =
        town.alfa.json(
            "/v1/incidents",
            """
            {"id": "r1", "kind": "BANK_SECURITY_CALL", "personToken": "person-of-a",
             "phones": ["%s"], "payments": [{"id": "%s"}]}
            """
                .formatted(PHONE, payment));
    assertEquals(201, told.statusCode(), told::body);
    ticket = Town.json(told).path("ticket").asString();
    hold = Town.await(() -> one("select coalesce(min(id), '') from hold"), one -> !one.isEmpty());
    HttpResponse<String> labelled =
        town.police.json(
            "/v1/labels",
            """
            {"id": "l1", "site": "kaspi-bonus.example", "meaning": "FRAUD", "basis": "COURT",
             "time": "2026-03-01T10:00:00+05:00"}
            """);
    assertTrue(labelled.statusCode() < 300, labelled::body);
    Town.await(() -> one("select count(*)::text from label"), one -> !one.equals("0"));
    supervisor = ConsoleClient.of(town.centre, ConsoleRole.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void findsEachThingByAllThatPeopleHaveInHand() {
    long caseId = Long.parseLong(one("select case_id::text from incident"));
    found(payment, "/payments/");
    found("alfakzka/" + payment, "/payments/");
    found(ticket, "/recovery/cases/" + caseId);
    found(ticket.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "/recovery/cases/" + caseId);
    found(PHONE, "/recovery/cases/" + caseId);
    found("+7 (701) 000-00-42", "/recovery/cases/" + caseId);
    found(MULE, "/payments/");
    found("kz86 125k zt50 0410 0100", "/recovery/cases/" + caseId);
    found(MULE, "/recovery/holds/" + hold);
    found(hold, "/recovery/holds/" + hold);
    found(one("select reference from hold where id = '" + hold + "'"), "/recovery/holds/" + hold);
    found("kaspi-bonus.example", "/labels?before=");
    found("https://kaspi-bonus.example/win?x=1", "/labels?before=");
  }

  private static void found(String what, String address) {
    HttpResponse<String> answer = supervisor.post("/search", Map.of("what", what));
    String place = answer.headers().firstValue("Location").orElse("");
    assertTrue(
        place.contains(address) || answer.body().contains("href=\"" + address),
        () -> what + ": " + answer.statusCode() + " " + place + " " + answer.body());
  }

  /// Whoever asks what is kept of an account is told why it was looked for, however it was written.
  @Test
  void isTakenDownUnderWhatStandsForAnAccountInWhatIsKeptOfOnePerson() {
    Tokens tokens = town.centre.bean(Tokens.class);
    Whom mule = new Whom.Account(MULE, tokens.account(MULE));
    Whom payer = new Whom.Account(PAYER, tokens.account(PAYER));
    Holdings deeds =
        town.centre.beans(Holdings.class).stream()
            .filter(one -> one.source().equals("deeds"))
            .findFirst()
            .orElseThrow();
    int before = deeds.find(mule, 100).rows().size();
    supervisor.post("/search", Map.of("what", MULE));
    supervisor.post("/search", Map.of("what", "kz86 125k zt50 0410 0100"));
    assertEquals(before + 2, deeds.find(mule, 100).rows().size());
    before = deeds.find(payer, 100).rows().size();
    supervisor.post("/search", Map.of("what", PAYER));
    assertEquals(before + 1, deeds.find(payer, 100).rows().size());
  }

  @Test
  void saysWhereThereIsNothing() {
    for (String what : List.of("no-such-thing", "+99919999999", "KZ001", "nobody.example", "0")) {
      HttpResponse<String> answer = supervisor.post("/search", Map.of("what", what));
      assertEquals(200, answer.statusCode(), what);
      assertTrue(answer.body().contains("Nothing was found among what you may see."), what);
    }
    for (String wrong : List.of("", "   ", "x".repeat(121), "a\u0001b")) {
      assertEquals(422, supervisor.post("/search", Map.of("what", wrong)).statusCode());
    }
  }

  /// What was typed waits in the form, never in an address.
  @Test
  void asksWhatForFirstAndTakesTheSearchDownWithoutWhatWasTyped() {
    ConsoleClient investigator = ConsoleClient.of(town.centre, ConsoleRole.INVESTIGATOR);
    investigator.post("/purpose/end", Map.of());
    String before = searches("only-investigator");
    String asked = investigator.post("/search", Map.of("what", PHONE)).body();
    assertTrue(asked.contains("name=\"reason\"") && asked.contains("value=\"" + PHONE + "\""));
    assertEquals(
        422, investigator.post("/search", Map.of("what", PHONE, "reason", "work")).statusCode());
    assertEquals(before, searches("only-investigator"), "nothing was looked for yet");
    String caseId = one("select case_id::text from incident");
    HttpResponse<String> answer =
        investigator.post("/search", Map.of("what", PHONE, "case", caseId));
    assertTrue(answer.body().contains("Case No."), answer::body);
    String deed = searches("only-investigator");
    assertTrue(
        deed.matches("SEARCH phone/[A-Za-z0-9_-]{22}  what=search case=" + caseId + " found=2"),
        deed);
    investigator.post("/search", Map.of("what", "no-such-thing"));
    assertTrue(searches("only-investigator").endsWith("found=0"));
    assertEquals(
        "0",
        one(
            "select count(*)::text from audit_entry where concat(about, detail, words) like '%0000042%'"));
  }

  @Test
  void findsForEachOnlyWhatTheyMaySee() {
    ConsoleClient sites = ConsoleClient.of(town.centre, ConsoleRole.SITE_OFFICER);
    assertTrue(
        sites
            .post("/search", Map.of("what", "kaspi-bonus.example"))
            .headers()
            .firstValue("Location")
            .orElse("")
            .contains("/labels?before="));
    for (String what : List.of(payment, ticket, MULE, hold, PHONE)) {
      String answer = sites.post("/search", Map.of("what", what)).body();
      assertTrue(answer.contains("Nothing was found"), what);
    }
    assertFalse(sites.get("/search").body().contains("Cases"));
    for (ConsoleRole role : List.of(ConsoleRole.COMMISSION, ConsoleRole.ADMINISTRATOR)) {
      ConsoleClient other = ConsoleClient.of(town.centre, role);
      assertEquals(403, other.post("/search", Map.of("what", ticket)).statusCode());
      assertFalse(other.get("/notices").body().contains("action=\"/search\""), role.name());
    }
  }

  private static String searches(String person) {
    return town.centre
        .bean(JdbcClient.class)
        .sql(
            """
            select kind || ' ' || about || ' ' || words || ' ' || detail from audit_entry
            where kind = 'SEARCH' and who = ? order by place desc limit 1
            """)
        .param("person:" + person)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String one(String sql) {
    return town.centre.bean(JdbcClient.class).sql(sql).query(String.class).single();
  }
}
