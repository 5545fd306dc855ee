package org.haltwire.centre.checks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Amounts as people type them.
class AmountsTest {

  @Test
  void readsAmountsWithAndWithoutTheirCurrency() {
    Map<String, Long> read =
        Map.ofEntries(
            Map.entry("250000", 25_000_000L),
            Map.entry("250 000", 25_000_000L),
            Map.entry("250\u00a0000,50", 25_000_050L),
            Map.entry("250'000.5", 25_000_050L),
            Map.entry("250 000 тг", 25_000_000L),
            Map.entry("250000тг.", 25_000_000L),
            Map.entry("250 000 ТЕҢГЕ", 25_000_000L),
            Map.entry("KZT 250 000", 25_000_000L),
            Map.entry("250\u00a0000\u00a0kzt", 25_000_000L),
            Map.entry("₸250000", 25_000_000L),
            Map.entry("0.01", 1L));
    read.forEach((typed, minor) -> {
      assertEquals(Optional.of(minor), Amounts.minor(typed, "KZT"), typed);
      assertFalse(Amounts.isForeign(typed, "KZT"), typed);
    });
    assertEquals(Optional.of(30_000L), Amounts.minor("300 р.", "RUB"));
    assertEquals(Optional.of(30_000L), Amounts.minor("R$ 300", "BRL"));
  }

  @Test
  void readsNothingThatIsNoAmountAboveZero() {
    for (String typed :
        List.of(
            "",
            "0",
            "-5",
            "1e9",
            "1.234",
            "abc",
            "٣٤",
            "тг",
            "KZT",
            "99999999999999",
            "250 тг 000",
            "5 5 тг тг тг тг")) {
      assertEquals(Optional.empty(), Amounts.minor(typed, "KZT"), typed);
      assertFalse(Amounts.isForeign(typed, "KZT"), typed);
    }
  }

  @Test
  void tellsAnotherCurrency() {
    for (String typed :
        List.of("$300", "300 usd", "300 евро", "300 руб.", "1 000,50 €", "5 USDT")) {
      assertEquals(Optional.empty(), Amounts.minor(typed, "KZT"), typed);
      assertTrue(Amounts.isForeign(typed, "KZT"), typed);
    }
    assertTrue(Amounts.isForeign("300 тенге", "RUB"));
  }
}
