package org.haltwire.centre.access.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as the path of a drawing: squares of one unit, with the quiet edge that cameras need.
///
/// @param side how many units it is wide and high
/// @param path its dark squares, for an SVG's `d`
public record QrCode(int side, String path) {

  private static final int QUIET = 4;

  public static QrCode of(String text) {
    try {
      BitMatrix squares =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      return new QrCode(squares.getWidth(), path(squares));
    } catch (WriterException failed) {
      throw new IllegalArgumentException("Expected a text that fits into a QR code", failed);
    }
  }

  private static String path(BitMatrix squares) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
