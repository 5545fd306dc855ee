package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every verdict, as JSON and as pacs.002. In the policy of the tests the amount alone decides.
class VerdictAnswersTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OBJECTION = "Call 1477. " + "They listen. ".repeat(10);
  private static final String UETR = "eb6305c9-1f7f-49de-aed0-16487c27b5";

  private static TestingCentre centre;
  private static Client bank;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.intake.objection.en=" + OBJECTION);
    bank = Client.of(centre, "bank", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @ParameterizedTest
  @CsvSource({
    "45000.00,    ALLOW,  0,   ''",
    "100000.00,   WARN,   30,  T-01",
    "1000000.00,  HOLD,   70,  T-01 T-02",
    "10000000.00, REFUSE, 100, T-01 T-02 T-03"
  })
  void saysWhatToDoAndWhyInThreeLanguages(String amount, String verdict, int score, String rules) {
    JsonNode answer = ask("json-" + verdict, amount);
    assertEquals(verdict, answer.path("verdict").asString());
    assertEquals(score, answer.path("score").asInt());
    assertEquals(score == 0 ? "" : "large-amounts", answer.path("typology").asString());
    assertEquals(
        rules,
        answer
            .path("rules")
            .valueStream()
            .map(rule -> rule.path("id").asString())
            .collect(Collectors.joining(" ")));
    answer
        .path("rules")
        .forEach(rule -> {
          assertEquals(List.of("en", "ru", "kk"), List.copyOf(rule.path("reason").propertyNames()));
          assertEquals("amount", rule.at("/values/0/name").asString(), rule::toString);
        });
    assertEquals(!verdict.equals("ALLOW"), answer.has("objection"), answer::toString);
    assertEquals(verdict.equals("HOLD"), answer.has("hold"), answer::toString);
  }

  @Test
  void holdsTheAmountForTheTimeOfThePolicy() {
    JsonNode answer = ask("held", "1000000.00");
    Instant until = Instant.parse(answer.at("/hold/until").asString());
    Instant decided = Instant.parse(answer.path("time").asString());
    assertEquals(Duration.ofDays(2), Duration.between(decided, until));
    assertEquals("1000000.00", answer.at("/hold/amount/value").asString());
    assertEquals("KZT", answer.at("/hold/amount/currency").asString());
  }

  @Test
  void answersEachTransactionOfAMessageForItself() {
    List<String> amounts = List.of("45000.00", "100000.00", "1000000.00", "10000000.00");
    String transfers =
        IntStream.range(0, 4)
            .mapToObj(i -> transfer(i, amounts.get(i)))
            .collect(Collectors.joining());
    String answer = post("08", "m-verdicts", transfers, "en").body();
    String until =
        bank.get("/v1/payments/" + UETR + "02")
            .body()
            .replaceAll("(?s).*\"until\":\"([^\"]*)\".*", "$1");
    String objection = OBJECTION.substring(0, 102).strip() + "...";
    assertEquals(
        List.of(
            UETR + "00 ACSP",
            UETR + "01 ACSP Prtry=WARN [A large amount]",
            UETR
                + "02 PDNG Prtry=HOLD [HOLD UNTIL "
                + until
                + "] [A large amount] [A very large amount] ["
                + objection
                + "]",
            UETR
                + "03 RJCT Cd=FRAD [A large amount] [A very large amount]"
                + " [An amount that nobody sends] ["
                + objection
                + "]"),
        statuses(answer));
    assertTrue(answer.contains("<GrpSts>PART</GrpSts>"), answer);
    assertEquals(answer, post("08", "m-verdicts", transfers, "en").body());
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Крупная сумма",
    "kk-KZ, Ірі сома",
    "de, A large amount",
    "'fr;q=0.9, ru;q=0.8', A large amount"
  })
  void speaksTheLanguageThatIsAskedFor(String asked, String words) {
    String answer = post("08", "m-words", transfer(11, "100000.00"), asked).body();
    assertEquals(List.of(UETR + "11 ACSP Prtry=WARN [" + words + "]"), statuses(answer));
  }

  @Test
  void saysTheSameInTheOldVersionWithoutTheNewReference() {
    String held = transfer(21, "1000000.00");
    String answer = post("02", "m-old", held.replaceAll("<UETR>.*</UETR>", ""), "en").body();
    assertTrue(answer.contains("pacs.002.001.03"), answer);
    assertTrue(answer.contains("<GrpSts>PDNG</GrpSts>"), answer);
    assertTrue(statuses(answer).getFirst().startsWith(" PDNG Prtry=HOLD [HOLD UNTIL "), answer);
  }

  private static JsonNode ask(String id, String amount) {
    String body = TestingBody.payment(id).replace("45000.00", amount);
    return JSON.readTree(bank.json("/v1/payments", body).body());
  }

  private static String transfer(int number, String amount) {
    return Pacs008DoorTest.transfer(UETR + "%02d".formatted(number)).replace("45000.00", amount);
  }

  private static HttpResponse<String> post(
      String version, String id, String transfers, String languages) {
    HttpResponse<String> response =
        bank.speaking(languages)
            .post(
                "/v1/iso20022/pacs.008",
                "application/xml",
                Pacs008DoorTest.message(version, id, transfers));
    assertEquals(200, response.statusCode(), response::body);
    return response;
  }

  /// Reference, status, reason and words of each transaction of a pacs.002.
  private static List<String> statuses(String xml) {
    List<String> lines = new ArrayList<>();
    each(
        document(xml).getElementsByTagName("TxInfAndSts"),
        one -> {
          StringBuilder line = new StringBuilder(text(one, "OrgnlUETR")).append(' ');
          line.append(text(one, "TxSts"));
          each(
              one.getElementsByTagName("Rsn"),
              reason ->
                  line.append(' ')
                      .append(reason.getFirstChild().getNodeName())
                      .append('=')
                      .append(reason.getTextContent()));
          each(
              one.getElementsByTagName("AddtlInf"),
              words -> line.append(" [").append(words.getTextContent()).append(']'));
          lines.add(line.toString());
        });
    return lines;
  }

  private static Element document(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (Exception broken) {
      throw new AssertionError(xml, broken);
    }
  }

  private static void each(NodeList nodes, java.util.function.Consumer<Element> action) {
    IntStream.range(0, nodes.getLength()).forEach(i -> action.accept((Element) nodes.item(i)));
  }

  private static String text(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
