package org.haltwire.signs.requisite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.haltwire.signs.text.Folded;
import org.junit.jupiter.api.Test;

class RequisiteReaderTest {

  private static String read(String text) {
    return RequisiteReader.read(Folded.of(text), "KZ").stream()
        .map(one -> one.kind() + " " + one.value())
        .collect(Collectors.joining("; "));
  }

  @Test
  void findsCardsPhonesAccountsAndWallets() {
    assertEquals("CARD 4111111111111111", read("на карту 4111 1111 1111 1111 переведите"));
    assertEquals("", read("на карту 4111 1111 1111 1112 переведите"));
    assertEquals("PHONE +77010000001", read("Каспи: 8 701 000 00 01 Айгуль"));
    assertEquals("PHONE +77010000001", read("+7 (701) 000-00-01"));
    assertEquals("IBAN KZ86125KZT5004100100", read("счёт KZ86 125K ZT50 0410 0100, сумма"));
    assertEquals("", read("счёт KZ87 125K ZT50 0410 0100"));
    assertEquals(
        "WALLET 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        read("BTC: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    assertEquals("", read("BTC: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"));
    assertEquals(
        "WALLET 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        read("ETH 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
    assertEquals("", read("ETH 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"));
    assertEquals(
        "WALLET bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        read("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
    assertEquals(
        "WALLET bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        read("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"));
    assertEquals(
        "WALLET TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        read("USDT TRC20: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"));
  }

  @Test
  void findsCompaniesAndLinks() {
    assertEquals("COMPANY 7707083893", read("ИНН 7707083893"));
    assertEquals("", read("номер 7707083893"));
    assertEquals(
        "LINK https://invest.example/?ref=7; LINK t.me/money",
        read("Сайт https://invest.example/?ref=7 и канал t.me/money"));
    assertEquals("", read("и т.е. всё. Потом 12.5 процента"));
    for (String link : List.of("scam.kz", "https://scam.kz", "https://scam.kz/a(b)")) {
      for (String end : List.of(".", ",", "!", "...", "»", "\".", "?")) {
        assertEquals("LINK " + link, read("Инвестируй на «" + link + end + " Завтра поздно"));
      }
    }
    assertEquals("LINK https://scam.kz", read("сайт (https://scam.kz), звони"));
    assertEquals("", read("файл a.b.c и версия scam.kz.7"));
  }

  @Test
  void checksKazakhNumbers() {
    // Twelve digits made to fit the check digit of either pass.
    int right = 0;
    for (int digit = 0; digit < 10; digit++) {
      right += Checks.kazakh("12034001234" + digit) ? 1 : 0;
    }
    assertEquals(1, right);
    assertTrue(Checks.isCompany("120340012345"));
    assertFalse(Checks.isCompany("850101300123"));
    assertFalse(Checks.kazakh("85010130012"));
  }

  @Test
  void showsOnlyTheEndsOfWhatBelongsToPeople() {
    var card = RequisiteReader.read(Folded.of("4111 1111 1111 1111"), "KZ").getFirst();
    assertEquals("4111…1111", card.masked());
    var phone = RequisiteReader.read(Folded.of("+77010000001"), "KZ").getFirst();
    assertEquals("+77…001", phone.masked());
  }
}
