package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What sites show besides their texts.
class SiteSignsTest extends CheckedSites {

  @Test
  void missesDocumentsOnlyWhereThereIsAnOffer() throws Exception {
    sites.page("bare.example/", OFFER);
    sites.page("papers.example/", OFFER + "<a href='/risk'>Предупреждение о рисках</a>");
    sites.page("shop.example/", "<p>Хлеб и молоко каждый день.</p>");
    assertTrue(signs(whole("https://bare.example/")).contains("T2"));
    assertFalse(signs(whole("https://papers.example/")).contains("T2"));
    assertFalse(signs(whole("https://shop.example/")).contains("T2"));
  }

  @Test
  void knowsAKitByItsPages() throws Exception {
    sites.page(
        "kit.example/",
        "<a href='?a=signup'>Join</a><a href='?a=rules'>Rules</a><a href='?a=faq'>FAQ</a>");
    assertTrue(signs(whole("https://kit.example/")).contains("W5"));
  }

  @Test
  void asksRegistriesSinceWhenADomainIsThere() throws Exception {
    LocalDate lately = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(20);
    sites.registered("young.example", "domain: young\r\nCreated: " + lately + " 10:00:00\r\n");
    sites.page("young.example/", "<p>We are here.</p>");
    JsonNode young = whole("https://young.example/");
    assertTrue(signs(young).contains("W1"), young::toString);
    sites.registered("old.example", "Domain created: 2005-09-01 (GMT+0:00)\r\n");
    sites.page("old.example/", "<p>We are here.</p>");
    assertFalse(signs(whole("https://old.example/")).contains("W1"));
    sites.put(
        "registry.test/rdap/domain/half.test",
        text(
            "{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"registration\",\"eventDate\":\""
                + LocalDate.now(java.time.ZoneOffset.UTC).minusDays(200)
                + "T08:00:00Z\"}]}"));
    sites.page("half.test/", "<p>We are here.</p>");
    JsonNode half = whole("https://half.test/");
    assertTrue(signs(half).contains("W1Y"), half::toString);
  }

  @Test
  void knowsACopyOfASiteThatIsWarnedOf() throws Exception {
    String text = OFFER + projects("растёт вместе с вами каждый день");
    sites.page("closed.example/", "<p>Клуб Закат</p>" + text);
    sites.page("reopened.example/", "<p>Клуб Рассвет</p>" + text);
    String counter = "<script>gtag('config','G-ABCD12345')</script>";
    String sister = projects("ждёт друзей у моря");
    sites.page("sister.example/", counter + sister);
    sites.page("brother.example/", counter + sister + projects("строит дома для больших семей"));
    sites.page("smeared.example/", counter + "<p>Магазин цветов</p>");
    whole("https://closed.example/");
    whole("https://sister.example/");
    assertFalse(signs(whole("https://reopened.example/")).contains("W4"), "nobody warned of it");
    inForce("copies", "name;sites\nClub;closed.example\nSister;sister.example\n");
    JsonNode copy = whole("https://reopened.example/");
    assertTrue(
        evidence(copy, "W4").path("says").asString().contains("closed.example"), copy::toString);
    JsonNode brother = whole("https://brother.example/");
    assertTrue(
        evidence(brother, "W4").path("says").asString().contains("G-ABCD12345"), brother::toString);
    assertFalse(
        signs(whole("https://smeared.example/")).contains("W4"),
        "anybody can write down another one's counter");
  }

  /// Whoever was there before is not the copy.
  @Test
  void isNoCopyOfWhatCameLater() throws Exception {
    String text = projects("печёт хлеб с утра");
    sites.page("bakery.example/", "<p>Пекарня</p>" + text);
    sites.page("fake.example/", "<p>Подделка</p>" + text);
    whole("https://bakery.example/");
    whole("https://fake.example/");
    inForce("fakes", "name;sites\nFake;fake.example\n");
    assertFalse(signs(whole("https://bakery.example/")).contains("W4"));
    sites.page("inn.example/", "<p>Трактир</p>" + text);
    sites.registered("inn.example", "Domain created: 2001-09-01 (GMT+0:00)\r\n");
    sites.page("mock.example/", "<p>Подделка трактира</p>" + text);
    sites.registered("mock.example", "Domain created: 2025-09-01 (GMT+0:00)\r\n");
    inForce("mocks", "name;sites\nMock;mock.example\n");
    whole("https://mock.example/");
    String inn = whole("https://inn.example/").toString();
    assertFalse(inn.contains("mock.example"), inn);
  }

  private static String projects(String words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("<p>Наш проект номер ").append(i).append(' ').append(words).append(".</p>");
    }
    return text.toString();
  }

  @Test
  void doesNotReadProtectedNamesThroughOthers() throws Exception {
    inForce("bodies", "PROTECTED", "name,sites\nRegulator,regulator.example\n");
    sites.page("regulator.example/warnings", OFFER);
    sites.way("way.example/x", "http://regulator.example/warnings");
    JsonNode page = whole("https://way.example/x").path("page");
    assertEquals("PROTECTED", page.path("why").asString(), page::toString);
    assertFalse(sites.asked().contains("regulator.example/warnings"));
  }

  private static void inForce(String code, String csv) {
    inForce(code, "WARNING", csv);
  }

  private static void inForce(String code, String kind, String csv) {
    ConsoleClient officer = ConsoleClient.of(centre, ConsoleRole.SITE_OFFICER);
    ConsoleClient supervisor = ConsoleClient.of(centre, ConsoleRole.SUPERVISOR);
    Map<String, String> fields =
        Map.of(
            "register",
            code,
            "kind",
            kind,
            "title",
            "List " + code,
            "source",
            "s",
            "asOf",
            "2026-01-31");
    assertEquals(302, officer.upload("/registers", fields, csv).statusCode());
    String page = supervisor.get("/registers").body();
    String before = page.substring(0, page.indexOf("List " + code));
    String id = before.replaceFirst("(?s).*/registers/(\\d+).*", "$1");
    assertEquals(302, supervisor.post("/registers/" + id + "/approve", Map.of()).statusCode());
  }

  @Test
  void aPageThatNamesManySpeaksOfOthers() throws Exception {
    StringBuilder warnings = new StringBuilder("<h1>Список предупреждений</h1>");
    for (String number :
        List.of(
            "120340012345",
            "120340012305",
            "120340012315",
            "120340012325",
            "120340012335",
            "120340012355",
            "120340012365",
            "120340012375",
            "120340012385")) {
      warnings.append("<p>БИН ").append(number).append(", ТОО Пирамида</p>");
    }
    sites.page("authority.example/", warnings.toString());
    inForce("many", "name;number\nPyramid;120340012345\n");
    assertEquals("OFFICIAL_LIST", json(asked("120340012345")).path("verdict").asString());
    JsonNode answer = whole("https://authority.example/");
    assertFalse(signs(answer).contains("L1"), answer::toString);
  }
}
