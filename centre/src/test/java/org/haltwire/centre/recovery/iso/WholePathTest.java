package org.haltwire.centre.recovery.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxCamt02900109;
import com.prowidesoftware.swift.model.mx.MxCamt05600108;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction106;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From a recall to the money back, by messages alone but for the police's documents.
class WholePathTest {

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
  void givesMoneyBackByMessages() {
    String stolen = town.pay("A-asel", "B-mule", "90000.00");
    String answer = post(town.alfa, "camt.056", IsoMessages.recall("w1", stolen, "80000.00"));
    MxCamt02900109 pending = Schemas.parse(MxCamt02900109.class, answer);
    assertEquals("PDCR", pending.getRsltnOfInvstgtn().getSts().getConf());
    assertEquals("case-w1", pending.getRsltnOfInvstgtn().getRslvdCase().getId());

    PaymentTransaction106 order = order(town.bett, 1);
    assertEquals(new BigDecimal("80000.00"), order.getOrgnlIntrBkSttlmAmt().getValue());
    assertEquals("KZT", order.getOrgnlIntrBkSttlmAmt().getCcy());
    assertEquals("B-mule", order.getOrgnlTxRef().getCdtrAcct().getId().getOthr().getId());
    assertEquals("FRAD", order.getCxlRsnInf().getFirst().getRsn().getCd());
    String hold = recall(town.bett, 1).getFIToFIPmtCxlReq().getCase().getId();

    String receipt = post(town.bett, "camt.029", IsoMessages.secured("s1", hold, "70000.00"));
    assertTrue(receipt.contains("<Desc>ACKNOWLEDGED</Desc>"), receipt);
    assertEquals("70000.00", money(answer, "held"));
    for (String basis : List.of("INVESTIGATOR_NOTICE", "PROSECUTOR_SANCTION")) {
      String body = "{\"basis\": \"" + basis + "\", \"document\": \"No. 1\"}";
      assertEquals(200, town.police.json("/v1/holds/" + hold + "/basis", body).statusCode());
    }

    PaymentTransaction106 line = order(town.bett, 2);
    assertEquals(new BigDecimal("70000.00"), line.getOrgnlIntrBkSttlmAmt().getValue());
    assertEquals("A-asel", line.getOrgnlTxRef().getDbtrAcct().getId().getOthr().getId());
    String back = IsoMessages.paidBack("b1", line.getOrgnlTxId(), "69999.99");
    assertTrue(post(town.bett, "pacs.004", back).contains("CONFIRMED 69999.99 KZT"));
    assertEquals("69999.99", money(answer, "returned"));

    String standing = post(town.alfa, "pacs.028", IsoMessages.howStands("q1", "w1"));
    assertEquals(
        "PECR",
        Schemas.parse(MxCamt02900109.class, standing).getRsltnOfInvstgtn().getSts().getConf());
    assertTrue(standing.contains("RETURNED 69999.99 KZT"), standing);
  }

  /// What a report in JSON says of the money, once it is known.
  private static String money(String answer, String kind) {
    String ticket = answer.replaceFirst("(?s).*TICKET ([0-9A-Z-]+).*", "$1");
    return Town.json(town.alfa.get("/v1/incidents/" + ticket))
        .at("/money/" + kind + "/value")
        .asString();
  }

  private static String post(Client who, String message, String xml) {
    HttpResponse<String> response = who.post("/v1/iso20022/" + message, "application/xml", xml);
    assertEquals(200, response.statusCode(), response::body);
    Schemas.check(xml);
    Schemas.check(response.body());
    Leaves.check(response.body());
    HttpResponse<String> again = who.post("/v1/iso20022/" + message, "application/xml", xml);
    assertEquals(response.body(), again.body());
    return response.body();
  }

  private static PaymentTransaction106 order(Client bank, int number) {
    return recall(bank, number).getFIToFIPmtCxlReq().getUndrlyg().getFirst().getTxInf().getFirst();
  }

  private static MxCamt05600108 recall(Client bank, int number) {
    List<JsonNode> orders =
        Town.await(
            () -> {
              List<JsonNode> some = new ArrayList<>();
              Town.json(bank.get("/v1/iso20022/orders?after=0")).path("orders").forEach(some::add);
              return some;
            },
            some -> some.size() >= number);
    String xml = orders.get(number - 1).path("xml").asString();
    Schemas.check(xml);
    Leaves.check(xml);
    HttpResponse<String> single = bank.get("/v1/iso20022/orders/" + number);
    assertEquals(xml, single.body());
    assertEquals("application/xml", single.headers().firstValue("Content-Type").orElse(""));
    return Schemas.parse(MxCamt05600108.class, xml);
  }
}
