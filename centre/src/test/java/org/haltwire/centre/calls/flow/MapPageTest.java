package org.haltwire.centre.calls.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.core.call.Action;
import org.junit.jupiter.api.Test;

/// The map, by its counts and in a real browser.
class MapPageTest {

  @Test
  void showsWhereCallsComeFromAndWhatIsDoneWithThem() {
    try (CallsTown town = new CallsTown();
        TestingConsole console = TestingConsole.open(town.centre)) {
      ConsoleClient analyst = ConsoleClient.analyst(town.centre);
      assertTrue(analyst.get("/calls/map").body().contains("Nobody asked"), "nothing yet");
      calls(town);
      Flows flows = town.centre.bean(Flows.class);
      List<Flow> seen = flows.of(5);
      assertEquals(
          List.of("alem berkut national", "+abroad alem abroad", "+nobody alem abroad"),
          seen.stream().map(flow -> flow.source() + " " + flow.target()).toList());
      assertEquals(20, seen.getFirst().count(Action.PASS));
      assertEquals(2, seen.getFirst().count(Action.BLOCK));
      assertEquals(6, seen.get(1).count(Action.LABEL));
      String body = analyst.get("/calls/map?minutes=sixty").body();
      assertTrue(body.contains("class=\"block\"") && body.contains("abroad"), body);
      pictures(console);
      for (int i = 0; i < 361; i++) {
        flows.note();
      }
      assertEquals(List.of(), flows.of(60), "that was more than an hour ago");
    }
  }

  /// A band is never thinner than what can be seen, and all of a side are within its bars.
  @Test
  void drawsRareCallsToo() {
    FlowDrawing drawing =
        FlowDrawing.of(
            List.of(
                new Flow("alem", "berkut", "national", new long[] {1_000_000, 0, 1}),
                new Flow(Flow.ABROAD, "alem", "abroad", new long[] {0, 1, 0})));
    assertEquals(3, drawing.bands().size());
    assertTrue(drawing.sources().get(1).height() >= 1);
    assertTrue(drawing.height() > 300 && drawing.height() < 500, drawing.height() + " high");
    assertEquals(0, FlowDrawing.of(List.of()).bands().size());
  }

  private static void calls(CallsTown town) {
    for (int i = 0; i < 20; i++) {
      String caller = "7701000%04d".formatted(i);
      town.save(town.alem, caller, "77050000001");
      town.check(town.berkut, caller, "77050000001", "", "");
    }
    for (int i = 0; i < 2; i++) {
      town.check(town.berkut, "77010009999", "77050000001", "", "");
    }
    for (int i = 0; i < 6; i++) {
      town.check(town.alem, "4915112345678", "77010000001", "", "abroad");
    }
    town.check(town.alem, "77990000001", "77010000001", "", "abroad");
  }

  private static void pictures(TestingConsole console) {
    for (String language : List.of("en", "ru", "kk")) {
      Page page = console.administrator(language, 360);
      page.navigate(console.address("/calls/map"));
      assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = console.administrator("en", 1280);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.navigate(console.address("/calls/map"));
      TestingConsole.shoot(page, "map-" + scheme.name().toLowerCase(Locale.ROOT));
    }
    assertFalse(console.complaints().iterator().hasNext(), () -> "" + console.complaints());
  }
}
