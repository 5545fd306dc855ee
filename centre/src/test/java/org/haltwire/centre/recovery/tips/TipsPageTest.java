package org.haltwire.centre.recovery.tips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.core.event.IncidentReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the centre's people see of reports without lost money, and what their decisions change.
class TipsPageTest {

  private static final String PAGE = "/recovery/tips";
  private static final String OFFER =
      "Звонили из службы безопасности банка, сказали перевести деньги на безопасный счёт";

  private static TestingCentre centre;
  private static ConsoleClient analyst;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    analyst = ConsoleClient.analyst(centre);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static long tell(String network, String region, String words, String phone) {
    String ticket =
        centre
            .bean(TipDesk.class)
            .take(
                new Tip(
                    UUID.randomUUID().toString(),
                    new byte[] {1},
                    System.currentTimeMillis(),
                    IncidentReport.Kind.OTHER,
                    region,
                    network,
                    new Tip.Story(
                        List.of(Named.of(Named.Kind.PHONE, phone).orElseThrow()),
                        words,
                        "",
                        List.of())))
            .ticket();
    return centre
        .bean(JdbcClient.class)
        .sql("select id from tip where ticket = ?")
        .param(ticket)
        .query(Long.class)
        .single();
  }

  @Test
  void showsWordsAndWhatTheyAreLikeToWhoSaidWhatFor() {
    tell("192.0.2.0/24", "", OFFER + " <b>срочно</b>", "+7 701 000 10 01");
    analyst.post("/purpose/end", Map.of());
    assertEquals(302, analyst.get(PAGE).statusCode());
    analyst.post("/purpose", Map.of("reason", "reports of this week"));
    for (String language : List.of("en", "ru", "kk")) {
      String body = analyst.get(PAGE + "?language=" + language).body();
      assertFalse(body.contains("??"), body);
      assertTrue(body.contains("&lt;b&gt;срочно"), body);
      assertTrue(body.contains("77010001001"), body);
    }
    String body = analyst.get(PAGE + "?language=en").body();
    assertTrue(body.contains("The words are like"), body);
    assertEquals(0, count(analyst.get(PAGE + "?language=en&kind=PHISHING").body()));
  }

  private static int count(String page) {
    return page.split("id=\"tip-", -1).length - 1;
  }

  @Test
  void whatIsRejectedCountsNoMoreAndIsInTheLog() {
    long last = 0;
    for (String network : List.of("192.0.2.0/24", "192.0.3.0/24", "192.0.4.0/24")) {
      last = tell(network, "", "", "+7 701 000 10 02");
    }
    Tips tips = centre.bean(Tips.class);
    assertEquals(Told.UNREAD, tips.of(Named.Kind.PHONE, "+7 701 000 10 02"));
    String at = PAGE + "/" + last;
    assertEquals(302, analyst.post(at + "/reject", Map.of("reason", "  ")).statusCode());
    assertEquals(Told.UNREAD, tips.of(Named.Kind.PHONE, "+7 701 000 10 02"), "without a reason");
    analyst.post(at + "/seen", Map.of());
    assertEquals(Told.LOOKED_INTO, tips.of(Named.Kind.PHONE, "+7 701 000 10 02"));
    analyst.post(at + "/reject", Map.of("reason", "made up by a rival"));
    assertEquals(Told.NOTHING, tips.of(Named.Kind.PHONE, "+7 701 000 10 02"));
    assertEquals(404, analyst.post(at + "/seen", Map.of()).statusCode(), "it stays rejected");
    assertTrue(analyst.get(PAGE + "?state=rejected").body().contains("made up by a rival"));
    assertEquals(
        "made up by a rival",
        centre
            .bean(JdbcClient.class)
            .sql("select words from audit_entry where about = ?")
            .param("tip/" + last)
            .query(String.class)
            .single());
  }

  @Test
  void whoHasARegionSeesAndDecidesItsReportsAlone() {
    long here = tell("192.0.2.0/24", "KZ-75", "", "+7 701 000 10 03");
    long there = tell("192.0.2.0/24", "KZ-71", "", "+7 701 000 10 04");
    ConsoleClient reader = ConsoleClient.regional(centre, "tips-reader", "KZ-75");
    reader.post("/purpose", Map.of("reason", "reports of this week"));
    String body = reader.get(PAGE).body();
    assertTrue(body.contains("id=\"tip-" + here + "\""), body);
    assertFalse(body.contains("id=\"tip-" + there + "\""), body);
    String foreign = reader.post(PAGE + "/" + there + "/seen", Map.of()).body();
    String none = reader.post(PAGE + "/999999/seen", Map.of()).body();
    assertEquals(plain(none), plain(foreign));
    assertEquals(302, reader.post(PAGE + "/" + here + "/seen", Map.of()).statusCode());
  }

  /// Without the address that was asked for and what each form has of its own.
  private static String plain(String page) {
    return page.replaceAll("value=\"[^\"]{20,}\"", "").replaceAll("/tips/\\d+/", "/tips/");
  }
}
