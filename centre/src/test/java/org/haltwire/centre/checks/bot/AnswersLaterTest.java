package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.Soon;
import org.haltwire.centre.checks.capture.TestingSites;
import org.haltwire.centre.checks.picture.PictureReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Links whose page is read, and pictures: the answer comes when it can.
class AnswersLaterTest {

  @Test
  void writesAgainWhenThePageWasRead() throws IOException {
    try (TestingSites sites = new TestingSites();
        BotTown town =
            new BotTown(
                new TestingTelegram(),
                "haltwire.checks.capture.on=true",
                "haltwire.checks.capture.proxy=" + sites.proxy())) {
      sites.page("later.example/", "<p>Гарантируем до 30% в месяц!</p>");
      Chatter person = town.person("ru");
      person.says("https://later.example/");
      String first = person.hears().getText();
      assertTrue(first.contains("Читаю страницу по ссылке"), first);
      String then = person.hears().getText();
      assertTrue(then.contains("«до 30% в месяц»"), then);
      Soon.is("nothing waits", () -> town.number("select count(*) from bot_awaited") == 0);
      assertTrue(EveryRow.with(town.centre, Long.toString(person.chat)).isEmpty());
    }
  }

  @Test
  void readsAPicture() throws IOException {
    try (BotTown town =
        new BotTown(new TestingTelegram(), "haltwire.checks.pictures.program=tesseract")) {
      Assumptions.assumeTrue(town.bean(PictureReader.class).isThere(), "no Tesseract");
      town.telegram.files.put("offer", offer());
      town.telegram.files.put("broken", new byte[] {1, 2, 3});
      Chatter person = town.person("ru");
      person.sends(photo("offer"));
      assertEquals("Читаю картинку.", person.hears().getText());
      String read = person.hears().getText();
      assertTrue(read.contains("доход 30% в месяц"), read);
      String answer = person.hears().getText();
      assertTrue(answer.contains("«30% в месяц»"), answer);
      person.sends(photo("broken"));
      person.hears();
      assertTrue(person.hears().getText().contains("не картинка PNG или JPEG"));
      person.sends(photo("gone"));
      person.hears();
      assertTrue(person.hears().getText().contains("не удалось получить"));
    }
  }

  @Test
  void answersALinkInAPictureToTheEnd() throws Exception {
    try (TestingSites sites = new TestingSites();
        BotTown town =
            new BotTown(
                new TestingTelegram(),
                "haltwire.checks.pictures.program=tesseract",
                "haltwire.checks.capture.on=true",
                "haltwire.checks.capture.proxy=" + sites.proxy())) {
      Assumptions.assumeTrue(town.bean(PictureReader.class).isThere(), "no Tesseract");
      sites.page("coded.example/", "<p>Гарантируем до 30% в месяц!</p>");
      town.telegram.files.put("code", code("https://coded.example/"));
      Chatter person = town.person("ru");
      person.sends(photo("code"));
      assertEquals("Читаю картинку.", person.hears().getText());
      assertTrue(person.hears().getText().contains("coded.example"));
      assertTrue(person.hears().getText().contains("Читаю страницу по ссылке"));
      String then = person.hears().getText();
      assertTrue(then.contains("«до 30% в месяц»"), then);
    }
  }

  private static byte[] code(String text) throws IOException, WriterException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 600, 600);
    BufferedImage image = new BufferedImage(1_000, 800, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 1_000; x++) {
      for (int y = 0; y < 800; y++) {
        image.setRGB(x, y, x < 600 && y < 600 && code.get(x, y) ? 0 : 0xffffff);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static Map<String, Object> photo(String file) {
    return Map.of(
        "photo", List.of(Map.of("file_id", file, "file_unique_id", "u", "width", 9, "height", 9)));
  }

  private static byte[] offer() throws IOException {
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
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
