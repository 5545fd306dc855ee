package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The public's pages in a real browser: a question from a phone, its answer, the sheet, the
/// register and the widget.
class CheckBrowserTest {

  private static final int PAGE_LIMIT = 100_000;
  private static final String OFFER =
      "Гарантируем до 30% в месяц! Приведи друга и получи бонус 10%. Переводи на карту 4111 1111 1111 1111";

  private static final String AXE =
      """
      async () => {
        const result = await axe.run(document, {resultTypes: ['violations']});
        return result.violations.flatMap((one) => one.nodes.slice(0, 5).map((node) =>
          one.impact + ' ' + one.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary));
      }
      """;

  private static TestingCentre centre;
  private static TestingConsole console;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
    String name = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = CheckBrowserTest.class.getClassLoader().getResourceAsStream(name)) {
      axe = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
    centre.close();
  }

  @Test
  void everyPageIsLightReadableAndFitsAPhone() {
    List<String> wrong = new ArrayList<>();
    for (String language : List.of("ru", "kk", "en")) {
      int width = language.equals("en") ? 1280 : 360;
      Page page = console.stranger(language, width);
      List<Response> answers = new ArrayList<>();
      page.onResponse(answers::add);
      for (String path :
          List.of(
              "/public", "/public/signs", "/public/listed", "/public/widget", "/held", "/ticket")) {
        answers.clear();
        page.navigate(console.address(path));
        look(page, language + path, width, answers, wrong);
      }
      page.navigate(console.address("/public"));
      page.fill("textarea[name=what]", OFFER);
      answers.clear();
      page.click("#ask button");
      page.waitForSelector(".verdict");
      look(page, language + "/answer", width, answers, wrong);
      assertTrue(page.innerText("main").contains("до 30% в месяц"), page.innerText("main"));
    }
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), console.complaints());
  }

  private static void look(
      Page page, String name, int width, List<Response> answers, List<String> wrong) {
    long bytes = 0;
    for (Response answer : List.copyOf(answers)) {
      bytes += answer.status() == 200 ? answer.body().length : 0;
      if (!answer.url().startsWith(console.address(""))) {
        wrong.add("asks elsewhere: " + answer.url());
      }
    }
    if (bytes > PAGE_LIMIT || bytes == 0) {
      wrong.add(name + " has " + bytes + " bytes");
    }
    if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= " + width))) {
      wrong.add(name + " is wider than " + width);
    }
    TestingConsole.shoot(page, "public-" + name.replace('/', '-'));
    page.evaluate("(text) => { (0, eval)(text); }", axe);
    for (Object one : (List<?>) page.evaluate(AXE)) {
      wrong.add(name + ": " + one);
    }
  }
}
