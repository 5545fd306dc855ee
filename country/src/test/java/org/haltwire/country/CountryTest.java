package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.core.event.Payment;
import org.haltwire.country.export.FactLine;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.Scheme;
import org.junit.jupiter.api.Test;

class CountryTest {

  /// Of the facts of 300 people in 3 days. It changes with the version only: another machine that
  /// gets another one has found a mistake.
  private static final String HASH =
      "76fe6796e07e8189d25032c4590c7562922205218b5419ab08a4fdd12f7642a3";

  /// Of 4,000 people.
  private static final String HASH_OF_A_LARGER_ONE =
      "33675941523e7f4a1c0a1b5157423f008f3ca9570e815d5bca34f94a42f2b9bf";

  @Test
  void isTheSameOnEveryMachine() throws Exception {
    assertEquals(HASH, hash(Towns.settings(1, 300, 50)));
  }

  /// In a town of 300 nobody collects from many.
  @Test
  void isTheSameOnEveryMachineAlsoWhereSomeCollectFromMany() throws Exception {
    assertEquals(HASH_OF_A_LARGER_ONE, hash(Towns.settings(1, 4_000, 50)));
  }

  @Test
  void isAnotherOneForAnotherSeed() throws Exception {
    assertNotEquals(hash(Towns.settings(1, 300, 50)), hash(Towns.settings(2, 300, 50)));
  }

  @Test
  void tellsInOrderAndNamesNothingTwice() {
    Set<Object> ids = new HashSet<>();
    long[] last = {0};
    Towns.live(
        Towns.settings(3, 1_000, 20),
        4,
        it -> {
          assertTrue(it.fact().occurredAt() >= last[0], it.toString());
          assertTrue(ids.add(it.fact().id().value()), it.toString());
          last[0] = it.fact().occurredAt();
        });
  }

  @Test
  void honestLifeGoesOnAsItWouldWithoutCrime() {
    List<String> without = honestPayments(0);
    List<String> with = honestPayments(5);
    Set<String> common = new HashSet<>(without);
    common.retainAll(new HashSet<>(with));
    assertTrue(common.size() > 0.97 * without.size(), common.size() + " of " + without.size());
  }

  @Test
  void hasEveryKindOfLifeAndOfCrime() {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
    Towns.live(
        Towns.settings(4, 4_000, 60),
        35,
        it -> {
          activities.add(it.truth().activity());
          schemes.add(it.truth().scheme());
        });
    assertEquals(EnumSet.allOf(Scheme.class), schemes);
    assertEquals(EnumSet.allOf(Activity.class), activities);
  }

  @Test
  void paysNothingThatAnAccountDoesNotHold() {
    Country country = new Country(Towns.settings(5, 1_000, 20));
    for (int i = 0; i < 200_000; i++) {
      country.next();
    }
    var accounts = country.world().accounts();
    for (int person = 0; person < 1_000; person++) {
      for (int i = 0; i < accounts.held(person); i++) {
        assertFalse(accounts.balance(accounts.main(person) + i) < 0, "person " + person);
      }
    }
  }

  private static List<String> honestPayments(double crime) {
    return Towns.live(Towns.settings(6, 1_000, crime), 5).stream()
        .filter(it -> it.truth().isHonest() && it.fact() instanceof Payment)
        .map(CountryTest::withoutNames)
        .collect(Collectors.toList());
  }

  private static String withoutNames(Occurrence payment) {
    long minor = ((Payment) payment.fact()).terms().amount().minor();
    return payment.fact().occurredAt() + " " + payment.truth().activity() + " " + minor;
  }

  private static String hash(Country.Settings settings) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    FactLine line = new FactLine();
    Towns.live(
        settings,
        3,
        it -> {
          String truth = it.truth() + "\n";
          digest.update(line.of(it.fact()).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(truth.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
