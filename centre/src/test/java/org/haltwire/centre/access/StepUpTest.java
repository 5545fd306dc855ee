package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.factor.TotpApps;
import org.haltwire.centre.access.factor.TotpSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Dangerous acts where no proof is fresh for longer than no time at all.
class StepUpTest {

  private static final Map<String, String> SOMEBODY =
      Map.of("name", "sneaked", "display", "Sneaked In", "roles", "ANALYST");

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.access.proof-good-for=0s");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void asksForAProofAndForgetsTheForm() {
    ConsoleClient person = ConsoleClient.administrator(centre);
    HttpResponse<String> asked = person.post("/people", SOMEBODY);
    assertEquals(303, asked.statusCode());
    assertEquals("/prove", place(asked));
    assertEquals(401, person.post("/prove", Map.of("password", "not the password")).statusCode());
    HttpResponse<String> proved =
        person.post("/prove", Map.of("password", TestingConsole.PASSWORD));
    assertEquals(302, proved.statusCode());
    assertTrue(place(proved).endsWith("/?proved"), place(proved));
    assertTrue(
        centre.bean(ConsoleAccounts.class).person("sneaked").isEmpty(),
        "the form was not sent for the person");
  }

  @Test
  void doesWhatIsAskedWhileAProofIsFresh() {
    try (TestingCentre fresh = TestingCentre.start()) {
      ConsoleClient person = ConsoleClient.administrator(fresh);
      assertEquals(200, person.post("/people", SOMEBODY).statusCode());
      assertTrue(fresh.bean(ConsoleAccounts.class).person("sneaked").isPresent());
    }
  }

  @Test
  void letsWhoIsNotAllowedNotEvenProve() {
    ConsoleClient analyst = ConsoleClient.analyst(centre);
    assertEquals(403, analyst.post("/people", SOMEBODY).statusCode());
  }

  @Test
  void asksForTheCodeTooWhereThereIsAnApp() {
    ConsoleClient person = ConsoleClient.person(centre, "app", Set.of(ConsoleRole.ANALYST));
    TotpSecret secret = TotpSecret.make();
    long now = System.currentTimeMillis();
    assertTrue(centre.bean(TotpApps.class).add("app", secret, secret.codeAt(now - 30_000)));
    assertEquals("/prove", place(person.post("/factors/codes", Map.of())));
    String password = TestingConsole.PASSWORD;
    assertEquals(401, person.post("/prove", Map.of("password", password)).statusCode());
    Map<String, String> both = Map.of("password", password, "code", secret.codeAt(now));
    assertEquals(302, person.post("/prove", both).statusCode());
    assertEquals(401, person.post("/prove", both).statusCode(), "a code is good once");
  }

  @Test
  void namesActsThatThereAre() {
    Set<String> operations = Routes.operations(centre);
    List<String> dangerous =
        operations.stream()
            .filter(one -> one.startsWith("POST "))
            .map(one -> "POST " + filled(one.substring(5)))
            .filter(one -> asks("POST", one.substring(5)))
            .toList();
    for (String act :
        List.of(
            "POST /people/1/lock",
            "POST /people/1/duty",
            "POST /people/1/link",
            "POST /participants/demo-bank/keys",
            "POST /password",
            "POST /calls/versions/1/approve",
            "POST /recovery/cases/1/order-all",
            "POST /recovery/holds/1/return")) {
      assertTrue(dangerous.contains(act), act + " is not in " + dangerous);
    }
    assertTrue(asks("POST", "/policies/versions/abc/approve"));
    assertTrue(asks("POST", "/policies/versions/abc/back"));
    assertTrue(asks("POST", "/recovery/holds/abc/order"));
    assertFalse(asks("POST", "/policies/versions/abc/refuse"));
    assertTrue(asks("POST", "/people-data/erasures/1/approve"));
    assertFalse(asks("POST", "/people-data/erasures/1/withdraw"));
    assertFalse(asks("GET", "/people"));
  }

  @Test
  void asksForAProofHoweverTheAddressIsWritten() {
    for (String path : List.of("/%70eople/bob/roles", "/people/bob/%72oles", "/%66actors/app")) {
      assertTrue(asks("POST", path), path);
    }
    assertTrue(Guards.at("POST", "/%66actors/passkeys").orElseThrow().here());
  }

  @Test
  void refusesAddressesThatHideLetters() {
    ConsoleClient person = ConsoleClient.administrator(centre);
    for (String path : List.of("/%70eople", "/peopl%65", "/people/%6Dara/link", "/sign%2Din")) {
      HttpResponse<String> answer = person.get(path);
      assertEquals(400, answer.statusCode(), path);
      assertTrue(answer.body().contains("class=\"narrow\""), answer::body);
    }
    assertEquals(400, person.post("/%70eople", SOMEBODY).statusCode());
    assertEquals(
        "DENY", person.get("/%70eople").headers().firstValue("X-Frame-Options").orElse(""));
    assertEquals(404, person.get("/participants/%D2%9B").statusCode(), "other letters need it");
  }

  @Test
  void takesDownWhoSignedInAndWhoWasRefused() {
    ConsoleClient person = ConsoleClient.administrator(centre);
    ConsoleClient.stranger(centre).signIn("My Password By Mistake", "x");
    ConsoleClient.stranger(centre).signIn("admin", "wrong");
    person.post("/sign-out", Map.of());
    List<String> deeds =
        centre
            .bean(JdbcClient.class)
            .sql("select * from audit_entry order by 1")
            .query((row, _) -> {
              StringBuilder line = new StringBuilder();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                line.append(row.getObject(i)).append(' ');
              }
              return line.toString();
            })
            .list();
    String all = String.join("\n", deeds);
    assertTrue(all.contains("SIGN_IN person:admin person/admin"), all);
    assertTrue(all.contains("person/unknown"), all);
    assertTrue(all.contains("SIGN_OUT person:admin"), all);
    assertFalse(all.contains("Mistake"), all);
  }

  private static boolean asks(String method, String path) {
    return Guards.at(method, path).filter(Guards.Guard::proof).isPresent();
  }

  private static String filled(String pattern) {
    return Routes.path(pattern);
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }
}
