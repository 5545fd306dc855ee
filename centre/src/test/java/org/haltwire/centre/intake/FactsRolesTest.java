package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may tell what.
class FactsRolesTest {

  private static final String PATH = "/v1/facts/batch";

  private static TestingCentre centre;
  private static Client all;
  private static Client bank;
  private static Client operator;
  private static Client lender;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    all = Client.of(centre, "all", Role.values());
    bank = Client.of(centre, "bank", Role.SENDER);
    operator = Client.of(centre, "operator", Role.OPERATOR);
    lender = Client.of(centre, "lender", Role.LENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  /// Every type with every participant: what its roles allow and nothing else, and the other lines
  /// go on.
  @Test
  void takesFromEachWhatItIsFor() {
    assertEquals(List.of("payment", "outcome", "label", "incident"), allowedTypes(bank, "SENDER"));
    assertEquals(
        List.of("call", "call-end", "sim", "usage", "incident"),
        allowedTypes(operator, "OPERATOR"));
    assertEquals(List.of("loan", "loan-outcome", "incident"), allowedTypes(lender, "LENDER"));
    assertEquals(LineType.values().length, allowedTypes(all, "none").size());
  }

  @Test
  void saysWhichRoleIsNeededBeforeItSaysWhatIsWrong() {
    String refused = batch(lender, PATH, "{\"type\":\"sim\",\"kind\":\"LOST\"}\n").getFirst();
    assertEquals(
        "{\"line\":1,\"type\":\"urn:haltwire:problem:forbidden\",\"title\":\"The key does not allow"
            + " this\",\"status\":403,\"detail\":\"For a line of type sim the role OPERATOR is"
            + " needed.\"}",
        refused);
    List<String> others =
        batch(lender, PATH, "not json\n{\"type\":\"sms\"}\n" + line("none", LineType.PAYMENT));
    assertTrue(others.get(0).contains("problem:garbled"), others.get(0));
    assertTrue(others.get(1).contains("problem:invalid"), others.get(1));
    assertTrue(
        others.get(2).contains("whose first field is no type, the role SENDER is needed"),
        others.get(2));
  }

  @Test
  void wantsTheRoleOfAHistorianForHistoryOfAnyType() {
    HttpResponse<String> refused =
        operator.post(PATH + "?history=true", "application/x-ndjson", line("old", LineType.SIM));
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("HISTORIAN"), refused.body());
  }

  /// The types that are taken; all others must be refused for want of a role.
  private static List<String> allowedTypes(Client client, String suffix) {
    String lines =
        Arrays.stream(LineType.values())
            .map(type -> line(suffix, type) + "\n")
            .collect(Collectors.joining());
    List<String> answers = batch(client, PATH, lines);
    assertEquals(LineType.values().length, answers.size());
    List<String> allowed = new ArrayList<>();
    for (LineType type : LineType.values()) {
      String answer = answers.get(type.ordinal());
      if (answer.contains("\"verdict\"")) {
        allowed.add(type.text());
      } else {
        assertTrue(answer.contains("problem:forbidden\""), answer);
        assertTrue(answer.contains("\"status\":403"), answer);
        boolean aboutAnother = type == LineType.LABEL && answer.contains("For a label about ");
        assertTrue(aboutAnother || answer.contains(type.forbidden().detail()), answer);
      }
    }
    return allowed;
  }

  /// The published example of a type, under other ids.
  private static String line(String suffix, LineType type) {
    return ApiExamples.FACTS
        .lines()
        .toList()
        .get(type.ordinal())
        .replace("-1\"", "-" + suffix + "\"");
  }

  private static List<String> batch(Client client, String path, String lines) {
    HttpResponse<String> response = client.post(path, "application/x-ndjson", lines);
    assertEquals(200, response.statusCode(), response::body);
    return response.body().lines().toList();
  }
}
