package org.haltwire.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "1500.00, KZT, 150000",
    "1500, KZT, 150000",
    "0.01, USD, 1",
    "7, JPY, 7",
    "1.234, KWD, 1234",
    "1.500, KZT, 150",
    "10000000000000.00, KZT, 1000000000000000"
  })
  void readsDecimalStringsExactly(String decimal, String currency, long minor) {
    assertEquals(minor, Money.parse(decimal, currency).minor());
  }

  @ParameterizedTest
  @CsvSource({
    "1.005, KZT, Expected at most 2 decimals for KZT in amount",
    "1.5, JPY, Expected at most 0 decimals for JPY in amount",
    "-1, KZT, Expected a decimal string such as 1500.00 in amount",
    "1e3, KZT, Expected a decimal string such as 1500.00 in amount",
    "1., KZT, Expected a decimal string such as 1500.00 in amount",
    "'', KZT, Expected a decimal string such as 1500.00 in amount",
    "10000000000000.01, KZT, Expected at most 1000000000000000 minor units in amount",
    "1, XXQ, Expected a currency code of ISO 4217 such as KZT in currency"
  })
  void refusesWhatIsNoAmount(String decimal, String currency, String message) {
    InvalidFact refusal = assertThrows(InvalidFact.class, () -> Money.parse(decimal, currency));
    assertEquals(message, "Expected %s in %s".formatted(refusal.expected(), refusal.field()));
  }

  @Test
  void writesWhatItReads() {
    assertEquals("1500.00 KZT", Money.parse("1500", "KZT").toString());
    assertEquals("7", Money.parse("7", "JPY").decimal());
  }
}
