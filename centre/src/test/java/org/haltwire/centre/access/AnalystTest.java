package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.policies.Policies;
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

/// The console of somebody who may look at decisions and nothing else.
class AnalystTest {

  private static final Pattern LINK = Pattern.compile("(?:href|hx-get|data-source)=\"(/[^\"#]*)");
  private static final Pattern FORM =
      Pattern.compile("<form(?=[^>]* method=\"post\")[^>]* action=\"([^\"]*)\"");
  private static final List<String> ADMINISTRATION = List.of("/participants", "/people");

  private static TestingCentre centre;
  private static ConsoleClient analyst;
  private static List<String> pages;
  private static String verification;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    analyst = ConsoleClient.analyst(centre);
    String payment = "/payments/" + payment();
    verification = payment + "/verify";
    pages =
        List.of(
            "/",
            payment,
            verification,
            "/search",
            "/policy",
            "/status",
            "/nowhere",
            "/policies",
            "/policies/drafts/1",
            "/policies/try?payment=1",
            "/policies/versions/" + centre.bean(Policies.class).current().id().version(),
            "/policies/backtests",
            "/policies/backtests/1");
    analyst.post("/policies/drafts", Map.of("title", "Mine"));
    analyst.post("/policies/drafts/1/backtest", Map.of());
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void seesDecisionsAndWhyAndDecidesThemAgain() {
    for (String path : List.of("/", pages.get(1), "/policy", "/status", "/live/minutes")) {
      assertEquals(200, analyst.get(path).statusCode(), path);
    }
    assertEquals(302, analyst.post("/search", Map.of("what", "looked-at")).statusCode());
    HttpResponse<String> begun = analyst.post(verification, Map.of());
    assertTrue(begun.headers().firstValue("Location").orElse("").endsWith(verification));
    assertEquals(200, analyst.get(verification).statusCode());
  }

  @Test
  void isRefusedAdministrationInWords() {
    List<HttpResponse<String>> refusals = new ArrayList<>();
    ADMINISTRATION.forEach(path -> refusals.add(analyst.get(path)));
    refusals.add(analyst.post("/participants", participant("forged")));
    refusals.add(analyst.post("/participants/demo-bank/keys", Map.of()));
    refusals.add(analyst.post("/participants/demo-bank/keys/hw_/revoke", Map.of()));
    refusals.add(analyst.post("/people/admin/lock", Map.of("locked", "true")));
    for (HttpResponse<String> refusal : refusals) {
      assertEquals(403, refusal.statusCode(), refusal::body);
      assertTrue(refusal.body().contains("<h1>Not allowed</h1>"), refusal::body);
      assertTrue(refusal.body().contains("You do not have the right"), refusal::body);
      assertEquals(Set.of(), forbidden(links(refusal)));
    }
    assertTrue(analyst.get("/people", "Accept-Language", "ru").body().contains("У вас нет права"));
    assertTrue(analyst.get("/people", "Accept-Language", "kk").body().contains("құқығыңыз жоқ"));
    assertTrue(
        centre.bean(Participants.class).all().stream()
            .noneMatch(one -> one.code().equals("forged")));
    assertFalse(centre.bean(ConsoleAccounts.class).person("admin").orElseThrow().locked());
  }

  @Test
  void isShownNoLinkThatItMayNotFollow() {
    for (String page : pages) {
      Set<String> links = links(analyst.get(page));
      assertTrue(links.containsAll(Set.of("/", "/policy", "/status")), page + ": " + links);
      assertEquals(Set.of(), forbidden(links), page);
    }
  }

  @Test
  void isShownNoFormThatItMayNotSend() {
    for (String page : pages) {
      for (String form : found(FORM, analyst.get(page).body())) {
        ConsoleClient another = ConsoleClient.analyst(centre);
        assertNotEquals(403, another.post(form, Map.of()).statusCode(), page + ": " + form);
      }
    }
  }

  @Test
  void showsTheAdministratorTheRest() {
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    for (String page : pages) {
      Set<String> links = links(administrator.get(page));
      assertTrue(links.containsAll(ADMINISTRATION), page + ": " + links);
    }
    assertEquals(302, administrator.post("/participants", participant("added")).statusCode());
  }

  /// Links that lead to a refusal; a page of another language or other colours is the same page,
  /// and the stream of pulses never ends.
  private static Set<String> forbidden(Set<String> links) {
    return links.stream()
        .filter(link -> !link.matches(".*[?&](language|theme|shortcuts)=.*"))
        .filter(link -> !link.equals("/live/pulse"))
        .filter(link -> analyst.get(link).statusCode() == 403)
        .collect(Collectors.toSet());
  }

  private static Set<String> links(HttpResponse<String> page) {
    return found(LINK, page.body());
  }

  private static Set<String> found(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> participant(String code) {
    return Map.of("code", code, "title", "A bank", "roles", "SENDER", "reason", "It asked.");
  }

  /// The place of a payment of a participant.
  private static long payment() {
    centre
        .bean(Participants.class)
        .register(new Participant("some-bank", "Some bank", Set.of(Role.SENDER)));
    Terms terms =
        new Terms(new Money(1_000_00L, "KZT"), 1_000_00L, Instrument.TRANSFER, Channel.MOBILE, "");
    Payment payment =
        new Payment(
            new FactId("some-bank", "looked-at"),
            1_773_000_000_000L,
            terms,
            party("A"),
            party("B"),
            Origin.NOT_STATED);
    return switch (centre.bean(Journal.class).append(payment).join()) {
      case Appended.Stored stored -> stored.entry().position();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }

  private static Party party(String account) {
    return new Party(account, "", "", "", Party.NOT_STATED, "KZ");
  }
}
