package org.haltwire.centre.recovery.tips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.Town;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What somebody without a name says starts the work, and holds nobody's money: with the policy
/// that ships.
class CitizenReportTest {

  private static Town town;

  @BeforeAll
  static void start() {
    town =
        new Town(
            "haltwire.policies.folder=" + Path.of("..", "policies").toAbsolutePath().normalize());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void isTracedAndProposedAndHoldsNothingUntilTheBankSaysSo() {
    String paid = pay("A-victim-1001", "B-mule-2001", "90000.00");
    String form = form();
    TipDesk.Taken taken = tell(form, "ALFAKZKA", 9_000_000, "1001");
    assertEquals("PROPOSED by citizens", await("B-mule-2001"));
    assertEquals(List.of(), orders("B-mule-2001"));
    IncidentReport fact =
        (IncidentReport) journal().find(new FactId("citizens", form)).orElseThrow().fact();
    assertEquals("", fact.account() + fact.phone());
    // What the trace tells the engine is there: that nothing is marked.
    FactId marks = new FactId("haltwire", "taint:" + caseOf("B-mule-2001") + ":1:0");
    Town.await(() -> journal().find(marks), java.util.Optional::isPresent);
    // Neither a mark nor the count of reports stops what the account pays.
    JsonNode next = Town.json(town.payment("n1", "B-mule-2001", "A-friend-1", "50000.00"));
    assertFalse(next.path("typology").asString().equals("stolen-money"), next::toPrettyString);
    assertEquals("ALLOW", next.path("verdict").asString(), next::toPrettyString);
    // The money went on, and is followed there, too.
    assertEquals("PROPOSED by citizens", await("A-friend-1"));
    JsonNode ticket = town.report("bank-1", "A-victim-1001", paid);
    JsonNode order = Town.await(() -> orders("B-mule-2001"), one -> one.size() == 1).getFirst();
    assertEquals("90000.00", order.at("/amount/value").asString());
    assertEquals("ORDERED by citizens", await("B-mule-2001"));
    JsonNode state =
        Town.await(
            () -> Town.json(town.alfa.get("/v1/incidents/" + ticket.path("ticket").asString())),
            it -> it.has("repeats"));
    assertEquals(taken.ticket(), state.path("repeats").asString());
    String hold = order.path("hold").asString();
    assertEquals(200, town.secured(town.bett, hold, "40000.00").statusCode());
    JsonNode bank = Town.json(town.alfa.get("/v1/incidents/" + ticket.path("ticket").asString()));
    assertEquals("40000.00", bank.at("/money/held/value").asString(), bank::toPrettyString);
  }

  @Test
  void isHeldNoLongerWhereTheBankTakesItsReportBack() {
    String paid = pay("A-victim-1002", "B-mule-2002", "70000.00");
    tell(form(), "BETTKZKA", 7_000_000, "2002");
    assertEquals("PROPOSED by citizens", await("B-mule-2002"));
    JsonNode ticket = town.report("bank-2", "A-victim-1002", paid);
    Town.await(() -> orders("B-mule-2002"), one -> one.size() == 1);
    String withdraw = "/v1/incidents/" + ticket.path("ticket").asString() + "/withdraw";
    assertEquals(200, town.alfa.json(withdraw, "{\"reason\": \"A mistake\"}").statusCode());
    List<String> holds =
        Town.await(() -> holds("B-mule-2002"), some -> some.contains("PROPOSED by citizens"));
    assertEquals(List.of("RELEASED by citizens", "PROPOSED by citizens"), holds);
    assertEquals(2, orders("B-mule-2002").size(), "the order and its end");
  }

  @Test
  void anOfficerSeesThatItIsACitizensAndOrdersTheHold() {
    pay("A-victim-1003", "B-mule-2003", "60000.00");
    tell(form(), "ALFAKZKA", 6_000_000, "1003");
    await("B-mule-2003");
    Map<String, Object> hold =
        jdbc()
            .sql("select id, case_id, revision from hold where account = 'B-mule-2003'")
            .query()
            .singleRow();
    ConsoleClient officer = ConsoleClient.analyst(town.centre);
    String page = officer.get("/recovery/cases/" + hold.get("case_id") + "?language=en").body();
    assertTrue(page.contains("A citizen reported this without a bank"), page);
    // All that is proposed at once is for what institutions said.
    officer.post("/recovery/cases/" + hold.get("case_id") + "/order-all", Map.of());
    assertEquals(List.of("PROPOSED by citizens"), holds("B-mule-2003"));
    officer.post(
        "/recovery/holds/" + hold.get("id") + "/order",
        Map.of("revision", hold.get("revision").toString(), "reason", "I spoke with the victim"));
    assertEquals(1, orders("B-mule-2003").size());
  }

  @Test
  void asksAnOfficerWhereSeveralPaymentsFit() {
    pay("A-victim-1004", "B-mule-2004", "55000.00");
    pay("A-victim-2-1004", "B-mule-2004", "55000.00");
    String ticket = tell(form(), "BETTKZKA", 5_500_000, "2004").ticket();
    String state =
        Town.await(
            () ->
                jdbc()
                    .sql(
                        """
                        select p.state from incident_payment p join incident i on i.id = p.incident
                        where i.ticket = ?
                        """)
                    .param(ticket)
                    .query(String.class)
                    .single(),
            it -> !it.equals("WAITING"));
    assertEquals("CANDIDATES", state);
    assertEquals(List.of(), holds("B-mule-2004"));
  }

  @Test
  void aFormThatIsSentTwiceIsOneReport() {
    String form = form();
    TipDesk.Taken first = tell(form, "ALFAKZKA", 4_400_000, "9999");
    TipDesk.Taken again = tell(form, "ALFAKZKA", 4_400_000, "9999");
    TipDesk.Taken changed = tell(form, "ALFAKZKA", 5_500_000, "9999");
    assertEquals(new TipDesk.Taken(first.ticket(), first.secret(), true, false), again);
    assertEquals(new TipDesk.Taken(first.ticket(), first.secret(), true, true), changed);
    assertEquals(
        1L,
        jdbc()
            .sql("select count(*) from incident where ticket = ?")
            .param(first.ticket())
            .query(Long.class)
            .single());
  }

  @Test
  void nobodyCanBeConnectedUnderTheNameOfCitizens() {
    assertFalse(
        town.centre
            .bean(org.haltwire.centre.participants.Participants.class)
            .register(
                new org.haltwire.centre.participants.Participant(
                    "citizens", "Citizens", java.util.Set.of())));
  }

  private static TipDesk.Taken tell(String form, String bank, long minor, String digits) {
    Tip.Loss loss = new Tip.Loss(bank, System.currentTimeMillis(), minor, digits);
    Tip.Story story =
        new Tip.Story(
            List.of(new Named(Named.Kind.PHONE, "77010000001")), "They called.", "", List.of(loss));
    byte[] body = (bank + minor + digits).getBytes(StandardCharsets.UTF_8);
    return town.centre
        .bean(TipDesk.class)
        .take(
            new Tip(
                form,
                body,
                System.currentTimeMillis(),
                IncidentReport.Kind.BANK_SECURITY_CALL,
                "",
                "192.0.2.0/24",
                story));
  }

  private static String pay(String from, String to, String tenge) {
    return town.pay(from, to, tenge);
  }

  private static String form() {
    return UUID.randomUUID().toString();
  }

  private static Journal journal() {
    return town.centre.bean(Journal.class);
  }

  private static long caseOf(String account) {
    return jdbc()
        .sql("select case_id from hold where account = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  private static JdbcClient jdbc() {
    return town.centre.bean(JdbcClient.class);
  }

  /// States of the holds of an account and who proposed them, the first one first.
  private static List<String> holds(String account) {
    return jdbc()
        .sql("select state || ' by ' || proposed_by from hold where account = ? order by id")
        .param(account)
        .query(String.class)
        .list();
  }

  private static String await(String account) {
    return Town.await(() -> holds(account), some -> !some.isEmpty()).getFirst();
  }

  private static List<JsonNode> orders(String account) {
    return town.orders(town.bett, 0).stream()
        .map(one -> one.path("order"))
        .filter(one -> one.path("account").asString().equals(account))
        .toList();
  }
}
