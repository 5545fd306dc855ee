package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pacs008DoorTest {

  private static final String UETR = "eb6305c9-1f7f-49de-aed0-16487c27b4";

  private static TestingCentre centre;
  private static Client bank;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void readsWhatTheCentreNeeds() {
    String uetr = UETR + "01";
    HttpResponse<String> response = post(message("08", "m-read", transfer(uetr)));
    assertEquals(200, response.statusCode(), response::body);
    Payment payment =
        (Payment) centre.bean(Journal.class).find(new FactId("bank", uetr)).orElseThrow().fact();
    assertEquals("KZ86125KZT5004100100", payment.payer().account());
    assertEquals("CASPKZKA:4411-7", payment.payee().account());
    assertEquals("ALFAKZKA", payment.payer().institution());
    assertEquals(4_500_000, payment.terms().amount().minor());
    assertEquals("GDDS", payment.terms().purpose());
    assertEquals("77011234567", payment.origin().phone());
    assertEquals(Tokens.LENGTH, payment.payer().name().length());
    assertFalse(payment.toString().contains("Sadykova"));
  }

  @ParameterizedTest
  @CsvSource({"02, 03", "08, 10", "12, 10"})
  void answersInAVersionThatFits(String version, String answered) {
    String body = message(version, "m-v" + version, transfer("").replace("TX-1", "TX-" + version));
    HttpResponse<String> response = post(body);
    assertEquals(200, response.statusCode(), response::body);
    String answer = response.body();
    assertTrue(answer.contains("pacs.002.001." + answered), answer);
    assertTrue(answer.contains("<OrgnlMsgId>m-v" + version + "</OrgnlMsgId>"), answer);
    assertTrue(answer.contains("<OrgnlMsgNmId>pacs.008.001." + version), answer);
    assertTrue(answer.contains("<GrpSts>ACSP</GrpSts>"), answer);
    assertTrue(answer.contains("<OrgnlEndToEndId>E2E-1</OrgnlEndToEndId>"), answer);
    assertEquals(answer, post(body).body());
  }

  @Test
  void answersEveryTransactionOfAMessage() {
    String first = transfer(UETR + "11");
    post(message("08", "m-before", first));
    String body =
        message("08", "m-many", first.replace("45000.00", "46000.00") + transfer(UETR + "12"));
    String answer = post(body).body();
    assertTrue(answer.contains("<OrgnlNbOfTxs>2</OrgnlNbOfTxs><GrpSts>PART</GrpSts>"), answer);
    assertTrue(answer.contains("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>DUPL</Cd>"), answer);
    assertTrue(answer.contains("<TxSts>ACSP</TxSts>"), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45000.00             | 1,5                | CdtTrfTxInf[1]/IntrBkSttlmAmt
          Ccy="KZT"            | Ccy="XYZ"          | CdtTrfTxInf[1]/IntrBkSttlmAmt/@Ccy
          <EndToEndId>E2E-1    | <EndToEndId>       | CdtTrfTxInf[1]/PmtId/EndToEndId
          b421                 | B421               | CdtTrfTxInf[1]/PmtId/UETR
          2026-03-10T14:05:00  | 10 March           | GrpHdr/CreDtTm
          <Othr><Id>4411-7</Id></Othr> | <Othr/>    | CdtTrfTxInf[1]/CdtrAcct/Id
          <Ctry>KZ             | <Ctry>kz           | CdtTrfTxInf[1]/Dbtr/PstlAdr/Ctry
          """)
  void namesTheElement(String text, String instead, String place) {
    String right = message("08", "m-wrong", transfer(UETR + "21"));
    HttpResponse<String> response = post(right.replace(text, instead));
    assertEquals(422, response.statusCode(), response::body);
    assertTrue(response.body().contains(place + "\""), response::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE d [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]>",
        "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\">"
      })
  void refusesDocumentTypes(String type) {
    String body =
        message("08", "m-evil", transfer(UETR + "31"))
            .replace("<Document", type + "<Document")
            .replace("<MsgId>m-evil", "<MsgId>&x;");
    HttpResponse<String> response = post(body);
    assertEquals(400, response.statusCode(), response::body);
    assertTrue(centre.bean(Journal.class).find(new FactId("bank", UETR + "31")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "<a/>", "<Document xmlns=\"urn:other\"/>", "<Document", "&x;"})
  void refusesOtherTexts(String body) {
    assertEquals(400, post(body).statusCode());
  }

  @Test
  void refusesDeepAndLongTexts() {
    String right = message("08", "m-deep", transfer(UETR + "41"));
    String deep = "<a>".repeat(30) + "</a>".repeat(30);
    assertEquals(400, post(right.replace("<GrpHdr>", "<GrpHdr>" + deep)).statusCode());
    assertEquals(400, post(right.replace("<Nm>", "<Nm>" + "x".repeat(3_000))).statusCode());
    assertEquals(415, bank.json("/v1/iso20022/pacs.008", right).statusCode());
  }

  private static HttpResponse<String> post(String body) {
    return bank.post("/v1/iso20022/pacs.008", "application/xml", body);
  }

  static String message(String version, String id, String transfers) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.%s"><FIToFICstmrCdtTrf>
    <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-03-10T14:05:00</CreDtTm><NbOfTxs>1</NbOfTxs></GrpHdr>
    %s</FIToFICstmrCdtTrf></Document>
    """
        .formatted(version, id, transfers)
        .strip();
  }

  static String transfer(String uetr) {
    String reference = uetr.isEmpty() ? "" : "<UETR>" + uetr + "</UETR>";
    return """
    <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E2E-1</EndToEndId><TxId>TX-1</TxId>%s</PmtId>
    <IntrBkSttlmAmt Ccy="KZT">45000.00</IntrBkSttlmAmt>
    <Dbtr><Nm>Aigerim Sadykova</Nm><PstlAdr><Ctry>KZ</Ctry></PstlAdr>
    <Id><PrvtId><Othr><Id>850101300123</Id></Othr></PrvtId></Id>
    <CtctDtls><MobNb>+7-7011234567</MobNb></CtctDtls></Dbtr>
    <DbtrAcct><Id><IBAN>KZ86125KZT5004100100</IBAN></Id></DbtrAcct>
    <DbtrAgt><FinInstnId><BICFI>ALFAKZKA</BICFI></FinInstnId></DbtrAgt>
    <CdtrAgt><FinInstnId><BICFI>CASPKZKA</BICFI></FinInstnId></CdtrAgt>
    <Cdtr><Nm>Ivan Petrov</Nm></Cdtr>
    <CdtrAcct><Id><Othr><Id>4411-7</Id></Othr></Id></CdtrAcct>
    <Purp><Cd>GDDS</Cd></Purp></CdtTrfTxInf>
    """
        .formatted(reference);
  }
}
