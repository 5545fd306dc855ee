package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participants;
import org.haltwire.core.event.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an analyst does with the console, in a real browser.
class ConsoleBrowserTest {

  private static final long BEGIN = 1_773_000_000_000L;
  private static final int WARNED = 60;

  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void open() {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
    List<Fact> warned =
        IntStream.range(0, WARNED)
            .<Fact>mapToObj(i ->
                TestingTown.payment("w-" + i, BEGIN + i * 1_000L, 200_000, "payer", "payee" + i))
            .toList();
    centre.bean(Journal.class).appendHistory(warned).join();
    TestingTown.await(centre);
  }

  @AfterAll
  static void close() {
    console.close();
    centre.close();
  }

  @Test
  void showsAPaymentWithoutAReload() throws IOException, InterruptedException {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.waitForSelector("#pulse.on");
    page.evaluate("window.notReloaded = true");
    assertEquals(200, screen("live-1", "2000000.00"));
    page.waitForSelector("#decisions td:has-text('live-1')");
    assertEquals(true, page.evaluate("window.notReloaded"));
    page.click("#decisions tr:has-text('live-1') a");
    assertEquals("Held", page.innerText("h1 .verdict"));
    done(page);
  }

  @Test
  void isUsableByKeyboardAlone() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.keyboard().press("Tab");
    assertEquals("skip", focused(page, "className"));
    assertTrue(page.locator(".skip").boundingBox().x >= 0, "the skip link is seen");
    page.keyboard().press("Enter");
    assertEquals("main", focused(page, "id"));
    tabTo(page, "#filters select[name=verdict]");
    tabTo(page, "#filters button");
    tabTo(page, "#decisions table a");
    page.keyboard().press("Enter");
    page.waitForURL("**/payments/*");
    done(page);
  }

  @Test
  void anAnswerThatComesLateDoesNotTakeTheFocus() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.waitForSelector("#decisions table a");
    page.evaluate(
        """
        () => {
          window.came = new Promise((over) => document.addEventListener('htmx:afterOnLoad',
            (event) => { if (event.detail.target.id === 'decisions') { over(true); } }));
        }
        """);
    List<Route> late = new ArrayList<>();
    page.route(
        address -> address.equals(console.address("/")),
        route -> {
          boolean ofDecisions = "decisions".equals(route.request().headers().get("hx-target"));
          if (ofDecisions) {
            late.add(route);
          } else {
            route.resume();
          }
        });
    page.evaluate("document.getElementById('decisions').dispatchEvent(new Event('decided'))");
    page.waitForCondition(() -> !late.isEmpty());
    page.focus("#decisions table a");
    page.unrouteAll();
    late.forEach(Route::resume);
    assertEquals(true, page.evaluate("() => window.came"));
    assertEquals("A", focused(page, "tagName"));
    done(page);
  }

  /// The answer to the first news is held back until the second has come and gone.
  @Test
  void showsNewsThatCameWhileAnotherAnswerWasOnItsWay() throws IOException, InterruptedException {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.waitForSelector("#pulse.on");
    List<Route> held = new ArrayList<>();
    page.route(
        address -> address.equals(console.address("/")),
        route -> {
          if (held.isEmpty() && "decisions".equals(route.request().headers().get("hx-target"))) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    assertEquals(200, screen("overtaken-1", "2000000.00"));
    page.waitForCondition(() -> !held.isEmpty());
    APIResponse old = held.getFirst().fetch();
    assertEquals(200, screen("overtaken-2", "2000000.00"));
    TestingTown.await(centre);
    page.waitForFunction(
        "head => Number(document.getElementById('head').textContent.replace(/\\D/g, '')) >= head",
        (double) centre.bean(Journal.class).head());
    held.getFirst().fulfill(new Route.FulfillOptions().setResponse(old));
    page.waitForSelector("#decisions td:has-text('overtaken-2')");
    page.unrouteAll();
    done(page);
  }

  @Test
  void filtersWalksBackAndExports() throws IOException, InterruptedException {
    assertEquals(200, screen("filter-1", "3000000.00"));
    TestingTown.await(centre);
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.selectOption("select[name=verdict]", "warn");
    page.waitForURL("**verdict=warn**");
    page.waitForFunction("() => !document.querySelector('#decisions .verdict.hold')");
    assertEquals(LivePage.ROWS, page.locator("#decisions tbody tr").count());
    Download download = page.waitForDownload(() -> page.click("#decisions a[href*='.csv']"));
    List<String> lines = Files.readAllLines(download.path());
    assertEquals(WARNED + 1, lines.size());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",warn,")), lines.get(1));
    page.click("#decisions a[rel=next]");
    page.waitForURL("**before=**");
    assertEquals(WARNED - LivePage.ROWS, page.locator("#decisions tbody tr").count());
    assertEquals("warn", page.inputValue("select[name=verdict]"));
    page.fill("input[name=least]", "200001");
    page.waitForSelector("#decisions .empty");
    page.click("#filters a.button");
    page.waitForURL(console.address("/"));
    assertEquals("", page.inputValue("select[name=verdict]"));
    done(page);
  }

  @Test
  void staysWhereNothingWasFound() throws IOException, InterruptedException {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/?verdict=refuse"));
    assertEquals(1, page.locator("#decisions .empty").count());
    for (String unseen : List.of("unseen-1", "unseen-2")) {
      assertEquals(200, screen(unseen, "2000000.00"));
      page.waitForFunction(
          "head => Number(document.getElementById('decisions').dataset.shows) >= head",
          (double) centre.bean(Journal.class).head());
      assertEquals(1, page.locator("#decisions .empty").count());
    }
    done(page);
  }

  @Test
  void decidesAgainAndFindsTheSame() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/"));
    page.keyboard().press("/");
    page.keyboard().type("demo-bank/w-7");
    page.keyboard().press("Enter");
    page.waitForURL("**/payments/*");
    page.click("#verification button");
    page.waitForSelector("#same");
    assertEquals("The same, byte for byte.", page.innerText("#same"));
    done(page);
  }

  @Test
  void fitsTheOtherPagesOnAPhone() {
    int position = 11;
    for (String language : List.of("en", "ru", "kk")) {
      Page stranger = console.stranger(language, 360);
      for (String path : List.of("/sign-in", "/sign-in/over", "/sign-in?bye")) {
        fits(stranger, path);
      }
      done(stranger);
      Page page = console.administrator(language, 360);
      for (String path :
          List.of(
              "/password",
              "/no-such-page",
              "/payments/999999",
              "/search",
              "/notices",
              "/payments/2/verify",
              "/?verdict=refuse")) {
        fits(page, path);
      }
      String fresh = "/payments/" + position++ + "/verify";
      page.navigate(console.address(fresh));
      page.click("main form button");
      page.waitForSelector("#same");
      page.waitForLoadState();
      fitsHere(page, fresh);
      done(page);
    }
  }

  private static void fits(Page page, String path) {
    page.navigate(console.address(path));
    fitsHere(page, path);
  }

  private static void fitsHere(Page page, String path) {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) overflow).intValue() <= 0, path + " is too wide by " + overflow);
    assertTrue(!page.innerText("h1").isBlank(), path);
  }

  /// Presses the tabulator until this has the focus; every stop on the way shows that it has it.
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      assertTrue(!"none".equals(outline), "no outline on " + focused(page, "outerHTML"));
      if (Boolean.TRUE.equals(
          page.evaluate("one => document.activeElement.matches(one)", selector))) {
        return;
      }
    }
    throw new AssertionError("Expected to reach " + selector + " with the tabulator");
  }

  private static Object focused(Page page, String property) {
    return page.evaluate("property => document.activeElement[property]", property);
  }

  private static void done(Page page) {
    page.context().close();
    assertEquals(List.of(), console.complaints());
  }

  private static int screen(String id, String amount) throws IOException, InterruptedException {
    String key = centre.bean(Participants.class).issue("demo-bank").orElseThrow().text();
    String body =
        """
        {"id": "%s", "time": "2026-03-10T14:05:00+05:00", "instrument": "TRANSFER",
         "amount": {"value": "%s", "currency": "KZT"},
         "payer": {"account": "KZ86125KZT5004100100"}, "payee": {"account": "KZ75125KZT1001300335"}}
        """
            .formatted(id, amount);
    HttpRequest post =
        HttpRequest.newBuilder(centre.uri("/v1/payments"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
