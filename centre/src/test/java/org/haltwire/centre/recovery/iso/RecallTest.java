package org.haltwire.centre.recovery.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxAdmi00700101;
import com.prowidesoftware.swift.model.mx.MxCamt02900109;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction102;
import java.net.http.HttpResponse;
import java.util.List;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.hold.OrderKind;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.core.event.IncidentReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Recalls, what banks answer to holds, and letters, as messages that Prowide's library reads too.
class RecallTest {

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void isPendingWhileThePaymentIsNotThere() {
    HttpResponse<String> response =
        post(town.alfa, "camt.056", IsoMessages.recall("late", "later", "10.00"));
    MxCamt02900109 answer = resolution(response);
    PaymentTransaction102 one = transaction(answer);
    assertEquals("PDCR", answer.getRsltnOfInvstgtn().getSts().getConf());
    assertEquals("PDCR", one.getTxCxlSts().value());
    assertEquals("later", one.getOrgnlTxId());
    assertEquals("E2E-1", one.getOrgnlEndToEndId());
    List<String> words = one.getCxlStsRsnInf().getFirst().getAddtlInf();
    assertEquals("STATE WAITING", words.getFirst());
    assertTrue(words.get(1).matches("TICKET [0-9A-Z]{4}-[0-9A-Z]{4}"), words::toString);
    assertTrue(words.get(2).startsWith("SECRET "), words::toString);
    Incident incident =
        town.centre.bean(IncidentStore.class).find("alfakzka", "camt.056:late").orElseThrow();
    assertEquals(IncidentReport.Kind.PHISHING, incident.kind());
    String standing = post(town.alfa, "pacs.028", IsoMessages.howStands("late-q", "late")).body();
    assertTrue(standing.contains("STATE WAITING"), standing);
    assertFalse(standing.contains("SECRET"), standing);
    Schemas.check(standing);
    Leaves.check(standing);
  }

  @Test
  void givesTheSameAnswerToTheSameMessageAndRefusesAnother() {
    String recall = IsoMessages.recall("twice", "later-2", "10.00");
    HttpResponse<String> first = post(town.alfa, "camt.056", recall);
    HttpResponse<String> again = post(town.alfa, "camt.056", recall);
    assertEquals(first.body(), again.body());
    assertEquals("true", again.headers().firstValue("Haltwire-Repeated").orElse(""));
    HttpResponse<String> other = post(town.alfa, "camt.056", recall.replace(">10.00<", ">11.00<"));
    assertEquals(409, other.statusCode(), other::body);
    assertEquals(200, post(town.bett, "camt.056", recall).statusCode(), "another bank's own id");
  }

  @Test
  void rejectsWhatIsNoFraud() {
    String recall = IsoMessages.recall("dupl", "p", "10.00").replace("FRAD", "DUPL");
    MxCamt02900109 answer = resolution(post(town.alfa, "camt.056", recall));
    assertEquals("RJCR", answer.getRsltnOfInvstgtn().getSts().getConf());
    assertEquals("RJCR", transaction(answer).getTxCxlSts().value());
    assertEquals("NOT_FRAUD", transaction(answer).getCxlStsRsnInf().getFirst().getRsn().getPrtry());
    assertTrue(town.centre.bean(IncidentStore.class).find("alfakzka", "camt.056:dupl").isEmpty());
  }

  @Test
  void takesNoAnswerThatChangesAnythingWrongly() {
    String hold = hold("B-mule-2", "rr");
    assertEquals(422, answer("a1", hold, "50000.01").statusCode());
    HttpResponse<String> foreign =
        post(town.alfa, "camt.029", IsoMessages.secured("a1", hold, "1.00"));
    assertEquals(404, foreign.statusCode());
    assertEquals(
        422,
        post(town.bett, "camt.029", IsoMessages.secured("a1", hold, "1.00").replace("KZT", "USD"))
            .statusCode());
    HttpResponse<String> done = answer("a1", hold, "20000.00");
    assertEquals(200, done.statusCode(), done::body);
    var report = Schemas.parse(MxAdmi00700101.class, done.body()).getRctAck().getRpt().getFirst();
    assertEquals(hold, report.getRltdRef().getRef());
    assertEquals("ACKNOWLEDGED", report.getReqHdlg().getDesc());
    assertEquals(409, answer("a2", hold, "30000.00").statusCode(), "another answer");
    String standing =
        IsoMessages.howStands("a-q", "x")
            .replaceFirst(
                "(?s)<OrgnlGrpInf>.*</OrgnlGrpInf>",
                "<TxInf><OrgnlTxId>" + hold + "</OrgnlTxId></TxInf>");
    MxCamt02900109 state = resolution(post(town.bett, "pacs.028", standing));
    assertEquals("PECR", state.getRsltnOfInvstgtn().getSts().getConf());
    assertEquals(
        "20000.00",
        transaction(state).getRsltnRltdInf().getIntrBkSttlmAmt().getValue().toPlainString());
  }

  @Test
  void takesAMessageWholeOrNotAtAll() {
    String hold = hold("B-mule-4", "rw");
    String one = IsoMessages.secured("w1", hold, "10.00");
    String second =
        one.replaceFirst(
            "(?s)(<TxInfAndSts>)(.*)(</TxInfAndSts>)",
            "$1$2$3$1<RslvdCase><Id>h-99-1</Id><Cretr><Agt><FinInstnId><Othr><Id>haltwire</Id></Othr>"
                + "</FinInstnId></Agt></Cretr></RslvdCase>$2$3");
    Schemas.check(second);
    assertEquals(404, post(town.bett, "camt.029", second).statusCode());
    JsonNode state = Town.json(town.bett.get("/v1/holds/" + hold));
    assertEquals("ORDERED", state.path("state").asString());
    assertEquals(200, post(town.bett, "camt.029", one).statusCode(), "its id is free again");
  }

  @Test
  void recallsAPaymentByItsMessageAndTransaction() {
    String uetr = "eb6305c9-1f7f-49de-aed0-16487c27b401";
    String recall =
        IsoMessages.recall("named", "TX-9", "10.00")
            .replace(
                "<CxlId>c1</CxlId>",
                "<CxlId>c1</CxlId><OrgnlGrpInf><OrgnlMsgId>M-9</OrgnlMsgId>"
                    + "<OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInf>");
    Schemas.check(recall);
    resolution(post(town.alfa, "camt.056", recall));
    resolution(
        post(
            town.alfa,
            "camt.056",
            recall
                .replace("<Id>named", "<Id>named-2")
                .replace("</OrgnlTxId>", "</OrgnlTxId><OrgnlUETR>" + uetr + "</OrgnlUETR>")));
    IncidentStore store = town.centre.bean(IncidentStore.class);
    assertEquals("M-9:TX-9", payment(store, "named"));
    assertEquals(uetr, payment(store, "named-2"));
  }

  private static String payment(IncidentStore store, String recall) {
    Incident incident = store.find("alfakzka", "camt.056:" + recall).orElseThrow();
    return store.payments(incident.id()).getFirst().name().id();
  }

  @Test
  void releasesWhereNothingIsThere() {
    String hold = hold("B-mule-3", "rn");
    HttpResponse<String> nothing =
        post(town.bett, "camt.029", IsoMessages.nothingSecured("n1", hold));
    assertEquals(200, nothing.statusCode(), nothing::body);
    assertTrue(nothing.body().contains("RELEASED"), nothing::body);
    JsonNode release =
        Town.await(
            () -> {
              for (JsonNode one : Town.json(town.bett.get("/v1/iso20022/orders")).path("orders")) {
                if (one.path("xml").asString().contains("<Prtry>RELEASE</Prtry>")) {
                  return one;
                }
              }
              return Town.json(town.bett.get("/v1/iso20022/orders"));
            },
            one -> one.has("xml"));
    MxCamt02900109 message = Schemas.parse(MxCamt02900109.class, release.path("xml").asString());
    Schemas.check(release.path("xml").asString());
    Leaves.check(release.path("xml").asString());
    assertEquals(hold, message.getRsltnOfInvstgtn().getRslvdCase().getId());
  }

  @Test
  void bringsQuestionsToBanksAndAnswersBack() {
    String question = IsoMessages.question("inv-1", true);
    HttpResponse<String> sent = post(town.police, "auth.001?bank=bettkzka", question);
    assertEquals(200, sent.statusCode(), sent::body);
    assertEquals(sent.body(), post(town.police, "auth.001?bank=bettkzka", question).body());
    assertEquals(200, post(town.police, "auth.001?bank=alfakzka", question).statusCode());
    JsonNode letter = letters(town.bett).get(0);
    assertEquals("auth.001", letter.path("message").asString());
    assertFalse(letter.path("mayTellHolder").asBoolean());
    assertEquals(question, town.bett.get("/v1/iso20022/letters/1").body());
    String answer = IsoMessages.information("ans-1", "inv-1");
    assertEquals(200, post(town.bett, "auth.002", answer).statusCode());
    assertEquals(answer, town.police.get("/v1/iso20022/letters/1").body());
    assertEquals("COMP", letters(town.police).get(0).path("state").asString());
    String open = IsoMessages.secrecy("inv-1", false);
    assertEquals(200, post(town.police, "auth.003", open).statusCode());
    HttpResponse<String> unchanged = post(town.police, "auth.003", open);
    assertTrue(unchanged.body().contains("bettkzka UNCHANGED"), unchanged::body);
    Schemas.check(unchanged.body());
    Leaves.check(unchanged.body());
    assertEquals(2, letters(town.bett).size());
    assertTrue(letters(town.bett).get(1).path("mayTellHolder").asBoolean());
    assertEquals(open, town.bett.get("/v1/iso20022/letters/2").body());
  }

  private static JsonNode letters(Client who) {
    return Town.json(who.get("/v1/iso20022/letters?after=0")).path("letters");
  }

  /// A hold of 50,000 tenge that bett is ordered.
  private static String hold(String mule, String id) {
    String stolen = town.pay("A-" + id, mule, "50000.00");
    post(town.alfa, "camt.056", IsoMessages.recall(id, stolen, "50000.00"));
    return Town.await(
            () ->
                town.orders(town.bett, 1).stream()
                    .map(one -> one.path("order"))
                    .filter(one -> one.path("account").asString().equals(mule))
                    .filter(one -> one.path("kind").asString().equals(OrderKind.HOLD.name()))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow()
        .path("hold")
        .asString();
  }

  private static HttpResponse<String> answer(String id, String hold, String tenge) {
    return post(town.bett, "camt.029", IsoMessages.secured(id, hold, tenge));
  }

  private static MxCamt02900109 resolution(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response::body);
    Schemas.check(response.body());
    Leaves.check(response.body());
    return Schemas.parse(MxCamt02900109.class, response.body());
  }

  private static PaymentTransaction102 transaction(MxCamt02900109 message) {
    return message.getRsltnOfInvstgtn().getCxlDtls().getFirst().getTxInfAndSts().getFirst();
  }

  private static HttpResponse<String> post(Client who, String message, String body) {
    return who.post("/v1/iso20022/" + message, "application/xml", body);
  }
}
