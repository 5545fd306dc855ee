package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who was just robbed, with a phone in their hand: in a real browser.
class ReportBrowserTest {

  private static final int PAGE_LIMIT = 100_000;

  private static final String AXE =
      """
      async () => {
        const result = await axe.run(document, {resultTypes: ['violations']});
        return result.violations.flatMap((one) => one.nodes.slice(0, 5).map((node) =>
          one.impact + ' ' + one.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary));
      }
      """;

  private static Town town;
  private static TestingConsole console;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    town = new Town();
    console = TestingConsole.open(town.centre);
    String name = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = ReportBrowserTest.class.getClassLoader().getResourceAsStream(name)) {
      axe = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
    town.close();
  }

  /// The usual case: four pages, six answers, and the money is traced while one reads on.
  @Test
  void aVictimReportsWithAPhoneInFourPages() {
    town.pay("A-victim-4417", "B-mule-3321", "90000.00");
    Walk walk = new Walk("ru", 360);
    walk.open("/public/report");
    walk.choose("lost", "yes");
    walk.choose("kind", "BANK_SECURITY_CALL");
    walk.go("next", "what");
    walk.type("amount", "90 000");
    walk.select("bank", "alfakzka");
    walk.type("digits", "3321");
    walk.choose("going", "yes");
    walk.go("next", "money");
    assertTrue(walk.text().contains("Положите трубку"), walk::text);
    walk.go("send", "now");
    walk.look("done");
    assertEquals(6, walk.answers, "answers");
    assertEquals(4, walk.pages, "pages");
    assertTrue(walk.text().contains("Позвоните в свой банк: alfakzka."), walk::text);
    String ticket = walk.page.innerText("#ticket");
    String secret = walk.page.innerText("#secret");
    Town.await(() -> holds("B-mule-3321"), one -> one.equals(List.of("PROPOSED")));
    walk.page.reload();
    assertEquals(ticket, walk.page.innerText("#ticket"), "a refresh is the same report");
    assertEquals(1, count("select count(*) from incident where ticket = '" + ticket + "'"));
    walk.open("/ticket");
    walk.type("ticket", ticket);
    walk.type("secret", secret);
    walk.page.click("main button");
    walk.page.waitForURL("**/ticket/me");
    walk.look("ticket");
    assertTrue(walk.text().contains("Пока мы знаем об этом только от вас"), walk::text);
    assertFalse(walk.text().contains("B-mule"), walk::text);
    walk.end();
  }

  @Test
  void somebodyWhoLostNothingSaysWhoItWas() {
    Walk walk = new Walk("kk", 1280);
    walk.open("/public/report");
    walk.choose("lost", "no");
    walk.choose("kind", "INVESTMENT");
    walk.go("next", "what");
    walk.type("phone", "8 701 123 45 67, +7 702 765 43 21");
    walk.type("site", "https://www.fast-profit.example/join?x=1");
    walk.type("channel", "@Fast_Profit");
    walk.go("send", "who");
    walk.look("done");
    String ticket = walk.page.innerText("#ticket");
    String secret = walk.page.innerText("#secret");
    assertEquals(0, count("select count(*) from incident where ticket = '" + ticket + "'"));
    assertEquals(
        1,
        count(
            "select count(*) from tip where sites = '{fast-profit.example}'"
                + " and cardinality(phone_tokens) = 2 and ticket = '"
                + ticket
                + "'"));
    walk.open("/ticket");
    walk.type("ticket", ticket);
    walk.type("secret", secret);
    walk.page.click("main button");
    walk.page.waitForURL("**/ticket/me");
    assertTrue(walk.text().contains("Сіздің өтінішіңіз"), walk::text);
    walk.end();
  }

  /// A mistake, another language and going back keep what was typed.
  @Test
  void nothingThatWasTypedIsLost() {
    Walk walk = new Walk("en", 360);
    walk.open("/public/report");
    walk.go("next", "what-wrong");
    assertTrue(walk.text().contains("Choose what it was like"), walk::text);
    walk.look("what-faults");
    walk.choose("lost", "yes");
    walk.choose("kind", "PHISHING");
    walk.page.click("button[name=language][value=kk]");
    assertEquals("kk", walk.page.getAttribute("html", "lang"));
    assertTrue(walk.page.isChecked("input[name=kind][value=PHISHING]"));
    walk.page.click("button[name=language][value=en]");
    walk.go("next", "what");
    walk.type("amount", "a lot");
    walk.type("digits", "12");
    // Enter goes on; it is not the button of another language, which comes first on the page.
    walk.page.press("#amount", "Enter");
    assertEquals("en", walk.page.getAttribute("html", "lang"));
    walk.look("money-faults");
    assertEquals("a lot", walk.page.inputValue("#amount"));
    assertTrue(walk.text().contains("Expected an amount above 0"), walk::text);
    assertTrue(walk.text().contains("Choose your bank"), walk::text);
    walk.go("back", "money");
    assertTrue(walk.page.isChecked("input[name=kind][value=PHISHING]"));
    walk.go("next", "what");
    assertEquals("a lot", walk.page.inputValue("#amount"));
    walk.type("amount", "15 000,50");
    walk.type("digits", "KZ86 125K ZT50 0410 0100");
    walk.select("bank", "other");
    walk.page.fill("#day", "2026-01-05");
    walk.go("next", "money");
    // Long ago: nothing to do within minutes, so the last page comes at once.
    walk.type("site", "not a site at all");
    walk.go("send", "who");
    walk.look("who-faults");
    assertEquals("not a site at all", walk.page.inputValue("#site"));
    walk.end();
  }

  /// Every page in every language, narrow and wide.
  @Test
  void axeFindsNothingAndNoPageIsHeavy() {
    for (String language : List.of("ru", "kk", "en")) {
      Walk walk = new Walk(language, language.equals("kk") ? 360 : 1280);
      walk.open("/public/report");
      walk.choose("lost", "yes");
      walk.choose("kind", "OTHER");
      walk.go("next", "what");
      walk.type("amount", "1000");
      walk.select("bank", "other");
      walk.go("next", "money");
      walk.go("next", "now");
      walk.go("send", "who");
      walk.look("done");
      walk.end();
    }
  }

  private static List<String> holds(String account) {
    return town.centre
        .bean(JdbcClient.class)
        .sql("select state from hold where account = ?")
        .param(account)
        .query(String.class)
        .list();
  }

  private static long count(String sql) {
    return town.centre.bean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  /// One person's way through the pages: what they answered, what was loaded, what axe says.
  private static final class Walk {

    private final Page page;
    private final String language;
    private final int width;
    private final List<String> wrong = new ArrayList<>();
    private long bytes;
    private int answers;
    private int pages;

    Walk(String language, int width) {
      this.language = language;
      this.width = width;
      this.page = console.stranger(language, width);
      page.onResponse(this::loaded);
    }

    private void loaded(Response response) {
      if (!response.url().startsWith(console.address("/"))) {
        wrong.add("asked a stranger: " + response.url());
      }
      // Where it leads is loaded by itself.
      boolean redirect = response.status() >= 300 && response.status() < 400;
      bytes += redirect ? 0 : response.body().length;
    }

    void open(String path) {
      bytes = 0;
      page.navigate(console.address(path));
      pages++;
    }

    void choose(String field, String value) {
      page.check("input[name=" + field + "][value=" + value + "]");
      answers++;
    }

    void type(String field, String text) {
      page.fill("[name=" + field + "]:not([type=hidden])", text);
      answers++;
    }

    void select(String field, String value) {
      page.selectOption("#" + field, value);
      answers++;
    }

    /// Looks at the page, then presses its button.
    void go(String button, String name) {
      look(name);
      bytes = 0;
      page.click("main button[name=go][value=" + button + "]");
      pages++;
    }

    void look(String name) {
      if (bytes > PAGE_LIMIT) {
        wrong.add(name + " weighs " + bytes);
      }
      System.out.printf("%s %s at %d: %d bytes%n", name, language, width, bytes);
      TestingConsole.shoot(page, "report-%s-%s-%d".formatted(name, language, width));
      if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= " + width)) {
        wrong.add(name + " is wider than the screen");
      }
      page.evaluate(axe);
      ((List<?>) page.evaluate(AXE))
          .forEach(one -> wrong.add(name + " " + one.toString().replaceAll("\\s+", " ")));
    }

    String text() {
      return page.innerText("main");
    }

    void end() {
      page.context().close();
      assertEquals(List.of(), wrong);
      assertEquals(List.of(), console.complaints());
    }
  }
}
