package org.haltwire.centre.policies.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.haltwire.policy.PolicyCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Drafts, with two analysts at once, in a real database; and the pages as they work without
/// scripts.
class DraftsTest {

  private static TestingCentre centre;
  private static ConsoleClient analyst;
  private static Drafts drafts;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    analyst = ConsoleClient.administrator(centre);
    drafts = centre.bean(Drafts.class);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void keepsWhatWasSavedFirstAndSaysWhoSavedIt() {
    long id = drafts.begin("Both", "one", "here", "aigerim").orElseThrow();
    assertEquals(new Drafts.Saved.Kept(2), drafts.save(id, 1, "two", "aigerim"));
    Drafts.Saved late = drafts.save(id, 1, "three", "timur");
    Draft theirs = assertInstanceOf(Drafts.Saved.Overtaken.class, late).theirs();
    assertEquals("two", theirs.text());
    assertEquals("aigerim", theirs.saved().name());
    assertEquals(2, theirs.revision());
    assertEquals(new Drafts.Saved.Kept(3), drafts.save(id, 2, "three", "timur"));
  }

  @Test
  void takesADiscardedDraftBack() {
    long id = drafts.begin("Away", "text", "here", "aigerim").orElseThrow();
    assertTrue(drafts.discard(id));
    assertFalse(drafts.discard(id), "it is away already");
    assertEquals(new Drafts.Saved.Gone(), drafts.save(id, 1, "more", "aigerim"));
    assertFalse(drafts.rename(id, "Other"));
    assertFalse(drafts.in(Draft.State.OPEN).stream().anyMatch(one -> one.id() == id));
    assertTrue(drafts.restore(id));
    assertEquals("text", drafts.find(id).orElseThrow().text());
    assertTrue(drafts.rename(id, " Other "));
    assertEquals("Other", drafts.find(id).orElseThrow().title());
  }

  @Test
  void refusesWhatDoesNotFit() {
    String tooLong = "x".repeat(PolicyCompiler.LENGTH_LIMIT + 1);
    assertThrows(IllegalArgumentException.class, () -> drafts.begin("T", tooLong, "", "a"));
    assertThrows(IllegalArgumentException.class, () -> drafts.begin(" ", "text", "", "a"));
    long id = drafts.begin("Long", "text", "", "a").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> drafts.save(id, 1, tooLong, "a"));
    assertThrows(IllegalArgumentException.class, () -> drafts.save(id, 1, "a\0b", "a"));
    assertEquals("text", drafts.find(id).orElseThrow().text());
  }

  @Test
  void beginsWithTheVersionInForce() {
    HttpResponse<String> answer =
        analyst.post("/policies/drafts", Map.of("title", "From force", "from", ""));
    assertEquals(302, answer.statusCode(), answer.body());
    Draft draft = of(answer);
    Policies policies = centre.bean(Policies.class);
    assertEquals(policies.text(policies.current().id()).orElseThrow(), draft.text());
    assertEquals("admin", draft.begun().name());
    assertEquals(422, analyst.post("/policies/drafts", Map.of("title", " ")).statusCode());
    assertEquals(
        422, analyst.post("/policies/drafts", Map.of("title", "T", "from", "ff")).statusCode());
  }

  @Test
  void isWrittenAndCheckedWithoutScripts() {
    long id = drafts.begin("Plain", "policy: x", "here", "admin").orElseThrow();
    String page = "/policies/drafts/" + id;
    HttpResponse<String> checked =
        analyst.post(
            page, Map.of("text", "policy: X\r\non: Payment", "revision", "1", "act", "check"));
    assertEquals(200, checked.statusCode());
    assertTrue(checked.body().contains("expected a name of small letters"), checked.body());
    assertEquals("policy: x", drafts.find(id).orElseThrow().text(), "a check saves nothing");
    Map<String, String> save = Map.of("text", "policy: y\r\n", "revision", "1", "act", "save");
    assertEquals(200, analyst.post(page, save).statusCode());
    assertEquals("policy: y\n", drafts.find(id).orElseThrow().text());
    HttpResponse<String> late = analyst.post(page, save);
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("policy: y"), "the text is still there");
    HttpResponse<String> copy =
        analyst.post(page, Map.of("text", "policy: z", "revision", "1", "act", "copy"));
    assertEquals("policy: z", of(copy).text());
  }

  @Test
  void asksForAPaymentThatThereIs() {
    for (String payment : List.of("999", "nobody/nothing", "x", "/", "x/", "1")) {
      HttpResponse<String> answer = analyst.post("/policies/try", Map.of("payment", payment));
      assertEquals(422, answer.statusCode(), payment);
      assertTrue(answer.body().contains("Expected a payment that was decided"), payment);
    }
    assertEquals(404, analyst.get("/policies/drafts/999999").statusCode());
    long id = drafts.begin("Empty", "text", "here", "admin").orElseThrow();
    String page = "/policies/drafts/" + id;
    assertEquals(400, analyst.post(page, Map.of()).statusCode());
    assertEquals(400, analyst.post(page, Map.of("text", "x", "revision", "x")).statusCode());
  }

  /// A wrong text is told as such, and the policy in force can be asked by everybody.
  @Test
  void asksOnlyWhatIsAPolicy() {
    long payment = EditorBrowserTest.append(centre, 9);
    long id = drafts.begin("Wrong", "policy: x", "here", "admin").orElseThrow();
    assertTrue(tried(payment, Long.toString(id)).contains("The text is no policy yet"));
    String now = tried(payment, "current");
    assertTrue(now.contains("id=\"missed\"") && now.contains("amount &gt;= 100000.0"), now);
    assertTrue(tried(payment, "then").contains("id=\"missed\""));
    assertEquals(
        422,
        analyst.post("/policies/try", Map.of("payment", "" + payment, "policy", "0")).statusCode());
  }

  private static String tried(long payment, String policy) {
    Map<String, String> form = Map.of("payment", Long.toString(payment), "policy", policy);
    assertEquals(302, analyst.post("/policies/try", form).statusCode());
    String address = "/policies/try?payment=" + payment + "&policy=" + policy;
    return Soon.answer(
        "an answer", () -> analyst.get(address).body(), page -> !page.contains("<progress"));
  }

  private static Draft of(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElse("");
    return drafts.find(Long.parseLong(place.replaceAll(".*/", ""))).orElseThrow();
  }
}
