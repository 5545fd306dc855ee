package org.haltwire.centre.insiders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.haltwire.centre.audit.Entry;
import org.haltwire.core.event.Look;
import org.junit.jupiter.api.Test;

class LooksTest {

  @Test
  void readsWhatTheDetailSays() {
    Look look = look("LOOK_UP", "payment/512", "records=3 home=yes case=12 what=hold colour=red");
    assertEquals(Look.What.HOLD, look.what());
    assertEquals("payment/512", look.subject());
    assertEquals("olga", look.person());
    assertEquals(3, look.records());
    assertTrue(look.hasCase());
    assertTrue(look.home());
  }

  @Test
  void takesWhatIsToldBadlyForALookWithoutACase() {
    Look look = look("LOOK_UP", "payment/512", "case= records=many = what=");
    assertEquals(Look.What.PAYMENT, look.what());
    assertEquals(1, look.records());
    assertFalse(look.hasCase());
    assertFalse(look.home());
    assertEquals(Look.What.OTHER, look("LOOK_UP", "odd\u0007thing", "").what());
    assertEquals("odd\uFFFDthing", look("LOOK_UP", "odd\u0007thing", "").subject());
  }

  @Test
  void knowsSearchesAndExportsByTheirKind() {
    Look miss = look("SEARCH", "search", "what=payment found=0 records=7");
    assertEquals(Look.What.SEARCH, miss.what());
    assertEquals(0, miss.records());
    assertEquals(Look.What.EXPORT, look("EXPORT", "labels", "records=900").what());
  }

  @Test
  void leavesAsideWhatIsNoLookOfAPerson() {
    assertEquals(Optional.empty(), Looks.of(entry("DECISION", "person:olga", "hold/1", "")));
    assertEquals(Optional.empty(), Looks.of(entry("LOOK_UP", "institution:bank", "hold/1", "")));
    assertEquals(Optional.empty(), Looks.of(entry("LOOK_UP", "person:", "hold/1", "")));
  }

  private static Look look(String kind, String about, String detail) {
    return Looks.of(entry(kind, "person:olga", about, detail)).orElseThrow();
  }

  private static Entry entry(String kind, String who, String about, String detail) {
    return new Entry(7, 1_000, kind, who, about, detail, Optional.empty(), new byte[0]);
  }
}
