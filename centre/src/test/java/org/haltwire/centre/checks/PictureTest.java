package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.checks.picture.PictureReader;
import org.haltwire.centre.checks.picture.PictureSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Screenshots and photos that people bring, and files that are none, with the real Tesseract.
class PictureTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.checks.pictures.per-minute=1000");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static byte[] picture(String format, String... lines) throws Exception {
    BufferedImage image =
        new BufferedImage(1080, 120 + 70 * lines.length, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (int i = 0; i < lines.length; i++) {
      graphics.drawString(lines[i], 40, 90 + 70 * i);
    }
    graphics.dispose();
    return written(image, format);
  }

  private static byte[] written(BufferedImage image, String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static HttpResponse<String> bring(byte[] file, String language) throws Exception {
    String border = "----border";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + border
                + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri("/public/check/picture?language=" + language))
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assumeTesseract() {
    assumeTrue(centre.bean(PictureReader.class).isThere(), "Tesseract is not installed");
  }

  @Test
  void readsAnOfferInAScreenshot() throws Exception {
    assumeTesseract();
    for (String format : List.of("png", "jpeg")) {
      byte[] offer =
          picture(
              format, "Гарантируем доход до 30%", "в месяц! Приведи друга и", "получи бонус 10%.");
      String body = bring(offer, "ru").body();
      assertTrue(body.contains("<blockquote>до 30% в месяц</blockquote>"), body);
      assertTrue(body.contains("Вот что прочитано на картинке"), body);
    }
  }

  @Test
  void readsAQrCode() throws Exception {
    assumeTesseract();
    BitMatrix code =
        new QRCodeWriter()
            .encode("https://kaspi@evil.example/pay", BarcodeFormat.QR_CODE, 600, 600);
    BufferedImage image = new BufferedImage(1080, 800, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 1080; x++) {
      for (int y = 0; y < 800; y++) {
        boolean black = x < 600 && y < 600 && code.get(x, y);
        image.setRGB(x, y, black ? 0 : 0xffffff);
      }
    }
    String body = bring(written(image, "png"), "en").body();
    assertTrue(body.contains("evil.example"), body);
  }

  @Test
  void saysWhyAFileIsNotRead() throws Exception {
    assumeTesseract();
    byte[] right = picture("png", "Hello");
    byte[] broken = Arrays.copyOf(right, right.length / 2);
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("This is no PNG", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    wrong.put("This is no PNG ", "PK\u0003\u0004zip".getBytes(StandardCharsets.US_ASCII));
    wrong.put("This is no PNG  ", new byte[0]);
    wrong.put("This is no PNG   ", Arrays.copyOf(broken, 60));
    wrong.put("too many pixels", bomb());
    wrong.put("No text was found", picture("png", ""));
    for (Map.Entry<String, byte[]> one : wrong.entrySet()) {
      HttpResponse<String> answer = bring(one.getValue(), "en");
      assertEquals(422, answer.statusCode(), one.getKey());
      assertTrue(answer.body().contains(one.getKey().strip()), answer::body);
    }
    assertEquals(413, bring(new byte[PictureSettings.LARGEST + 100_000], "en").statusCode());
    HttpResponse<String> none =
        HTTP.send(
            HttpRequest.newBuilder(centre.uri("/public/check/picture"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("no parts"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertTrue(List.of(400, 422).contains(none.statusCode()), none::body);
  }

  /// Says that it is 60,000 pixels wide and high, in a hundred bytes.
  private static byte[] bomb() throws Exception {
    byte[] small = written(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    for (int at : new int[] {16, 20}) {
      small[at + 2] = (byte) 0xea;
      small[at + 3] = 0x60;
    }
    sum.update(small, 12, 17);
    for (int i = 0; i < 4; i++) {
      small[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
    }
    return small;
  }
}
