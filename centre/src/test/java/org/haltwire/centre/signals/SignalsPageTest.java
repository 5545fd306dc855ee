package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;

/// The page of signals, by what it says and in a real browser.
class SignalsPageTest {

  @Test
  void countsWhoAsksWhatForAndSaysWhoTells() {
    try (SignalsTown town = new SignalsTown();
        TestingConsole console = TestingConsole.open(town.calls.centre)) {
      ConsoleClient analyst = ConsoleClient.analyst(town.calls.centre);
      String empty = analyst.get("/signals").body();
      assertTrue(empty.contains("Nobody has asked in the last seven days"), empty);
      assertTrue(empty.contains("No operator has told anything yet"), empty);
      town.watches(town.alem(), 60);
      for (int i = 0; i < 3; i++) {
        town.ask(SignalsTown.SIM_CHECK, 77010000001L);
      }
      Town.await(
          () -> town.number("select coalesce(sum(count), 0) from signal_tally"), n -> n == 3);
      String before =
          "insert into signal_tally select day - 3, participant, api, purpose, 40 from signal_tally";
      town.jdbc().sql(before).update();
      town.jdbc().sql(before.replace("- 3", "- 20")).update();
      String body = analyst.get("/signals").body();
      String row = body.substring(body.indexOf("/sim-swap/v2/check"));
      assertTrue(row.contains(">payment<") && row.contains(">3<") && row.contains(">43<"), row);
      assertTrue(body.contains("<code>alem</code>") && body.contains(">tells<"), body);
      assertFalse(body.contains("77010000001"), "no number is shown");
      looks(console);
      assertEquals(List.of(), console.complaints());
    }
  }

  private static void looks(TestingConsole console) {
    for (String language : List.of("en", "ru", "kk")) {
      Page page = console.administrator(language, 360);
      page.navigate(console.address("/signals"));
      assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }
    for (int width : new int[] {1280, 360}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = console.administrator(width == 360 ? "kk" : "ru", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(console.address("/signals"));
        String name = "signals-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        TestingConsole.shoot(page, name);
      }
    }
  }
}
