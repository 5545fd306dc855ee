package org.haltwire.centre.checks.picture;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Opens a picture that anybody may have made: its size is looked at before it is unpacked, so that
/// a small file does not become a huge one.
final class Decoding {

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final int LONGEST_SIDE = 20_000;
  private static final long MOST_PIXELS = 40_000_000;

  /// Of larger ones every second or third pixel is enough to read letters.
  private static final long FINE_PIXELS = 9_000_000;

  /// Narrow ones are made larger, or small letters are not read.
  private static final int WIDE = 1_000;

  /// So many places may be corners of QR codes where several are looked for, each three of which
  /// are decoded, and where one is, of which the three likeliest are.
  private static final int MOST_CORNERS_OF_SEVERAL = 40;

  private static final int MOST_CORNERS = 300;

  private Decoding() {}

  /// In grey.
  static BufferedImage open(byte[] bytes) throws Unreadable {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
          return open(reader, in);
        }
      }
    } catch (IOException | RuntimeException broken) {
      // Decoders meet what they do not expect with any exception.
      throw new Unreadable(Why.NOT_A_PICTURE, broken);
    }
    throw new Unreadable(Why.NOT_A_PICTURE, null);
  }

  private static BufferedImage open(ImageReader reader, ImageInputStream in)
      throws IOException, Unreadable {
    try {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
        throw new Unreadable(Why.TOO_MANY_PIXELS, null);
      }
      int step = (int) Math.ceil(Math.sqrt((double) width * height / FINE_PIXELS));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      return grey(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage grey(BufferedImage image) {
    int times = image.getWidth() >= WIDE ? 1 : 2;
    int width = image.getWidth() * times;
    int height = image.getHeight() * times;
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(java.awt.Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return grey;
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// What the QR codes in a picture say.
  static List<String> codes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      Result[] found =
          new QRCodeMultiReader().decodeMultiple(bitmap, hints(MOST_CORNERS_OF_SEVERAL));
      return Arrays.stream(found).map(Result::getText).distinct().toList();
    } catch (TooManyCorners manyCodes) {
      return code(bitmap);
    } catch (NotFoundException none) {
      return List.of();
    }
  }

  private static List<String> code(BinaryBitmap bitmap) {
    try {
      return List.of(new QRCodeReader().decode(bitmap, hints(MOST_CORNERS)).getText());
    } catch (TooManyCorners | ReaderException none) {
      return List.of();
    }
  }

  /// The reader tries every three of what may be corners, which a picture of nothing but corners
  /// makes last for days.
  private static Map<DecodeHintType, Object> hints(int most) {
    AtomicInteger corners = new AtomicInteger();
    ResultPointCallback each =
        _ -> {
          if (corners.incrementAndGet() > most) {
            throw new TooManyCorners();
          }
        };
    return Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, each);
  }

  private static final class TooManyCorners extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
