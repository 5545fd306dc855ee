package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

  private final AtomicLong now = new AtomicLong(1_000);
  private final Announcements announcements = new Announcements(now::get);

  @Test
  void takesNoMoreThanItsLimitUntilSomeAreForgotten() {
    for (int i = 0; i < Announcements.MOST; i++) {
      assertTrue(announcements.announce(77010000001L, i + 1L, "B", "", 10).isPresent());
    }
    assertEquals(Optional.empty(), announcements.announce(77010000002L, 1, "B", "", 10));
    assertEquals(
        Optional.of(21_000L), announcements.announce(77010000001L, 1, "C", "", 20), "is known");
    now.addAndGet(15_000);
    announcements.expire();
    assertTrue(announcements.announce(77010000002L, 1, "B", "", 10).isPresent());
  }

  @Test
  void showsNothingThatWouldHaveToBeEscaped() {
    for (String odd : new String[] {"", " a", "a\"b", "a\\b", "a\r\nb", "a\tb", "<a>", "a;b"}) {
      assertThrows(
          IllegalArgumentException.class, () -> announcements.announce(1, 2, odd, "", 1), odd);
      assertTrue(!Announcements.isName(odd), odd);
    }
    assertTrue(Announcements.isName("Тұлпар банк, отд. №1".replace("№", "")));
    assertTrue(Announcements.isName("A & B (C) + D/E-F."));
  }
}
