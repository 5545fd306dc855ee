package org.haltwire.centre.policies.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Step;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The forms of a version's page and of a draft's, as people of different roles send them.
class VersionPageTest {

  private static final Pattern PLACE = Pattern.compile("/policies/backtests/([0-9]+)");

  private static TestingCentre centre;
  private static ConsoleClient analyst;
  private static ConsoleClient approver;
  private static VersionStore store;
  private static int drafts;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    analyst = ConsoleClient.analyst(centre);
    approver = ConsoleClient.approver(centre, "bolat");
    store = centre.bean(VersionStore.class);
    Payment payment =
        new Payment(
            new FactId("demo-bank", "one"),
            1_773_000_000_000L,
            new Terms(new Money(500_000, "KZT"), 500_000, Instrument.TRANSFER, Channel.MOBILE, ""),
            new Party("payer", "DEMOKZKA", "", "", 20_000, "KZ"),
            new Party("payee", "ALFAKZKA", "", "", 20_000, "KZ"),
            Origin.NOT_STATED);
    assertTrue(centre.bean(Journal.class).append(payment).join() instanceof Appended.Stored);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void provesABackTestedDraftByItselfAndLetsAnApproverDecide() {
    long draft = draft();
    HttpResponse<String> early = propose(draft, 0);
    assertEquals(422, early.statusCode());
    HttpResponse<String> asked = ask(draft, Map.of());
    Matcher place = PLACE.matcher(asked.headers().firstValue("Location").orElse(""));
    assertTrue(place.find(), () -> asked.statusCode() + asked.body());
    PolicyId id = find(draft).id();
    await(id, Stage.BACK_TESTED);
    Step step = store.steps(id).getLast();
    assertEquals("haltwire: back-test " + place.group(1), step.who() + ": " + step.reason());
    assertEquals(List.of("analyst", "aigul"), find(draft).authors());
    assertEquals(302, propose(draft, find(draft).revision()).statusCode());
    refusesAnalysts(id);
    HttpResponse<String> race =
        approver.post(address(id, "approve"), Map.of("revision", "1", "reason", ""));
    assertEquals(409, race.statusCode());
    assertTrue(race.body().contains("Somebody else took a step"), race::body);
    assertEquals(Stage.PROPOSED, find(draft).stage());
    assertEquals(302, approver.post(address(id, "approve"), form(draft, "")).statusCode());
    await(id, Stage.ACTIVE);
    assertEquals(id, centre.bean(Policies.class).current().id());
    showsFindings(place.group(1));
  }

  private static void refusesAnalysts(PolicyId id) {
    String page = analyst.get("/policies/versions/" + id.version()).body();
    assertTrue(page.contains("This takes the right of an approver"), page);
    for (String act : List.of("approve", "refuse", "back")) {
      Map<String, String> form =
          Map.of(
              "revision",
              Integer.toString(store.find(id).orElseThrow().revision()),
              "reason",
              "I want it");
      assertEquals(403, analyst.post(address(id, act), form).statusCode(), act);
    }
    assertEquals(Stage.PROPOSED, store.find(id).orElseThrow().stage());
  }

  private static void showsFindings(String backtest) {
    String address = "/policies/backtests/" + backtest;
    String page = analyst.get(address + "?sort=fired").body();
    assertTrue(page.contains("aria-sort=\"descending\""), page);
    HttpResponse<String> csv = analyst.get(address + "/matrix.csv");
    assertEquals("text/csv;charset=UTF-8", csv.headers().firstValue("Content-Type").orElse(""));
    assertTrue(csv.body().startsWith("policy,verdict,payments_fraud,"), csv::body);
    assertTrue(analyst.get(address + "/findings.json").body().startsWith("{\"entries\":"));
    assertEquals(404, analyst.get(address + "/nothing.csv").statusCode());
    assertEquals(404, analyst.get("/policies/backtests/99999").statusCode());
  }

  @Test
  void refusesADraftThatIsNoPolicyAndAFormThatIsWrong() {
    long wrong =
        centre
            .bean(Drafts.class)
            .begin("Wrong", "policy: x\nrulez: []\n", "", "aigul")
            .orElseThrow();
    HttpResponse<String> refused = ask(wrong, Map.of());
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("rulez"), refused::body);
    long right = draft();
    int tests = centre.bean(BacktestStore.class).newest(100).size();
    for (Map<String, String> form :
        List.of(
            Map.of("from", "yesterday"),
            Map.of("from", "2026-03-02", "to", "2026-03-01"),
            Map.of("against", "0".repeat(64)))) {
      assertEquals(422, ask(right, form).statusCode(), form::toString);
    }
    assertEquals(tests, centre.bean(BacktestStore.class).newest(100).size());
  }

  @Test
  void proposesOnlyTheTextThatThePersonSaw() {
    long draft = draft();
    ask(draft, Map.of());
    Version seen = find(draft);
    centre.bean(Drafts.class).save(draft, 2, text(), "aigul");
    HttpResponse<String> refused =
        analyst.post(
            "/policies/drafts/" + draft + "/propose",
            Map.of(
                "version",
                seen.id().version(),
                "revision",
                Integer.toString(seen.revision()),
                "reason",
                "It is better"));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("The draft was changed since"), refused::body);
  }

  @Test
  void putsAVersionInTheShadowOnceAndTakesItOut() {
    long draft = draft();
    ask(draft, Map.of());
    PolicyId id = find(draft).id();
    HttpResponse<String> put = analyst.post(address(id, "shadow"), Map.of());
    String place = put.headers().firstValue("Location").orElse("").replaceAll(".*(?=/pol)", "");
    HttpResponse<String> again = analyst.post(address(id, "shadow"), Map.of());
    assertTrue(again.headers().firstValue("Location").orElse("").endsWith(place));
    assertTrue(analyst.get(place).body().contains("Take out of the shadow"));
    assertEquals(302, analyst.post(place + "/cancel", Map.of()).statusCode());
  }

  private static String text() {
    return centre
        .bean(Policies.class)
        .text(centre.bean(Policies.class).current().id())
        .orElseThrow()
        .replaceFirst("notes: .*", "notes: Draft " + ++drafts);
  }

  /// A draft on which two people wrote.
  private static long draft() {
    Drafts all = centre.bean(Drafts.class);
    long id = all.begin("A try", text(), "test", "analyst").orElseThrow();
    assertEquals(new Drafts.Saved.Kept(2), all.save(id, 1, text(), "aigul"));
    return id;
  }

  private static Version find(long draft) {
    String text = centre.bean(Drafts.class).find(draft).orElseThrow().text();
    return store
        .find(new PolicyId("payments", org.haltwire.policy.PolicyCompiler.version(text)))
        .orElseThrow();
  }

  private static HttpResponse<String> ask(long draft, Map<String, String> form) {
    return analyst.post("/policies/drafts/" + draft + "/backtest", form);
  }

  private static HttpResponse<String> propose(long draft, int revision) {
    String text = centre.bean(Drafts.class).find(draft).orElseThrow().text();
    return analyst.post(
        "/policies/drafts/" + draft + "/propose",
        Map.of(
            "version",
            org.haltwire.policy.PolicyCompiler.version(text),
            "revision",
            Integer.toString(revision),
            "reason",
            "It is better"));
  }

  private static Map<String, String> form(long draft, String reason) {
    return Map.of("revision", Integer.toString(find(draft).revision()), "reason", reason);
  }

  private static String address(PolicyId id, String act) {
    return "/policies/versions/" + id.version() + "/" + act;
  }

  private static void await(PolicyId id, Stage stage) {
    Soon.is(stage.toString(), () -> store.find(id).orElseThrow().stage() == stage);
  }
}
