package org.haltwire.centre.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.Test;

/// Labels in a real browser.
class LabelsPageTest {

  @Test
  void marksAPaymentAndListsWhoDidIt() {
    try (TestingCentre centre = TestingCentre.start();
        TestingConsole console = TestingConsole.open(centre)) {
      long position = append(centre, payment());
      Page page = console.administrator("en", 1280);
      page.navigate(console.address("/labels"));
      assertTrue(page.innerText("main").contains("No labels yet"), page.innerText("main"));
      page.navigate(console.address("/payments/" + position));
      page.selectOption("select[name=meaning]", "FRAUD");
      page.fill("input[name=basis]", "POLICE");
      page.click("text=Add the label");
      page.waitForSelector("section[aria-labelledby=labels] li");
      String said = page.innerText("section[aria-labelledby=labels] li");
      assertTrue(said.contains("Confirmed fraud") && said.contains("admin"), said);
      TestingConsole.shoot(page, "payment-1280");
      Label label = (Label) centre.bean(Journal.class).at(position + 1).orElseThrow().fact();
      assertEquals("haltwire", label.id().sender());
      assertEquals("B", label.payeeAccount());
      assertFalse(label.toString().contains("admin"), "the journal does not name people");

      long waiting =
          append(
              centre,
              new Label(
                  new FactId("bank", "l"),
                  1_790_000_000_000L,
                  new Label.OfPayment(new FactId("bank", "nowhere"), "", ""),
                  Label.Meaning.HONEST,
                  "BANK_CONFIRMED"));
      await(centre, waiting);
      page.navigate(console.address("/labels"));
      assertEquals(2, page.locator("tbody tr").count());
      assertTrue(page.innerText("tbody tr >> nth=0").contains("Waiting"));
      assertTrue(page.innerText("tbody tr >> nth=1").contains("admin"));
      TestingConsole.shoot(page, "labels-1280");
      page.setViewportSize(360, 800);
      TestingConsole.shoot(page, "labels-360");
      assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"));
      page.selectOption("select[name=pending]", "true");
      page.click("text=Filter");
      page.waitForURL("**/labels?*pending=true*");
      assertEquals(1, page.locator("tbody tr").count());
      page.navigate(console.address("/labels?meaning=FRAUD"));
      assertEquals(1, page.locator("tbody tr").count());
      assertEquals(List.of(), console.complaints());
    }
  }

  private static void await(TestingCentre centre, long position) {
    try {
      centre.bean(LabelProjector.class).await(position, java.time.Duration.ofMinutes(3));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static long append(TestingCentre centre, org.haltwire.core.event.Fact fact) {
    return switch (centre.bean(Journal.class).append(fact).join()) {
      case Appended.Stored stored -> stored.entry().position();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }

  private static Payment payment() {
    Money money = new Money(4_500_000, "KZT");
    Terms terms = new Terms(money, 4_500_000, Instrument.TRANSFER, Channel.WEB, "");
    Party payer = new Party("A", "", "", "", Party.NOT_STATED, "");
    Party payee = new Party("B", "", "", "", Party.NOT_STATED, "");
    return new Payment(
        new FactId("bank", "p1"), 1_790_000_000_000L, terms, payer, payee, Origin.NOT_STATED);
  }
}
