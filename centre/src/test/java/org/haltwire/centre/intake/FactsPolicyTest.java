package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.TaintChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an operator or a lender tells changes what a bank is answered, by the policy that ships.
class FactsPolicyTest {

  private static TestingCentre centre;
  private static Client bank;
  private static Client operator;
  private static Client lender;

  @BeforeAll
  static void start() {
    Path policies = Path.of("..", "policies").toAbsolutePath().normalize();
    centre = TestingCentre.start("haltwire.policies.folder=" + policies);
    bank = Client.of(centre, "bank", Role.SENDER);
    operator = Client.of(centre, "operator", Role.OPERATOR);
    lender = Client.of(centre, "lender", Role.LENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void aSwappedSimCountsAtTheNextPaymentFromThatPhone() {
    String before = pay("sim-1", "SIM-A", "8 701 555 00 01");
    assertFalse(fired(before, "P-35"), before);
    tell(
        operator,
        """
        {"type":"sim","id":"s","time":"2026-03-10T11:05:00+05:00","kind":"SWAPPED",\
        "operator":"KCELL","sim":"sim-1","phone":"+7 701 555 00 01","device":"h-1"}
        """);
    String after = pay("sim-2", "SIM-B", "+7(701)555-00-01");
    assertTrue(fired(after, "P-35"), after);
    String other = pay("sim-3", "SIM-C", "+77015550002");
    assertFalse(fired(other, "P-35"), other);
  }

  @Test
  void aCallFromAFraudsterCountsWhileItLastsAndAfter() {
    String call =
        "\"time\":\"2026-03-10T11:05:00+05:00\",\"phone\":\"+77015550003\",\"caller\":\"FLAGGED\"}\n";
    tell(operator, "{\"type\":\"call\",\"id\":\"c\"," + call);
    String during = pay("call-1", "CALL-A", "+77015550003");
    assertTrue(fired(during, "P-30"), during);
    assertFalse(fired(during, "P-31"), during);
    tell(operator, "{\"type\":\"call-end\",\"id\":\"e\"," + call);
    String after = pay("call-2", "CALL-B", "+77015550003");
    assertFalse(fired(after, "P-30"), after);
    assertTrue(fired(after, "P-31"), after);
  }

  @Test
  void aLoanPaidOutCountsAtThePersonsNextPayment() {
    String before = pay("loan-1", "LOAN-A", "+77015550004");
    assertFalse(fired(before, "P-53"), before);
    tell(
        lender,
        """
        {"type":"loan-outcome","id":"o","time":"2026-03-10T11:05:00+05:00","loan":"l",\
        "personId":"Person of loan","status":"DISBURSED"}
        """);
    String after = pay("loan-2", "LOAN-B", "+77015550004");
    assertTrue(fired(after, "P-53"), after);
  }

  @Test
  void applicationsForLoansCountInTheNameOfThePerson() {
    String loan =
        """
        {"type":"loan","id":"l-%d","time":"2026-03-10T11:05:00+05:00","lender":"MFO",\
        "personId":"Person of asks","amount":{"value":"900000","currency":"KZT"}}
        """;
    tell(lender, loan.formatted(1) + loan.formatted(2));
    String before = pay("asks-1", "ASKS-A", "+77015550005");
    assertFalse(fired(before, "P-54"), before);
    tell(lender, loan.formatted(3));
    String after = pay("asks-2", "ASKS-B", "+77015550005");
    assertTrue(fired(after, "P-54"), after);
  }

  @Test
  void anIncidentCountsAgainstTheAccountThatTheMoneyWentTo() {
    tell(
        operator,
        """
        {"type":"incident","id":"i","time":"2026-03-10T11:05:00+05:00",\
        "kind":"BANK_SECURITY_CALL","account":"kz75 125k zt10 0130 0335"}
        """);
    String reported = pay("incident-1", "KZ75125KZT1001300335", "+77015550006");
    assertTrue(fired(reported, "P-04"), reported);
    assertTrue(
        reported.contains("{\"name\":\"payee_reports_30d\",\"unit\":\"COUNT\",\"value\":1}"));
    String other = pay("incident-2", "KZ75125KZT1001300336", "+77015550006");
    assertFalse(fired(other, "P-04"), other);
  }

  @Test
  void ofStolenMoneyNoMoreThanItIsHeld() {
    tellOfStolenMoney("PAYER-stolen-1");
    String answer = pay("stolen-1", "SHOP", "+77015550007");
    assertTrue(fired(answer, "P-55"), answer);
    assertTrue(answer.contains("\"amount\":{\"value\":\"12345.67\",\"currency\":\"KZT\"}"), answer);
    String other = pay("stolen-2", "SHOP", "+77015550007");
    assertFalse(fired(other, "P-55"), other);
  }

  @Test
  void aMessageOfIso20022SaysHowMuchOfItsTransferIsHeld() {
    tellOfStolenMoney("KZ86125KZT5004100100");
    String uetr = "8a562c67-ca16-48ba-b074-65581be6f0";
    String transfers =
        Pacs008DoorTest.transfer(uetr + "01")
            + Pacs008DoorTest.transfer(uetr + "02").replace("45000.00", "12345.67");
    String answer =
        bank.post(
                "/v1/iso20022/pacs.008",
                "application/xml",
                Pacs008DoorTest.message("08", "m-stolen", transfers))
            .body();
    assertEquals(3, answer.split("HOLD UNTIL ", -1).length, answer);
    assertEquals(2, answer.split("HOLD AMOUNT ", -1).length, answer);
    assertTrue(answer.contains("HOLD AMOUNT 12345.67 KZT<"), answer);
  }

  private static void tellOfStolenMoney(String account) {
    centre
        .bean(Journal.class)
        .append(
            new TaintChange(
                new FactId("haltwire", account),
                0,
                "incident",
                List.of(new TaintChange.Share(account, 12_345_67)),
                Long.MAX_VALUE))
        .join();
  }

  /// Only the centre says whose money is stolen.
  @Test
  void noInstitutionTellsOfStolenMoney() {
    for (Client client : List.of(bank, operator, lender)) {
      for (String type : List.of("taint", "taint-change", "TaintChange", "TAINT_CHANGE")) {
        String answer =
            client
                .post(
                    "/v1/facts/batch",
                    "application/x-ndjson",
                    """
                    {"type":"%s","id":"t","time":"2026-03-10T11:05:00+05:00","incident":"i",\
                    "shares":[{"account":"A","amount":"1"}]}
                    """
                        .formatted(type))
                .body();
        assertFalse(answer.contains("NOTED"), answer);
        assertTrue(answer.contains("one of payment, outcome, label, call"), answer);
      }
    }
  }

  private static boolean fired(String answer, String rule) {
    return answer.contains("{\"id\":\"" + rule + "\"");
  }

  /// The answer to a payment from an account of its own to somebody never paid before. The person
  /// is named by the beginning of the id.
  private static String pay(String id, String payee, String phone) {
    HttpResponse<String> answer =
        bank.json(
            "/v1/payments",
            """
            {"id":"%1$s","time":"2026-03-10T14:05:00+05:00",
             "amount":{"value":"250000","currency":"KZT"},
             "payer":{"account":"PAYER-%1$s","personId":"%4$s"},
             "payee":{"account":"%2$s"},"origin":{"phone":"%3$s"}}
            """
                .formatted(id, payee, phone, "person of " + id.replaceAll("-.*", "")));
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  private static void tell(Client client, String lines) {
    String answers = client.post("/v1/facts/batch", "application/x-ndjson", lines).body();
    assertEquals(
        lines.lines().count(), answers.split("\"verdict\":\"NOTED\"", -1).length - 1, answers);
  }
}
