package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.passkey.Passkeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys for real: Chromium with an authenticator of its own making.
class PasskeyBrowserTest {

  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    console = TestingConsole.open(centre);
  }

  @AfterAll
  static void stop() {
    console.close();
    centre.close();
  }

  @Test
  void registersAPasskeySignsInWithItAndProvesWithIt() {
    Page page = console.administrator("en", 1200);
    CDPSession devices = page.context().newCDPSession(page);
    String device = authenticator(devices);
    page.navigate(console.address("/factors"));
    page.fill("input[name=label]", "Work laptop");
    page.click("form[data-passkey] button");
    page.waitForSelector("text=Work laptop");
    assertEquals(1, centre.bean(Passkeys.class).of("admin").size());

    page.click("details.person summary");
    page.click("details.person button");
    page.waitForURL(console.address("/sign-in?bye"));
    page.click("form[data-passkey] button");
    page.waitForURL(console.address("/"));
    page.navigate(console.address("/sessions"));
    assertTrue(page.textContent("main").contains("passkey"), page.textContent("main"));
    page.navigate(console.address("/prove"));
    page.click("form[data-passkey] button");
    page.waitForURL(console.address("/"));

    // A copy of the device would count behind.
    centre.bean(JdbcClient.class).sql("update passkey set signatures = 1000000").update();
    page.navigate(console.address("/prove"));
    page.click("form[data-passkey] button");
    page.waitForSelector("main [role=alert]:visible");
    assertTrue(page.url().endsWith("/prove/passkey"), page.url());
    centre.bean(JdbcClient.class).sql("update passkey set signatures = 0").update();

    // A password alone no longer does.
    Page stranger = console.stranger("en", 1200);
    stranger.navigate(console.address("/sign-in"));
    stranger.fill("input[name=name]", ConsoleAccounts.ADMINISTRATOR);
    stranger.fill("input[name=password]", TestingConsole.PASSWORD);
    stranger.click("#by-password button");
    stranger.waitForURL(console.address("/sign-in/second"));

    withoutUser(devices, device);
    page.context().clearCookies();
    page.navigate(console.address("/sign-in"));
    page.click("form[data-passkey] button");
    page.waitForSelector("[data-failed]:visible");
    assertFalse(page.url().endsWith("/"), page.url());
    assertEquals(List.of(), console.complaints());
  }

  private static String authenticator(CDPSession devices) {
    JsonObject nothing = new JsonObject();
    devices.send("WebAuthn.enable", nothing);
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    return devices
        .send("WebAuthn.addVirtualAuthenticator", asked)
        .get("authenticatorId")
        .getAsString();
  }

  /// The finger is not the person's.
  private static void withoutUser(CDPSession devices, String device) {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", device);
    asked.addProperty("isUserVerified", false);
    devices.send("WebAuthn.setUserVerified", asked);
  }
}
