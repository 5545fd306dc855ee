package org.haltwire.centre.recovery.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A case in a real browser: the picture, the time, the key that orders.
class CaseBrowserTest {

  private static Town town;
  private static TestingConsole console;
  private static long caseId;

  @BeforeAll
  static void open() {
    town = new Town("haltwire.recovery.automatic=false");
    console = TestingConsole.open(town.centre);
    String stolen = town.pay("A-victim", "B-mule1", "90000.00");
    town.pay("B-mule1", "A-mule2", "60000.00");
    town.pay("A-mule2", "B-mule3", "25000.00");
    town.pay("A-mule2", "C-mule4", "15000.00");
    String ticket = town.report("b1", "A-victim", stolen).path("ticket").asString();
    caseId = town.centre.bean(IncidentStore.class).byTicket(ticket).orElseThrow().caseId();
    Town.await(() -> store().ofCase(caseId), holds -> holds.size() == 4);
  }

  @AfterAll
  static void close() {
    console.close();
    town.close();
  }

  @Test
  void showsTheMoneysWayAndOrdersByOneKey() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/recovery"));
    TestingConsole.shoot(page, "recovery");
    page.click("#cases a[href='/recovery/cases/" + caseId + "']");
    page.waitForSelector("#graph[data-drawn='5']");
    assertEquals(0, hiddenMoves(page));
    page.focus("#graph-time");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    assertEquals(2, hiddenMoves(page));
    assertTrue(label(page, "a:A-mule2").contains("60,000"), label(page, "a:A-mule2"));
    page.keyboard().press("End");
    assertTrue(label(page, "a:A-mule2").contains("20,000"), label(page, "a:A-mule2"));
    page.click("#move-1 button.jump");
    assertTrue(page.innerText("#graph-selected").contains("60,000"));
    page.focus("#graph");
    page.keyboard().press("ArrowRight");
    assertTrue(page.innerText("#graph-selected").contains("A-victim"));
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertEquals("place-0", page.evaluate("document.activeElement.id"));
    page.click("#move-1 details summary");
    TestingConsole.shoot(page, "recovery-case");

    page.click("#holds details summary");
    page.focus("#holds details[open] input[name=reason]");
    page.keyboard().type("h");
    assertEquals(HoldState.PROPOSED, store().ofCase(caseId).getFirst().state(), "typed in a field");
    page.focus("#graph");
    page.keyboard().press("h");
    page.waitForSelector(".note:has-text('Ordered: 3.')");
    assertTrue(page.innerText(".note[role=status]").contains("GAMAKZKA"));
    assertEquals(3, ordered());
    page.waitForSelector("#graph[data-drawn='5']");
    secure();
    page.waitForSelector("#holds .stage.acknowledged");
    lookAround();
    assertEquals(List.of(), console.complaints());
  }

  /// Two thousand accounts: how long a picture takes while it is moved.
  @Test
  void drawsTwoThousandAccountsSmoothly() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/recovery/cases/" + caseId));
    page.waitForSelector("#graph[data-drawn='5']");
    Object frame = page.evaluate(MANY);
    System.out.println("frame while moving 2,000 accounts, median ms: " + frame);
    assertTrue(((Number) frame).doubleValue() < 200, frame::toString);
    assertFalse(console.complaints().stream().anyMatch(one -> one.contains("Content Security")));
  }

  /// Draws a made-up trace of 2,000 accounts and moves it; the median of 60 frames.
  private static final String MANY =
      """
      async () => {
        const box = document.getElementById('graph');
        box.picture.cy.destroy();
        const nodes = [], edges = [];
        for (let i = 0; i < 2000; i++) {
          nodes.push({id: 'a:' + i, kind: i ? 'account' : 'victim', state: i ? 'there' : '',
            row: i - 1, held: 0, label: {account: 'KZ' + i, bank: 'ALFAKZKA'},
            at: {x: Math.floor(i / 40) * 110, y: i % 40 * 84}});
          if (i) {
            edges.push({id: i - 1, from: 'a:' + Math.floor(i / 2), to: 'a:' + i, time: i,
              amount: 100, back: 0});
          }
        }
        const one = new Picture(box, {nodes, edges});
        const next = () => new Promise(requestAnimationFrame);
        await next();
        const frames = [];
        let before = performance.now();
        for (let i = 0; i < 60; i++) {
          one.cy.panBy({x: i % 2 ? 6 : -5, y: 3});
          await next();
          frames.push(performance.now() - before);
          before = performance.now();
        }
        return frames.sort((a, b) => a - b)[30];
      }
      """;

  private static void lookAround() {
    Hold hold = store().ofCase(caseId).getFirst();
    List<String> pages =
        List.of(
            "/recovery",
            "/recovery/cases/" + caseId,
            "/recovery/holds/" + hold.id(),
            "/recovery/appeals",
            "/recovery/reporters");
    for (String language : List.of("en", "ru", "kk")) {
      Page page = console.administrator(language, 360);
      for (String path : pages) {
        page.navigate(console.address(path));
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertEquals(0, over, path + " is wider than a telephone, " + language);
      }
    }
    for (int width : new int[] {1280, 360}) {
      Page page = console.administrator("ru", width);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : pages) {
          page.navigate(console.address(path));
          if (path.contains("cases/")) {
            page.waitForSelector("#graph[data-drawn]");
          }
          String name = path.replaceAll("/(h-)?[0-9].*", "").replace("/", "-").substring(1);
          TestingConsole.shoot(
              page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
  }

  private static void secure() {
    for (Hold hold : store().ofCase(caseId)) {
      if (hold.account().equals("B-mule1")) {
        assertEquals(200, town.secured(town.bett, hold.id(), "30000.00").statusCode());
      }
    }
  }

  private static long ordered() {
    return store().ofCase(caseId).stream()
        .filter(hold -> hold.state() == HoldState.ORDERED)
        .count();
  }

  private static int hiddenMoves(Page page) {
    return (int)
        page.evaluate("document.getElementById('graph').picture.cy.edges('.later').length");
  }

  private static String label(Page page, String id) {
    return (String)
        page.evaluate(
            "id => document.getElementById('graph').picture.cy.getElementById(id).data('label')",
            id);
  }

  private static HoldStore store() {
    return town.centre.bean(HoldStore.class);
  }
}
