package org.haltwire.centre.checks.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final int WHITE = 0xffffff;

  private static BufferedImage image(int side, IntBinaryOperator colour) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        image.setRGB(x, y, colour.applyAsInt(x, y));
      }
    }
    return image;
  }

  /// A corner of a QR code every 18 pixels: some four thousand, of which a reader without a limit
  /// tries every three.
  private static int corners(int x, int y) {
    int ring = Math.max(Math.abs(x % 18 - 8), Math.abs(y % 18 - 8)) / 2;
    return ring == 2 || ring == 4 ? WHITE : 0;
  }

  @Test
  void endsOnAPictureOfCorners() {
    assertEquals(List.of(), Decoding.codes(image(1_200, DecodingTest::corners)));
  }

  @Test
  void readsOneAmongMoreCornersThanSeveralAreLookedForIn() throws Exception {
    BitMatrix code =
        new QRCodeWriter().encode("https://evil.example", BarcodeFormat.QR_CODE, 600, 600);
    BufferedImage image =
        image(
            800,
            (x, y) ->
                x < 600 && y < 600
                    ? (code.get(x, y) ? 0 : WHITE)
                    : y < 650 ? WHITE : corners(x, y));
    assertEquals(List.of("https://evil.example"), Decoding.codes(image));
  }
}
