package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may say what was found out, and what is said back.
class LabelDoorTest {

  private static final String REST =
      ",\"time\":\"2026-03-17T09:00:00+05:00\",\"meaning\":\"FRAUD\",\"basis\":\"COURT\"";

  private static TestingCentre centre;
  private static Map<String, Client> clients;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    clients =
        Map.of(
            "bank", Client.of(centre, "bank", Role.SENDER),
            "other", Client.of(centre, "other", Role.SENDER),
            "operator", Client.of(centre, "operator", Role.OPERATOR),
            "police", Client.of(centre, "police", Role.AUTHORITY),
            "lender", Client.of(centre, "lender", Role.LENDER));
    assertEquals(200, client("bank").json("/v1/payments", TestingBody.payment("p1")).statusCode());
    assertEquals(200, batch("operator", call("c1")).statusCode());
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void letsEachLabelWhatItKnowsAbout() {
    String table =
        """
        bank     | payment p1                 | known
        bank     | payment none               | pending
        other    | payment p1                 | pending
        bank     | payment p1 of bank         | known
        other    | payment p1 of bank         | AUTHORITY
        police   | payment p1 of bank         | known
        operator | payment p1                 | SENDER, AUTHORITY
        bank     | account KZ1                | unchecked
        operator | account KZ1                | SENDER, AUTHORITY
        police   | account KZ1                | unchecked
        operator | phone +7 701 000 00 02     | unchecked
        bank     | phone +77010000002         | OPERATOR, AUTHORITY
        operator | call c1                    | known
        operator | call c2                    | pending
        operator | call p1 of bank            | AUTHORITY
        police   | call c1 of operator        | known
        police   | call p1 of bank            | pending
        bank     | call c1                    | OPERATOR, AUTHORITY
        police   | site Kaspi-Bonus.example   | unchecked
        bank     | site kaspi-bonus.example   | AUTHORITY
        lender   | account KZ1                | no role
        """;
    table.lines().forEach(LabelDoorTest::told);
  }

  private static void told(String row) {
    String[] cells = row.split("\\|");
    String who = cells[0].strip();
    String expected = cells[2].strip();
    String body = "{" + about(cells[1].strip()) + REST + "}";
    HttpResponse<String> answer = client(who).json("/v1/labels", body);
    List<String> known = List.of("known", "pending", "unchecked");
    if (known.contains(expected)) {
      assertEquals(200, answer.statusCode(), row + answer.body());
      assertTrue(answer.body().contains("\"subject\":\"" + expected + "\""), row + answer.body());
      String line = "{\"type\":\"label\"," + body.substring(1) + "\n";
      assertTrue(batch(who, line).body().contains("\"repeated\":true"), row);
    } else {
      assertEquals(403, answer.statusCode(), row + answer.body());
      assertTrue(answer.body().contains(expected), row + answer.body());
    }
  }

  @Test
  void saysTheSameAgainAfterThePaymentCame() {
    String label = "{\"payment\":\"late\"" + REST + "}";
    String first = client("bank").json("/v1/labels", label).body();
    assertTrue(first.contains("pending"), first);
    client("bank").json("/v1/payments", TestingBody.payment("late"));
    assertEquals(first, client("bank").json("/v1/labels", label).body());
  }

  @Test
  void wantsExactlyOneSubject() {
    for (String wrong : List.of("\"id\":\"x\"", "\"account\":\"A\",\"payment\":\"p1\"")) {
      HttpResponse<String> answer = client("police").json("/v1/labels", "{" + wrong + REST + "}");
      assertEquals(422, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("exactly one of payment, call, account"), answer.body());
    }
    for (String wrong :
        List.of("\"account\":\"A\",\"paymentSender\":\"bank\"", "\"site\":\"https://a.kz/b\"")) {
      HttpResponse<String> answer = client("police").json("/v1/labels", "{" + wrong + REST + "}");
      assertEquals(422, answer.statusCode(), answer.body());
    }
  }

  @Test
  void keepsASiteInTheFormOfTheNetwork() {
    String label = "{\"id\":\"s1\",\"site\":\"Каспи-Бонус.Қаз.\"" + REST + "}";
    assertEquals(200, client("police").json("/v1/labels", label).statusCode());
    Label kept =
        (Label) centre.bean(Journal.class).find(new FactId("police", "s1")).orElseThrow().fact();
    assertTrue(kept.site().matches("xn--[a-z0-9-]+\\.xn--[a-z0-9-]+"), kept.site());
  }

  @Test
  void refusesAnOutcomeOfAnUnknownPaymentStill() {
    String outcome =
        "{\"type\":\"outcome\",\"payment\":\"none\",\"time\":\"2026-03-17T09:00:00Z\","
            + "\"status\":\"SETTLED\"}\n";
    String answer = batch("bank", outcome).body();
    assertTrue(answer.contains("\"status\":404"), answer);
  }

  private static String about(String words) {
    String[] parts = words.split(" of ");
    String name = parts[0].substring(0, parts[0].indexOf(' '));
    String value = parts[0].substring(parts[0].indexOf(' ') + 1);
    String owner =
        parts.length == 1 ? "" : ",\"%sSender\":\"%s\"".formatted(name, parts[1].strip());
    return "\"%s\":\"%s\"%s".formatted(name, value, owner);
  }

  private static String call(String id) {
    return "{\"type\":\"call\",\"id\":\"%s\",\"time\":\"2026-03-10T14:05:00+05:00\",".formatted(id)
        + "\"phone\":\"+77470000002\",\"caller\":\"SUBSTITUTED\"}\n";
  }

  private static HttpResponse<String> batch(String who, String lines) {
    return client(who).post("/v1/facts/batch", "application/x-ndjson", lines);
  }

  private static Client client(String who) {
    return java.util.Objects.requireNonNull(clients.get(who));
  }
}
