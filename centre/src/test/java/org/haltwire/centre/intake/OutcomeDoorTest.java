package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PaymentOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeDoorTest {

  private static final String SETTLED =
      "{\"time\":\"2026-03-10T14:06:00+05:00\",\"status\":\"SETTLED\"}";

  private static TestingCentre centre;
  private static Client bank;
  private static Client neighbour;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
    neighbour = Client.of(centre, "neighbour", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void remembersTheAccountsOfThePayment() {
    bank.json("/v1/payments", TestingBody.payment("told"));
    HttpResponse<String> first = bank.json("/v1/payments/told/outcome", SETTLED);
    assertEquals(200, first.statusCode(), first::body);
    assertEquals(first.body(), bank.json("/v1/payments/told/outcome", SETTLED).body());
    PaymentOutcome outcome =
        (PaymentOutcome)
            centre
                .bean(Journal.class)
                .find(new FactId("bank", "told:SETTLED"))
                .orElseThrow()
                .fact();
    assertEquals("KZ86125KZT5004100100", outcome.payerAccount());
    assertEquals("KZ75125KZT1001300335", outcome.payeeAccount());
  }

  @Test
  void knowsOnlyTheSendersPayments() {
    bank.json("/v1/payments", TestingBody.payment("hers"));
    assertEquals(404, bank.json("/v1/payments/nobodys/outcome", SETTLED).statusCode());
    assertEquals(404, neighbour.json("/v1/payments/hers/outcome", SETTLED).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "SETTLED"                 | "DONE"                       | /status
          "status":"SETTLED"        | "reason":"AC04"              | /status
          2026-03-10T14:06:00+05:00 | 2026-03-10                   | /time
          "status"                  | "reason":"ac4","status"      | /reason
          "status"                  | "payment":"other","status"   | /payment
          "status"                  | "id":"","status"             | /id
          "status"                  | "type":"label","status"      | /type
          "status"                  | "payerAccount":"A","status"  | /payerAccount
          "status"                  | "amount":1,"status"          | /amount
          """)
  void namesWhatIsWrong(String text, String instead, String pointer) {
    bank.json("/v1/payments", TestingBody.payment("wrong"));
    HttpResponse<String> response =
        bank.json("/v1/payments/wrong/outcome", SETTLED.replace(text, instead));
    assertEquals(422, response.statusCode(), response::body);
    assertTrue(response.body().contains("{\"pointer\":\"" + pointer + "\""), response::body);
  }
}
