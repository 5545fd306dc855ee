package org.haltwire.signs.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.haltwire.signs.site.Address.Fine;
import org.junit.jupiter.api.Test;

class ImitationTest {

  private static final List<Imitation.Protected> NAMES =
      List.of(
          new Imitation.Protected("Kaspi", List.of("kaspi.kz"), List.of("kaspi")),
          new Imitation.Protected("eGov", List.of("egov.kz"), List.of("egov")),
          new Imitation.Protected(
              "Halyk", List.of("halykbank.kz", "homebank.kz"), List.of("halyk", "homebank")));

  private static Site site(String address) {
    return ((Fine) Address.read(address)).site();
  }

  private static String imitated(String address) {
    return Imitation.of(site(address), NAMES).map(Imitation.Protected::name).orElse("nobody");
  }

  @Test
  void findsNamesThatCouldBeTakenForOthers() {
    assertEquals("Kaspi", imitated("kaspi-bonus.example"));
    assertEquals("Kaspi", imitated("my.kaspi.login.example"));
    assertEquals("Kaspi", imitated("kaspl.kz"));
    assertEquals("Kaspi", imitated("kasp1.kz"));
    assertEquals("Kaspi", imitated("kapsi.kz"));
    assertEquals("Kaspi", imitated("каspi.kz"));
    assertEquals("Kaspi", imitated("kaspi.com.kz.example"));
    assertEquals("Kaspi", imitated("t.me/kaspi_invest"));
    assertEquals("Halyk", imitated("ha1ykbank.example"));
    assertEquals("Halyk", imitated("halikbank.kz"));
    assertEquals("eGov", imitated("egov-kz.example"));
  }

  @Test
  void leavesOwnAndOtherNamesAlone() {
    assertEquals("nobody", imitated("kaspi.kz"));
    assertEquals("nobody", imitated("guide.kaspi.kz"));
    assertEquals("nobody", imitated("homebank.kz"));
    assertEquals("nobody", imitated("casper.example"));
    assertEquals("nobody", imitated("caspian-tour.example"));
    assertEquals("nobody", imitated("wikipedia.org"));
    assertEquals("nobody", imitated("legov.example"));
  }

  @Test
  void findsMixedAlphabets() {
    assertTrue(Imitation.deceives(site("каspi.kz")));
    assertTrue(Imitation.deceives(site("https://kaspi.kz@evil.example")));
    assertFalse(Imitation.deceives(site("пример.рф")));
    assertFalse(Imitation.deceives(site("kaspi.kz")));
  }
}
