package org.haltwire.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NightsTest {

  @Test
  void beginAtTheirHourOfTheCountrysTime() {
    Nights almaty = new Nights(LocalTime.of(3, 15), ZoneId.of("Asia/Almaty"));
    assertEquals(LocalDate.of(2031, 4, 30), almaty.at(at("2031-04-30T22:14:59Z")));
    assertEquals(LocalDate.of(2031, 5, 1), almaty.at(at("2031-04-30T22:15:00Z")));
    // Clocks are put forward from 02:00 to 03:00: 02:30 is not there, and the night begins at
    // 03:30.
    Nights berlin = new Nights(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
    assertEquals(LocalDate.of(2031, 3, 29), berlin.at(at("2031-03-30T01:29:59Z")));
    assertEquals(LocalDate.of(2031, 3, 30), berlin.at(at("2031-03-30T01:30:00Z")));
    // Clocks are put back from 03:00 to 02:00: 02:30 is there twice, and the night begins once.
    assertEquals(LocalDate.of(2031, 10, 26), berlin.at(at("2031-10-26T00:30:00Z")));
    assertEquals(LocalDate.of(2031, 10, 26), berlin.at(at("2031-10-26T01:30:00Z")));
  }

  private static Instant at(String iso) {
    return Instant.parse(iso);
  }
}
