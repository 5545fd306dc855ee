package org.haltwire.centre.policies.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
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

/// The whole way of a policy in a real browser: from a draft to the payment that it decides, by two
/// people.
class LifeBrowserTest {

  private static final double BACKTEST_MILLIS = 180_000;

  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void open() {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
    List<Fact> past = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      past.add(payment("past-" + i, 1_773_000_000_000L + i * 3_600_000L, 20_000 + i * 3_000));
    }
    centre.bean(Journal.class).appendHistory(past).join();
  }

  @AfterAll
  static void close() {
    console.close();
    centre.close();
  }

  @Test
  void leadsFromADraftToAPaymentThatItDecides() {
    assertEquals(new Verdict.Allow(), decide("before").verdict());
    Page author = console.administrator("en", 1280);
    author.navigate(console.address("/policies"));
    author.fill("form.begin input[name=title]", "Lower the bar");
    author.click("form.begin button");
    author.waitForSelector("#editor .cm-content");
    assertTrue(author.isDisabled(".steps > p button"), "nothing to propose before a back-test");
    author.click("#editor .cm-content");
    author.keyboard().press("Control+f");
    author.keyboard().type("100000.0");
    author.keyboard().press("Enter");
    author.keyboard().press("Escape");
    author.keyboard().type("50000.0");
    author.waitForSelector("#draft-state:has-text('Saved.')");
    author.click("#ask");
    author.click("form.ask button");
    // Its process has the lowest priority, and the machine may have other things to do.
    author.waitForSelector(
        "#changes li", new Page.WaitForSelectorOptions().setTimeout(BACKTEST_MILLIS));
    // When it is done the page loads anew, and what was opened is closed.
    author.waitForSelector(
        "#run:not([hx-get]) .stage.done",
        new Page.WaitForSelectorOptions().setTimeout(BACKTEST_MILLIS));
    String changes = author.innerText("#changes");
    assertTrue(changes.contains("Allowed") && changes.contains("Warned"), changes);
    assertTrue(author.innerText("#headline-alerts").contains("worse"));
    author.click("#stricter summary");
    author.waitForLoadState(LoadState.NETWORKIDLE);
    assertTrue(author.innerText("#stricter details[open]").contains("A large amount"));
    TestingConsole.shoot(author, "backtest");
    author.click("details summary:has-text('All numbers')");
    author.click("details[open] a[href*='/numbers/']");
    author.waitForSelector("[data-numbers], .empty");
    TestingConsole.shoot(author, "backtest-number");
    author.goBack();

    author.click("main p a[href^='/policies/versions/']");
    author.waitForSelector("#act-propose:not([disabled])");
    assertEquals("Back-tested", author.innerText("#way .stage"));
    String version = author.url();
    author.click("#act-propose");
    author.fill("details[open] input[name=reason]", "It warns of more");
    author.click("details[open] form button");
    author.waitForSelector("#way .stage.proposed");
    assertTrue(author.isDisabled("#act-approve"));

    Page second = console.approver("bolat", "en", 1280);
    second.navigate(version);
    assertTrue(second.innerText(".diff").contains("50000.0"));
    TestingConsole.shoot(second, "version");
    second.click("#act-approve");
    second.click("details[open] form button");
    second.waitForSelector("#way .stage.active");
    assertTrue(second.innerText("#way").contains("from position"), second.innerText("#way"));
    Decision decision = decide("after");
    assertTrue(decision.verdict() instanceof Verdict.Warn, decision::toString);
    assertTrue(version.endsWith(decision.policy().version()));

    second.navigate(console.address("/policies"));
    TestingConsole.shoot(second, "policies");
    second.click("#go-back");
    second.fill(".back input[name=reason]", "Too many warnings");
    second.click(".back form button");
    second.waitForSelector("#way .stage.active");
    assertEquals(new Verdict.Allow(), decide("back").verdict());
    shadow(second, version);
    assertEquals(List.of(), console.complaints());
  }

  /// The version that was taken back runs beside the one in force, is seen to decide otherwise, is
  /// taken out, and goes on.
  private static void shadow(Page page, String version) {
    page.navigate(version);
    page.click("form[action$='/shadow'] button");
    Page.WaitForSelectorOptions patient =
        new Page.WaitForSelectorOptions().setTimeout(BACKTEST_MILLIS);
    page.waitForSelector("#run .stage.running", patient);
    assertEquals(new Verdict.Allow(), decide("beside").verdict());
    page.waitForSelector("#latest-title ~ table .verdict.warn", patient);
    TestingConsole.shoot(page, "shadow");
    page.click("#cancel");
    page.waitForSelector("#run .stage.cancelled", patient);
    page.click("#resume");
    page.waitForSelector("#run .stage.running", patient);
    page.click("#cancel");
    page.waitForSelector("#run .stage.cancelled", patient);
  }

  private static Decision decide(String id) {
    return switch (centre
        .bean(Journal.class)
        .append(payment(id, 1_774_000_000_000L, 70_000))
        .join()) {
      case Appended.Stored stored -> (Decision) stored.entry().ruling();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }

  private static Payment payment(String id, long time, long tenge) {
    Money money = new Money(tenge * 100, "KZT");
    return new Payment(
        new FactId("demo-bank", id),
        time,
        new Terms(money, tenge * 100, Instrument.TRANSFER, Channel.MOBILE, ""),
        new Party("payer", "DEMOKZKA", "", "", 20_000, "KZ"),
        new Party("payee", "ALFAKZKA", "", "", 20_000, "KZ"),
        Origin.NOT_STATED);
  }
}
