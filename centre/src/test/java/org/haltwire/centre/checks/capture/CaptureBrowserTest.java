package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.checks.picture.PictureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A link and a screenshot in a real browser on a phone: the rest of the answer comes by itself.
class CaptureBrowserTest {

  private static TestingSites sites;
  private static TestingCentre centre;
  private static TestingConsole console;

  @BeforeAll
  static void start() throws IOException {
    sites = new TestingSites();
    centre =
        TestingCentre.start(
            "haltwire.checks.capture.on=true", "haltwire.checks.capture.proxy=" + sites.proxy());
    console = TestingConsole.open(centre);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
    centre.close();
    sites.close();
  }

  @Test
  void theRestComesByItself() {
    sites.page(
        "browsed.example/",
        "<p>Гарантируем до 30% в месяц! Приведи друга и получи бонус 10%.</p>"
            + "<a href='/plans'>Тарифы</a>");
    sites.page("browsed.example/plans", "<p>Тариф «Старт»: 2% в день на 30 дней.</p>");
    Page page = console.stranger("ru", 360);
    page.navigate(console.address("/public"));
    page.fill("#ask textarea", "https://browsed.example/");
    page.click("#ask button");
    page.waitForSelector("blockquote");
    assertTrue(page.url().contains("/public/check/rest/"), page.url());
    assertEquals("до 30% в месяц", page.locator("blockquote").first().innerText());
    page.locator("details summary").first().click();
    TestingConsole.shoot(page, "public-capture-rest");
    assertEquals(
        true, page.evaluate("document.documentElement.scrollWidth <= 360"), "wider than a phone");
  }

  @Test
  void aScreenshotIsReadAndShown() throws IOException {
    Assumptions.assumeTrue(centre.bean(PictureReader.class).isThere(), "no Tesseract");
    BufferedImage image = new BufferedImage(1080, 260, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1080, 260);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
    graphics.drawString("Гарантируем доход 30%", 40, 90);
    graphics.drawString("в месяц без риска.", 40, 160);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Page page = console.stranger("ru", 360);
    page.navigate(console.address("/public"));
    TestingConsole.shoot(page, "public-check-with-picture");
    page.setInputFiles(
        "input[type=file]", new FilePayload("offer.png", "image/png", bytes.toByteArray()));
    page.click("form[enctype] button");
    page.waitForSelector("blockquote");
    assertTrue(page.inputValue("#ask textarea").contains("30% в месяц"));
    TestingConsole.shoot(page, "public-picture-read");
  }
}
