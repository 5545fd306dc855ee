package org.haltwire.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What readers choose about pages, the navigation, the keys, and how pages look on paper.
class LooksTest {

  private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";
  private static final String LIGHT = "rgb(245, 243, 238)";
  private static final String DARK = "rgb(16, 25, 28)";

  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void open() {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
  }

  @AfterAll
  static void close() {
    console.close();
    centre.close();
  }

  @Test
  void keepsTheThemeThatWasChosenAndWritesItIntoThePage() {
    ConsoleClient reader = ConsoleClient.administrator(centre);
    assertTrue(reader.get("/people").body().contains("data-theme=\"system\""));
    assertTrue(reader.get("/people?theme=dark").body().contains("data-theme=\"dark\""));
    String later = reader.get("/people?theme=pink").body();
    assertTrue(later.contains("data-theme=\"dark\""), later);
    assertTrue(later.contains("href=\"/people?theme=light\""), later);
  }

  @Test
  void showsTheThemeThatWasChosen() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/people?theme=dark"));
    assertEquals(DARK, page.evaluate(BACKGROUND));
    page.navigate(console.address("/people?theme=light"));
    assertEquals(LIGHT, page.evaluate(BACKGROUND));
    page.context().close();
  }

  @Test
  void goesToAPageByItsLetterUnlessTheKeysAreOff() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/permissions"));
    page.keyboard().press("?");
    assertTrue(page.isVisible("#keys"));
    page.keyboard().press("Escape");
    page.keyboard().press("g");
    page.keyboard().press("e");
    page.waitForURL("**/people");
    page.focus("input[name=display]");
    page.keyboard().type("g?");
    assertFalse(page.isVisible("#keys"), "somebody is writing");
    page.navigate(console.address("/people?shortcuts=off"));
    page.keyboard().press("?");
    assertFalse(page.isVisible("#keys"));
    page.context().close();
  }

  @Test
  void foldsTheNavigationOutWithoutAScriptAndFitsAPhone() {
    Page page = console.administrator("ru", 360);
    page.navigate(console.address("/people"));
    assertEquals("page", page.getAttribute(".menu a[href='/people']", "aria-current"));
    page.click(".menu summary.current");
    assertTrue(page.isVisible(".menu a[href='/people']"));
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) overflow).intValue() <= 0, "too wide by " + overflow);
    page.context().close();
  }

  @Test
  void isBlackOnWhiteOnPaperWithoutNavigation() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/people?theme=dark"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals("rgb(255, 255, 255)", page.evaluate(BACKGROUND));
    assertEquals("rgb(0, 0, 0)", page.evaluate("getComputedStyle(document.body).color"));
    assertFalse(page.isVisible(".menu"));
    assertTrue(page.isVisible("h1"));
    page.context().close();
  }
}
