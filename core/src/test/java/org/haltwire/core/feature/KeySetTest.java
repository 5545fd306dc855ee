package org.haltwire.core.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;
import org.haltwire.core.event.Origin;
import org.junit.jupiter.api.Test;

class KeySetTest {

  private static final Key TRIPLE =
      Key.of(List.of(TestingFeatures.PAYER, TestingFeatures.PAYEE, TestingFeatures.DEVICE));
  private static final Fact PAYMENT = TestingFeatures.payment("A", "B", 1, Origin.NOT_STATED);

  private final KeySet keys =
      new KeySet(List.of(TestingFeatures.PAIR, TestingFeatures.PAYEE, TRIPLE));

  @Test
  void saysOfEachKeyWhatItsReaderSays() {
    keys.read(PAYMENT);
    for (Key key : List.of(TestingFeatures.PAIR, TestingFeatures.PAYEE, TRIPLE)) {
      assertEquals(key.reader().read(PAYMENT), hash(key), key.text());
    }
  }

  @Test
  void aKeyWithAnAbsentPartIsAbsent() {
    keys.read(PAYMENT);
    assertEquals(Keys.ABSENT, hash(TRIPLE));
    assertNotEquals(Keys.ABSENT, hash(TestingFeatures.PAIR));
  }

  @Test
  void readsTheNextFactAnew() {
    Fact other = TestingFeatures.payment("C", "D", 1, Origin.NOT_STATED);
    keys.read(PAYMENT);
    keys.read(other);
    assertEquals(TestingFeatures.PAYEE.reader().read(other), hash(TestingFeatures.PAYEE));
  }

  @Test
  void aSharedValueIsOfTheFactItIsAskedFor() {
    Value shared = keys.share(TestingFeatures.PAYERS);
    assertNotEquals(TestingFeatures.PAYERS.reader(), shared.reader());
    keys.read(TestingFeatures.payment("C", "D", 1, Origin.NOT_STATED));
    assertEquals(Keys.of("A"), shared.reader().read(PAYMENT));
    assertEquals(TestingFeatures.DEVICES, keys.share(TestingFeatures.DEVICES));
  }

  private long hash(Key key) {
    return keys.hash(keys.place(key));
  }
}
