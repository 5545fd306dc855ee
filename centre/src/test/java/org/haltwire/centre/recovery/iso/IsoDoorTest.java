package org.haltwire.centre.recovery.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is refused, and that nothing of it is kept.
class IsoDoorTest {

  private static final String RECALL = IsoMessages.recall("refused", "none", "1.00");

  private static Town town;
  private String before = "";

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @BeforeEach
  void remember() {
    before = kept();
  }

  @AfterEach
  void nothingIsKept() {
    assertEquals(before, kept());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesWhatLacksAMandatoryElement(String message, String sample) {
    Client sender = message.matches("auth.00[13]") ? town.police : town.alfa;
    Schemas.check(sample);
    List<String> taken = new ArrayList<>();
    List<Spoiled> spoiled = Spoiled.each(sample);
    assertTrue(spoiled.size() >= 2, spoiled::toString);
    for (Spoiled one : spoiled) {
      HttpResponse<String> response =
          sender.post("/v1/iso20022/" + message + "?bank=bettkzka", "application/xml", one.xml());
      String around = one.without().substring(0, one.without().lastIndexOf('/'));
      String plain = response.body().replaceAll("\\[[0-9]+]", "");
      if (response.statusCode() != 422 || !plain.contains("\"pointer\":\"" + around)) {
        taken.add(one.without() + " -> " + response.statusCode() + " " + response.body());
      }
    }
    assertEquals(List.of(), taken);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> samples() {
    return Map.of(
            "camt.056", RECALL,
            "camt.029", IsoMessages.secured("x", "h-1-1", "1.00"),
            "pacs.004", IsoMessages.paidBack("x", "h-1-1:1-1", "1.00"),
            "pacs.028", IsoMessages.howStands("x", "refused"),
            "auth.001", IsoMessages.question("x", true),
            "auth.002", IsoMessages.information("x", "y"),
            "auth.003", IsoMessages.secrecy("x", true))
        .entrySet()
        .stream()
        .map(one -> org.junit.jupiter.params.provider.Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <OrgnlTxId>none</OrgnlTxId> | <OrgnlUETR>NONE</OrgnlUETR> | TxInf[1]/OrgnlUETR
          2026-03-10T14:05:00+05:00   | 10 March                    | Assgnmt/CreDtTm
          >1.00<                      | >1,00<                      | TxInf[1]/OrgnlIntrBkSttlmAmt
          Ccy="KZT"                   | Ccy="XYZ"                   | TxInf[1]/OrgnlIntrBkSttlmAmt/@Ccy
          <Rsn><Cd>FRAD</Cd></Rsn>    | <Rsn/>                      | CxlRsnInf/Rsn
          <Id>refused</Id>            | <Id>1234567890123456789012345678901234567</Id> | Assgnmt/Id
          """)
  void namesTheElement(String text, String instead, String place) {
    HttpResponse<String> response = recall(RECALL.replace(text, instead));
    assertEquals(422, response.statusCode(), response::body);
    assertTrue(response.body().contains(place + "\""), response::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<a/>",
        "<Document",
        "<Document xmlns=\"urn:other\"><FIToFIPmtCxlReq/></Document>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.01\"><FIToFIPmtCxlReq/></Document>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.08\"/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.08\"><Other/></Document>"
      })
  void refusesOtherTexts(String body) {
    assertEquals(400, recall(body).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE d [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]>",
        "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\">"
      })
  void refusesDocumentTypes(String type) {
    HttpResponse<String> response =
        recall(RECALL.replace("<Document", type + "<Document").replace(">PHISHING", ">&x;"));
    assertEquals(400, response.statusCode(), response::body);
  }

  @Test
  void refusesOtherDoorsTypesAndSizes() {
    assertEquals(404, post(town.alfa, "camt.998", RECALL).statusCode());
    assertEquals(404, post(town.alfa, "admi.007", RECALL).statusCode());
    assertEquals(400, post(town.alfa, "camt.029", RECALL).statusCode());
    assertEquals(415, town.alfa.json("/v1/iso20022/camt.056", RECALL).statusCode());
    String many = "<!-- " + "x".repeat(1 << 20) + " -->";
    assertEquals(413, recall(RECALL.replace("<Case>", many + "<Case>")).statusCode());
    String deep = "<a>".repeat(30) + "</a>".repeat(30);
    assertEquals(400, recall(RECALL.replace("<Case>", deep + "<Case>")).statusCode());
  }

  @Test
  void refusesWhoMayNotSay() {
    assertEquals(403, post(town.police, "camt.056", RECALL).statusCode());
    assertEquals(403, post(town.alfa, "auth.001", IsoMessages.question("n", true)).statusCode());
    assertEquals(403, post(town.alfa, "auth.003", IsoMessages.secrecy("n", true)).statusCode());
    assertEquals(404, post(town.police, "auth.003", IsoMessages.secrecy("n", true)).statusCode());
    HttpResponse<String> unknown =
        post(town.police, "auth.001?bank=nobody", IsoMessages.question("n", true));
    assertEquals(422, unknown.statusCode(), unknown::body);
    assertEquals(403, town.police.get("/v1/iso20022/orders").statusCode());
  }

  @Test
  void refusesAnswersAboutWhatIsNotThere() {
    String secured = IsoMessages.secured("n1", "h-99-1", "1.00");
    assertEquals(404, post(town.alfa, "camt.029", secured).statusCode());
    String back = IsoMessages.paidBack("n2", "h-99-1:1-1", "1.00");
    assertEquals(404, post(town.alfa, "pacs.004", back).statusCode());
    assertEquals(
        422, post(town.alfa, "pacs.004", back.replace("<NbOfTxs>1", "<NbOfTxs>2")).statusCode());
    assertEquals(
        404, post(town.alfa, "pacs.028", IsoMessages.howStands("n3", "none")).statusCode());
    assertEquals(
        404, post(town.alfa, "auth.002", IsoMessages.information("n4", "none")).statusCode());
    assertEquals(404, town.alfa.get("/v1/iso20022/orders/1").statusCode());
    assertEquals(404, town.alfa.get("/v1/iso20022/letters/x").statusCode());
    assertEquals(422, town.alfa.get("/v1/iso20022/orders?after=x").statusCode());
  }

  private static HttpResponse<String> recall(String body) {
    return post(town.alfa, "camt.056", body);
  }

  private static HttpResponse<String> post(Client who, String message, String body) {
    return who.post("/v1/iso20022/" + message, "application/xml", body);
  }

  private static String kept() {
    return town.centre
        .bean(JdbcClient.class)
        .sql(
            """
            select (select count(*) from iso_message) || ' ' || (select count(*) from incident)
              || ' ' || (select count(*) from iso_request) || ' '
              || (select count(*) from iso_letter) || ' ' || (select count(*) from hold_step)
            """)
        .query(String.class)
        .single();
  }
}
