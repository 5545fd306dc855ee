package org.haltwire.centre.policies.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An analyst writes a policy in a real browser, under the strict content policy.
class EditorBrowserTest {

  private static final String POLICY =
      """
      policy: payments
      on: Payment
      features:
        payer_hits_1d: { count: true, by: payer.account, over: 1d }
      rules:
        - id: P-01
          when: payer_hits_1d >= 2 && amount > 1000.0
          points: 40
          reason: { en: "{payer_hits_1d} payments", ru: "{payer_hits_1d}", kk: "{payer_hits_1d}" }
      typologies:
        haste: { rules: [P-01], warn: 30 }
      examples:
        - name: Third payment
          given: [{ at: -1h, repeat: 2, every: 1m }]
          when: {}
          expect: { verdict: warn, fired: [P-01] }
        - name: Second payment
          given: [{ at: -1h }]
          when: {}
          expect: { verdict: allow, not: [P-01] }
      """;

  private static TestingCentre centre;
  private static TestingConsole console;
  private static long first;

  @BeforeAll
  static void open() {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
    first = append(centre, 0);
    append(centre, 1);
    append(centre, 2);
  }

  @AfterAll
  static void close() {
    console.close();
    centre.close();
  }

  @Test
  void marksAMistakeWhereItIsAndShowsExamplesWhenItIsGone() {
    Page page = edit(draft("mistakes"), 1280);
    page.waitForSelector("#examples .passed:nth-child(2)");
    assertEquals("2 / 2", page.innerText("#examples-count"));
    place(page, "payer_hits_1d >= 2");
    page.keyboard().type("un");
    page.waitForSelector("#problems li");
    String said = page.innerText("#problems li");
    assertTrue(said.startsWith("7:11 unknown name 'unpayer_hits_1d'; did you mean"), said);
    page.waitForSelector("#editor .cm-lintRange-error");
    assertEquals("unpayer_hits_1d", page.innerText("#editor .cm-lintRange-error"));
    assertEquals(1, page.locator("#editor .cm-gutter-lint .cm-lint-marker-error").count());
    TestingConsole.shoot(page, "editor-problem");
    page.keyboard().press("Backspace");
    page.keyboard().press("Backspace");
    page.waitForSelector("#examples .passed:nth-child(2)");
    assertEquals(0, page.locator("#problems li").count());
    done(page);
  }

  @Test
  void leadsFromAProblemToItsPlace() {
    long id = draft("jumps", POLICY.replace("points: 40", "points: many"));
    Page page = edit(id, 1280);
    page.waitForSelector("#problems li");
    page.click("#problems li button");
    page.keyboard().type("7");
    assertEquals("    points: 7many", page.innerText("#editor .cm-activeLine"));
    done(page);
  }

  @Test
  void offersWhatMayStandThere() {
    Page page = edit(draft("completes"), 1280);
    page.waitForSelector("#outline li");
    place(page, "payer_hits_1d >= 2");
    page.keyboard().type("payer_h");
    page.waitForSelector(".cm-tooltip-autocomplete li[aria-selected]");
    String offered = page.innerText(".cm-tooltip-autocomplete li[aria-selected]");
    assertTrue(offered.startsWith("payer_hits_1d"), offered);
    // Not by Enter: the list takes no keys in the moment after it opened.
    page.click(".cm-tooltip-autocomplete li[aria-selected]");
    assertTrue(
        page.innerText("#editor .cm-activeLine").contains("when: payer_hits_1dpayer_hits_1d"),
        page.innerText("#editor .cm-activeLine"));
    done(page);
  }

  @Test
  void savesByItselfAndKeepsBothTextsOfTwoAnalysts() {
    long id = draft("two");
    Page one = edit(id, 1280);
    Page other = edit(id, 1280);
    place(one, "points: 40");
    one.keyboard().type("# first\n    ");
    one.waitForSelector("#draft-state:has-text('Saved.')");
    assertTrue(centre.bean(Drafts.class).find(id).orElseThrow().text().contains("# first"));
    place(other, "points: 40");
    other.keyboard().type("# second\n    ");
    other.waitForSelector("#overtaken:not([hidden])");
    assertEquals("admin", other.innerText("#overtaken .who"));
    assertTrue(other.innerText("#editor .cm-content").contains("# second"));
    assertTrue(centre.bean(Drafts.class).find(id).orElseThrow().text().contains("# first"));
    other.click("#copy");
    other.waitForURL(url -> !url.endsWith("/" + id));
    long copy = Long.parseLong(other.url().replaceAll(".*/", ""));
    assertTrue(centre.bean(Drafts.class).find(copy).orElseThrow().text().contains("# second"));
    one.context().close();
    done(other);
  }

  @Test
  void triesADraftOnAPaymentAndSaysWhyNot() {
    Page page = edit(draft("tries"), 1280);
    page.fill("#try input[name=payment]", Long.toString(first + 2));
    page.click("#try button");
    page.waitForSelector("#trial .sides");
    assertEquals("Allowed", page.innerText("#trial .sides .answer:nth-child(1) .verdict"));
    assertEquals("Warned", page.innerText("#trial .sides .answer:nth-child(2) .verdict"));
    assertTrue(page.innerText("#trial .sides").contains("2 payments"));
    page.fill("#try input[name=payment]", "demo-bank/e-1");
    page.click("#try button");
    page.waitForSelector("#trial #missed li");
    page.click("#missed summary");
    String why = page.innerText("#missed .part ul");
    assertTrue(why.contains("payer_hits_1d >= 2") && why.contains("was 1"), why);
    assertEquals(1, page.locator("#missed .part ul .part.failed").count());
    page.fill("[data-filter]", "P-99");
    assertEquals(0, page.locator("#missed li:visible").count());
    done(page);
  }

  @Test
  void letsTheKeyboardOutAndFitsAPhone() {
    Page page = edit(draft("keys"), 360);
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) overflow).intValue() <= 0, "too wide by " + overflow);
    page.click("#editor .cm-content");
    page.keyboard().press("Escape");
    page.keyboard().press("Tab");
    assertEquals(false, page.evaluate("document.activeElement.id === 'editor'"));
    done(page);
  }

  @Test
  void beginsWithAFileAndTakesADiscardedDraftBack() {
    Page page = console.administrator("en", 1280);
    page.navigate(console.address("/policies"));
    page.fill("form.begin input[name=title]", "Brought along");
    page.setInputFiles(
        "form.begin input[type=file]",
        new FilePayload("mine.yaml", "text/yaml", POLICY.replace("haste", "rush").getBytes(UTF_8)));
    page.click("form.begin button");
    page.waitForSelector("#outline li");
    assertTrue(page.innerText("#editor .cm-content").contains("rush"));
    String address = page.url();
    page.click("form[action$=discard] button");
    page.click("[role=status] form button");
    page.waitForURL(address);
    page.navigate(console.address("/policies"));
    page.fill("form.begin input[name=title]", "A picture");
    page.setInputFiles(
        "form.begin input[type=file]",
        new FilePayload("mine.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    page.click("form.begin button");
    assertTrue(page.innerText("[role=alert]").startsWith("Expected a text in UTF-8"));
    done(page);
  }

  private static long draft(String title) {
    return draft(title, POLICY);
  }

  private static long draft(String title, String text) {
    return centre.bean(Drafts.class).begin(title, text, "test", "admin").orElseThrow();
  }

  private static Page edit(long id, int width) {
    Page page = console.administrator("en", width);
    page.navigate(console.address("/policies/drafts/" + id));
    page.waitForSelector("#editor .cm-content");
    return page;
  }

  /// Puts the cursor before the first place that has this text, by the editor's own search.
  private static void place(Page page, String text) {
    page.click("#editor .cm-content");
    page.keyboard().press("Control+f");
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    page.keyboard().press("ArrowLeft");
  }

  private static void done(Page page) {
    page.context().close();
    assertEquals(List.of(), console.complaints());
  }

  static long append(TestingCentre centre, int number) {
    long time = 1_773_000_000_000L + number * 1_000L;
    Payment payment =
        new Payment(
            new FactId("demo-bank", "e-" + number),
            time,
            new Terms(new Money(500_000, "KZT"), 500_000, Instrument.TRANSFER, Channel.MOBILE, ""),
            new Party("payer", "DEMOKZKA", "", "", 20_000, "KZ"),
            new Party("payee", "ALFAKZKA", "", "", 20_000, "KZ"),
            Origin.NOT_STATED);
    return switch (centre.bean(Journal.class).append(payment).join()) {
      case Appended.Stored stored -> stored.entry().position();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }
}
