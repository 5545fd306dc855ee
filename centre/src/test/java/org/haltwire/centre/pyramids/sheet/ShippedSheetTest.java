package org.haltwire.centre.pyramids.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.sheet.Assessment;
import org.haltwire.signs.sheet.Assessor;
import org.haltwire.signs.sheet.Sheet;
import org.junit.jupiter.api.Test;

class ShippedSheetTest {

  private static final Path FILE = Path.of("../policies/pyramid-signs.yaml");

  private static Sheet shipped() throws IOException {
    return SheetFile.read("pyramid-signs.yaml", Files.readString(FILE));
  }

  @Test
  void comesOutAsItsExamplesSay() throws IOException {
    assertTrue(shipped().signs().size() >= 25, "signs");
  }

  private static Assessment assess(Sheet sheet, String text) {
    Offer offer = Offer.read(text, "KZ");
    return new Assessor(sheet).assess(offer.words(), offer.clues(), true);
  }

  @Test
  void scoresAHigherRateNoLower() throws IOException {
    Sheet sheet = shipped();
    int before = 0;
    for (int rate : List.of(1, 2, 3, 5, 8, 9, 10, 20, 50, 100, 500)) {
      int score = assess(sheet, "Доход " + rate + "% в месяц на ваш вклад").score();
      assertTrue(score >= before, rate + "%: " + score + " after " + before);
      before = score;
    }
    assertEquals(32, before, "P1 and T3");
  }
}
