package org.haltwire.centre.recovery.held;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two people without an account at the centre, in a real browser: one whose money is held, and one
/// whose money was stolen.
class HeldPageTest {

  @Test
  void showsEachTheirOwnAndNothingElse() {
    try (Town town = new Town();
        TestingConsole console = TestingConsole.open(town.centre)) {
      String stolen = town.pay("A-victim", "B-mule", "90000.00");
      JsonNode ticket = town.report("i1", "A-victim", stolen);
      JsonNode order = town.orders(town.bett, 1).getFirst().path("order");
      String hold = order.path("hold").asString();
      assertEquals(200, town.secured(town.bett, hold, "75000.50").statusCode());
      holder(town, console, order);
      victim(console, ticket);
      assertEquals(List.of(), console.complaints());
    }
  }

  private static void holder(Town town, TestingConsole console, JsonNode order) {
    Page page = console.stranger("ru", 1280);
    page.navigate(console.address("/held"));
    TestingConsole.shoot(page, "held-1280");
    open(page, "reference", order.at("/holder/reference").asString(), "2222-2222-2222");
    assertTrue(page.innerText("main").contains("неверен"));
    open(page, "reference", order.at("/holder/reference").asString(), secret(order));
    page.waitForURL("**/held/me");
    String told = page.innerText("main");
    assertTrue(told.contains("75\u202f000,50") && told.contains("статья 25-1"), told);
    assertFalse(told.contains("B-mule") || told.contains("A-victim"), told);
    page.fill("textarea[name=words]", "Я продал телефон и получил за него эти деньги.");
    page.setInputFiles(
        "input[name=files]",
        new FilePayload("invoice.txt", "text/plain", "phone".getBytes(StandardCharsets.UTF_8)));
    page.click("text=Отправить");
    page.waitForURL("**/held/me?said*");
    assertTrue(page.innerText("main").contains("Ещё не решено"), page.innerText("main"));
    AppealStore appeals = town.centre.bean(AppealStore.class);
    long appeal = appeals.ofHold(order.path("hold").asString()).getFirst().id();
    assertEquals(List.of("invoice.txt"), appeals.evidence(appeal));
    TestingConsole.shoot(page, "held-me-1280");
    page.setViewportSize(360, 800);
    TestingConsole.shoot(page, "held-me-360");
    assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"));
    page.click("text=Закрыть страницу");
    page.navigate(console.address("/held/me"));
    assertTrue(page.url().endsWith("/held"), page.url());
  }

  private static void victim(TestingConsole console, JsonNode ticket) {
    Page page = console.stranger("kk", 1280);
    page.navigate(console.address("/ticket"));
    open(page, "ticket", ticket.path("ticket").asString(), ticket.path("secret").asString());
    page.waitForURL("**/ticket/me");
    String told = page.innerText("main");
    assertTrue(told.contains("90\u202f000") && told.contains("75\u202f000,50"), told);
    assertFalse(told.contains("B-mule") || told.contains("BETTKZKA"), told);
    TestingConsole.shoot(page, "ticket-me-1280");
    page.setViewportSize(360, 800);
    TestingConsole.shoot(page, "ticket-me-360");
    assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"));
  }

  private static String secret(JsonNode order) {
    return order.at("/holder/secret").asString();
  }

  private static void open(Page page, String field, String number, String secret) {
    page.fill("input[name=" + field + "]", number);
    page.fill("input[name=secret]", secret);
    page.click("main button");
  }
}
