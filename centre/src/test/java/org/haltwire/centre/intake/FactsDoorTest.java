package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.UsageRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What others than banks tell, as the journal keeps it.
class FactsDoorTest {

  private static final String PATH = "/v1/facts/batch";
  private static final String TIME = "2026-03-10T09:05:00Z";

  private static TestingCentre centre;
  private static Client operator;
  private static Client lender;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    operator = Client.of(centre, "operator", Role.OPERATOR);
    lender = Client.of(centre, "lender", Role.LENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void keepsCallsAsTheyWereTold() {
    taken(
        operator,
        """
        {"type":"call","id":"c","time":"%1$s","phone":"8 (701) 000-00-01","caller":"SUBSTITUTED"}
        {"type":"call-end","id":"e","time":"%1$s","phone":"+77010000001","caller":"SUBSTITUTED"}
        """);
    assertEquals(
        new CallBegan(id("operator", "c"), time(), "77010000001", CallerKind.SUBSTITUTED),
        told("operator", "c"));
    assertEquals(
        new CallEnded(id("operator", "e"), time(), "77010000001", CallerKind.SUBSTITUTED),
        told("operator", "e"));
  }

  @Test
  void keepsSimChangesAndUsageAsTheyWereTold() {
    taken(
        operator,
        """
        {"type":"sim","id":"s","time":"%1$s","kind":"PORTED","operator":"KCELL","sim":"sim-1",\
        "phone":"8 701 123 45 67","device":"h-1"}
        {"type":"usage","id":"u","time":"%1$s","kind":"SMS_OUT","sim":"sim-1",\
        "phone":"+77011234567","device":"h-1","peer":"+77470000002","cell":"401-02","seconds":7}
        {"type":"usage","id":"u2","time":"%1$s","kind":"DATA","sim":"sim-1",\
        "phone":"+77011234567","seconds":0}
        """);
    Subscriber subscriber = new Subscriber("sim-1", "77011234567", "h-1");
    assertEquals(
        new SimChange(id("operator", "s"), time(), SimChange.Kind.PORTED, "KCELL", subscriber),
        told("operator", "s"));
    assertEquals(
        new UsageRecord(
            id("operator", "u"),
            time(),
            UsageRecord.Kind.SMS_OUT,
            subscriber,
            centre.bean(Tokens.class).phone(77_470_000_002L),
            "401-02",
            7),
        told("operator", "u"));
    assertEquals(
        new UsageRecord(
            id("operator", "u2"),
            time(),
            UsageRecord.Kind.DATA,
            new Subscriber("sim-1", "77011234567", ""),
            "",
            "",
            0),
        told("operator", "u2"));
  }

  @Test
  void keepsLoansAndIncidentsWithTokensOfPersons() {
    taken(
        lender,
        """
        {"type":"loan","id":"l","time":"%1$s","lender":"MFO-1","personId":"850101 300123",\
        "amount":{"value":"1500.5","currency":"USD"},"origin":{"phone":"+77011234567"}}
        {"type":"loan-outcome","id":"o","time":"%1$s","loan":"l","personToken":"token-of-her",\
        "status":"CONTESTED"}
        {"type":"incident","id":"i","time":"%1$s","kind":"FICTITIOUS_LOAN",\
        "personId":"850101300123","payments":["p-1","p-2"],\
        "account":"kz75 125k zt10 0130 0335","phone":"+77010000001"}
        {"type":"incident","id":"i2","time":"%1$s","kind":"OTHER"}
        """);
    String person = centre.bean(Tokens.class).person("850101300123");
    assertEquals(
        new LoanApplication(
            id("lender", "l"),
            time(),
            "MFO-1",
            person,
            new Money(150_050, "USD"),
            new Origin("77011234567", "", -1)),
        told("lender", "l"));
    assertEquals(
        new LoanOutcome(
            id("lender", "o"),
            time(),
            id("lender", "l"),
            "token-of-her",
            LoanOutcome.Status.CONTESTED),
        told("lender", "o"));
    assertEquals(
        new IncidentReport(
            id("lender", "i"),
            time(),
            IncidentReport.Kind.FICTITIOUS_LOAN,
            person,
            List.of(id("lender", "p-1"), id("lender", "p-2")),
            "KZ75125KZT1001300335",
            "77010000001"),
        told("lender", "i"));
    assertEquals(
        new IncidentReport(
            id("lender", "i2"), time(), IncidentReport.Kind.OTHER, "", List.of(), "", ""),
        told("lender", "i2"));
  }

  @Test
  void answersAtBothAddressesAndKnowsWhatItHasHeard() {
    String sim = sim("again");
    long before = centre.bean(Journal.class).head();
    String first = batch(operator, PATH, sim).getFirst();
    long position = centre.bean(Journal.class).head();
    assertEquals(before + 1, position);
    long time = entry("operator", "again").time();
    assertEquals(
        "{\"line\":1,\"id\":\"again\",\"verdict\":\"NOTED\",\"position\":%d,\"time\":\"%s\"}"
            .formatted(position, Instant.ofEpochMilli(time)),
        first);
    List<String> again =
        batch(operator, "/v1/payments/batch", sim + sim.replace("SWAPPED", "PORTED"));
    assertEquals(first.replaceFirst("}$", ",\"repeated\":true}"), again.get(0));
    assertTrue(
        again.get(1).startsWith("{\"line\":2,\"type\":\"urn:haltwire:problem:other-body\""),
        again.get(1));
    assertTrue(again.get(1).contains("\"status\":409"), again.get(1));
    assertTrue(again.get(1).contains("\"position\":" + position), again.get(1));
    assertEquals(position, centre.bean(Journal.class).head());
  }

  @Test
  void takesHistoryOfAllTypesAtTheirOwnTimes() {
    try (TestingCentre fresh = TestingCentre.start()) {
      Client archive = Client.of(fresh, "archive", Role.values());
      String lines =
          ApiExamples.FACTS
              .lines()
              .filter(line -> !line.contains("\"outcome\"") && !line.contains("\"label\""))
              .map(line ->
                  line.replaceAll("\"time\":\"[^\"]*\"", "\"time\":\"2018-04-02T09:05:00Z\""))
              .map(line -> line + "\n")
              .reduce("", String::concat);
      List<String> answers = batch(archive, PATH + "?history=true", lines + sim("older"));
      assertEquals(9, answers.size(), answers::toString);
      for (String answer : answers.subList(0, 8)) {
        assertTrue(answer.contains("\"time\":\"2018-04-02T09:05:00Z\""), answer);
      }
      String late = sim("late").replace(TIME, "2018-04-01T09:05:00Z");
      String refused = batch(archive, PATH + "?history=true", late).getFirst();
      assertTrue(refused.contains("problem:out-of-order"), refused);
    }
  }

  private static String sim(String id) {
    return """
    {"type":"sim","id":"%s","time":"%s","kind":"SWAPPED","operator":"KCELL","sim":"sim-1",\
    "phone":"+77011234567","device":"h-1"}
    """
        .formatted(id, TIME);
  }

  private static void taken(Client client, String lines) {
    List<String> answers = batch(client, PATH, lines.formatted(TIME));
    assertEquals(lines.lines().count(), answers.size());
    answers.forEach(answer -> assertTrue(answer.contains("\"verdict\":\"NOTED\""), answer));
  }

  private static List<String> batch(Client client, String path, String lines) {
    HttpResponse<String> response = client.post(path, "application/x-ndjson", lines);
    assertEquals(200, response.statusCode(), response::body);
    return response.body().lines().toList();
  }

  private static Fact told(String sender, String id) {
    return entry(sender, id).fact();
  }

  private static Entry entry(String sender, String id) {
    return centre.bean(Journal.class).find(id(sender, id)).orElseThrow();
  }

  private static FactId id(String sender, String id) {
    return new FactId(sender, id);
  }

  private static long time() {
    return Instant.parse(TIME).toEpochMilli();
  }
}
