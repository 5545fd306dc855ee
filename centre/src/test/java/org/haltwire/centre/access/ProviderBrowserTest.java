package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Test;

/// A sign-in by the provider in a real browser: its cookies, its rules for forms, its way back.
class ProviderBrowserTest {

  @Test
  void goesThereAndBackProvesAgainAndLeavesBoth() throws IOException {
    try (TestingProvider provider = new TestingProvider();
        TestingCentre centre = TestingCentre.start(provider.settings());
        TestingConsole console = TestingConsole.open(centre)) {
      Page page = console.stranger("kk", 1200);
      page.navigate(console.address("/sign-in"));
      assertEquals("Our Directory арқылы кіру", page.textContent("#by-provider"));
      page.click("#by-provider");
      page.waitForURL(provider.issuer() + "/authorize**");
      page.click("#approve");
      page.waitForURL(console.address("/"));
      page.navigate(console.address("/sessions"));
      String sessions = page.textContent("main");
      assertTrue(sessions.contains("ұйымның тіркелгісі"), sessions);

      page.navigate(console.address("/prove"));
      page.click("#by-provider");
      page.waitForURL(provider.issuer() + "/authorize**");
      page.click("#approve");
      page.waitForURL(console.address("/"));

      page.click("details.person summary");
      assertEquals(0, page.locator("details.person a[href='/factors']").count());
      page.click("details.person button");
      page.waitForURL(provider.issuer() + "/leave**");
      page.click("#left");
      page.waitForURL(console.address("/sign-in?bye"));
      page.navigate(console.address("/sessions"));
      page.waitForURL(console.address("/sign-in"));
      assertEquals(List.of(), console.complaints());
    }
  }
}
