package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.junit.jupiter.api.Test;

/// The page of calls, by what it says and in a real browser.
class CallsPageTest {

  @Test
  void countsWhatWasAnsweredAndWhoRegisters() {
    try (CallsTown town = new CallsTown();
        TestingConsole console = TestingConsole.open(town.centre)) {
      town.save(town.alem, "77010000001", "77050000001");
      town.check(town.berkut, "77010000001", "77050000001", "", "");
      town.check(town.berkut, "77010000002", "77050000001", "", "");
      town.check(town.alem, "77999999999", "77010000001", "", "looking");
      town.check(town.alem, "4915112345", "77010000001", "", "abroad");
      String body = ConsoleClient.analyst(town.centre).get("/calls").body();
      assertTrue(body.contains("the operator knows of no such call"), body);
      assertTrue(body.contains("a number that nobody has") && body.contains("only looking"), body);
      assertTrue(body.contains("50 %"), "one of two checks of alem's numbers was missing");
      for (String number : List.of("77010000001", "77050000001", "77999999999")) {
        assertFalse(body.contains(number), "no number is shown");
      }
      for (String language : List.of("en", "ru", "kk")) {
        Page page = console.administrator(language, 360);
        page.navigate(console.address("/calls"));
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
      }
      for (int width : new int[] {1280, 360}) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          Page page = console.administrator(width == 360 ? "kk" : "ru", width);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.navigate(console.address("/calls"));
          String name = "calls-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
          TestingConsole.shoot(page, name);
        }
      }
      assertEquals(List.of(), console.complaints());
    }
  }

  @Test
  void saysWhatToDoWhereNoOperatorIsKnown() {
    try (TestingCentre centre =
        TestingCentre.start("haltwire.country=sg", "haltwire.profile.currency=SGD")) {
      String body = ConsoleClient.analyst(centre).get("/calls").body();
      assertTrue(body.contains("No operator is known") && body.contains("calls/kz.yaml"), body);
    }
  }
}
