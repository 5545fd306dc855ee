package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page in every language, wide and on a phone, in a real browser. The pictures stay in
/// `target/pictures` to be looked at.
class ConsoleLooksTest {

  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void open() {
    Path policies = Path.of("../policies").toAbsolutePath().normalize();
    centre = TestingCentre.start("haltwire.policies.folder=" + policies);
    console = TestingConsole.open(centre);
    TestingTown.live(centre);
  }

  @AfterAll
  static void close() {
    console.close();
    centre.close();
  }

  @Test
  void fitsEveryPageOnWideAndNarrowScreensInEveryLanguage() {
    long held =
        centre
            .bean(Findings.class)
            .latest(Filter.ANY, Long.MAX_VALUE, 1)
            .getFirst()
            .place()
            .position();
    List<String> paths =
        List.of(
            "/",
            "/payments/" + held,
            "/policy",
            "/status",
            "/participants",
            "/policies",
            "/policies/drafts/1",
            "/policies/try?payment=" + held);
    centre
        .bean(Drafts.class)
        .begin(
            "Stricter",
            centre
                .bean(Policies.class)
                .text(centre.bean(Policies.class).current().id())
                .orElseThrow(),
            "test",
            "admin");
    for (String language : List.of("en", "ru", "kk")) {
      Page page = console.administrator(language, 1280);
      for (String path : paths) {
        page.setViewportSize(1280, 900);
        Response answer = page.navigate(console.address(path));
        assertEquals(200, answer.status(), path);
        page.waitForFunction("() => document.readyState === 'complete'");
        assertEquals(language, page.getAttribute("html", "lang"), path);
        for (int width : List.of(1280, 360)) {
          page.setViewportSize(width, 900);
          fits(page, path, width);
          picture(page, path, language, width);
        }
      }
      page.context().close();
    }
    assertEquals(List.of(), console.complaints());
  }

  /// Charts follow the window a moment later.
  private static void fits(Page page, String path, int width) {
    int overflow = overflow(page);
    for (int again = 0; overflow > 0 && again < 20; again++) {
      page.waitForTimeout(100);
      overflow = overflow(page);
    }
    assertTrue(
        overflow <= 0, path + " is " + overflow + " too wide at " + width + ": " + widest(page));
  }

  private static int overflow(Page page) {
    String script = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    return ((Number) page.evaluate(script)).intValue();
  }

  /// What stands out on the right.
  private static Object widest(Page page) {
    return page.evaluate(
        """
        [...document.querySelectorAll('main *')]
          .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth)
          .map(it => it.outerHTML.slice(0, 120))
        """);
  }

  private static void picture(Page page, String path, String language, int width) {
    String name = path.equals("/") ? "live" : path.replaceAll("[0-9/]", "");
    TestingConsole.shoot(page, name + "-" + language + "-" + width);
  }
}
