package org.haltwire.centre.recovery.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes text in paragraphs and rows onto pages of A4, with a line at the foot of each.
final class Sheets implements AutoCloseable {

  /// A font that has the letters of all languages of the centre; DejaVu, under its own free
  /// licence.
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  private static final float MARGIN = 48;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float SMALL = 8;
  private static final float GAP = 8;

  private final PDDocument document = new PDDocument();
  private final PDFont plain;
  private final PDFont bold;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream out;
  private float y;

  Sheets(String title) throws IOException {
    plain = font(".ttf");
    bold = font("-Bold.ttf");
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Haltwire");
    out = page();
  }

  private PDFont font(String end) throws IOException {
    try (InputStream in = Sheets.class.getResourceAsStream(FONTS + end)) {
      if (in == null) {
        throw new IllegalStateException("Expected the font " + FONTS + end);
      }
      return PDType0Font.load(document, in);
    }
  }

  void title(String text) throws IOException {
    paragraph(text, bold, 16);
  }

  void heading(String text) throws IOException {
    y -= GAP;
    paragraph(text, bold, 11);
  }

  void paragraph(String text) throws IOException {
    paragraph(text, plain, 9);
  }

  void small(String text) throws IOException {
    paragraph(text, plain, SMALL);
  }

  /// Cells side by side, each as wide as its part of the whole; the last ones may be on the right.
  ///
  /// @param parts add up to 1 at most
  /// @param right how many of the last cells are aligned to the right
  void row(String[] cells, float[] parts, int right, boolean head) throws IOException {
    PDFont font = head ? bold : plain;
    List<List<String>> lines = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.length; i++) {
      List<String> wrapped = wrap(cells[i], font, SMALL, parts[i] * WIDTH - 4);
      lines.add(wrapped);
      most = Math.max(most, wrapped.size());
    }
    need(most * SMALL * 1.3f + 3);
    float top = y;
    float x = MARGIN;
    for (int i = 0; i < cells.length; i++) {
      y = top;
      boolean toTheRight = i >= cells.length - right;
      for (String line : lines.get(i)) {
        y -= SMALL * 1.3f;
        float width = width(line, font, SMALL);
        write(line, font, SMALL, toTheRight ? x + parts[i] * WIDTH - 4 - width : x);
      }
      x += parts[i] * WIDTH;
    }
    y = top - most * SMALL * 1.3f - 3;
    out.setLineWidth(0.3f);
    out.moveTo(MARGIN, y + 1);
    out.lineTo(MARGIN + WIDTH, y + 1);
    out.stroke();
  }

  /// The whole document; nothing can be added after that.
  ///
  /// @param foot what stands at the foot of each page, before its number
  byte[] bytes(String foot) throws IOException {
    out.close();
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream more =
          new PDPageContentStream(
              document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true)) {
        more.beginText();
        more.setFont(plain, 7);
        more.newLineAtOffset(MARGIN, MARGIN / 2);
        more.showText(shown(foot + "   " + (i + 1) + " / " + pages.size(), plain));
        more.endText();
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void paragraph(String text, PDFont font, float size) throws IOException {
    for (String line : wrap(text, font, size, WIDTH)) {
      need(size * 1.35f);
      y -= size * 1.35f;
      write(line, font, size, MARGIN);
    }
    y -= 3;
  }

  private void write(String line, PDFont font, float size, float x) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(line);
    out.endText();
  }

  private void need(float height) throws IOException {
    if (y - height < MARGIN) {
      out.close();
      out = page();
    }
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  /// Lines that fit, broken between words; a word that is too long is broken where it must be.
  private static List<String> wrap(String text, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : shown(text, font).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font, size) <= width) {
        line.setLength(0);
        line.append(longer);
      } else {
        if (!line.isEmpty()) {
          lines.add(line.toString());
        }
        line.setLength(0);
        line.append(rest(word, font, size, width, lines));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String rest(String word, PDFont font, float size, float width, List<String> lines)
      throws IOException {
    String rest = word;
    while (width(rest, font, size) > width) {
      int fits = 1;
      while (width(rest.substring(0, fits + 1), font, size) <= width) {
        fits++;
      }
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    return rest;
  }

  private static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// The text without what the font cannot show.
  private static String shown(String text, PDFont font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == '\u202f' || c == '\u00a0' ? ' ' : c)
        .forEach(c -> shown.appendCodePoint(has(font, c) ? c : '?'));
    return shown.toString();
  }

  private static boolean has(PDFont font, int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException absent) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
