package org.haltwire.country.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.Payment;
import org.haltwire.country.Country;
import org.haltwire.country.Parameters;
import org.haltwire.country.world.Occurrence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A small country is counted twice: by the portrait and by loops that are obviously right.
class PortraitTest {

  private static final long SEED = Long.getLong("haltwire.seed", 3L);
  private static final int PEOPLE = 2_000;
  private static final int FACTS = 120_000;

  private static Likeness likeness;
  private static Country country;
  private static long payments;
  private static long minor;
  private static long calls;
  private static long crimes;
  private static final Map<String, Set<String>> PAYEES = new HashMap<>();

  @BeforeAll
  static void draws() {
    country =
        new Country(
            new Country.Settings(
                SEED,
                PEOPLE,
                LocalDate.of(2026, 3, 6),
                Parameters.shipped().with(Map.of("crime.scale", 20.0))));
    Portrait portrait = new Portrait();
    for (int i = 0; i < FACTS; i++) {
      Occurrence next = country.next();
      portrait.see(next);
      crimes += next.truth().isHonest() ? 0 : 1;
      switch (next.fact()) {
        case Payment payment -> {
          payments++;
          minor += payment.terms().amount().minor();
          PAYEES
              .computeIfAbsent(payment.payer().account(), key -> new HashSet<>())
              .add(payment.payee().account());
        }
        case CallBegan call -> calls++;
        default -> {}
      }
    }
    likeness = portrait.likeness(country.world(), 2);
  }

  @Test
  void addsUpToTheFactsSeen() {
    assertEquals(FACTS, likeness.all().facts());
    assertEquals(FACTS, facts(likeness.counts().kinds().values()));
    assertEquals(FACTS - crimes, facts(likeness.counts().honest().values()));
    assertTrue(crimes > 100, "crimes: " + crimes);
    assertEquals(crimes, facts(likeness.counts().schemes().values()));
    assertEquals(crimes, likeness.crimes().facts());
  }

  @Test
  void addsUpToThePaymentsAndCallsSeen() {
    assertTrue(payments > 5_000, "payments: " + payments);
    assertEquals(payments, likeness.all().payments());
    assertEquals(minor / 100.0, likeness.all().tenge());
    assertEquals(payments, likeness.payments().count());
    assertEquals(payments, likeness.amounts().values().stream().mapToLong(Sizes::count).sum());
    assertEquals(calls, likeness.calls().count());
    assertEquals(payments, likeness.counts().kinds().get("Payment").payments());
  }

  @Test
  void knowsWorkingDaysFromFreeOnes() {
    // It begins on a Friday; 8 March is a Sunday and a holiday.
    assertEquals(1, likeness.calls().workingDays());
    assertTrue(likeness.calls().freeDays() >= 1);
    Hours hours = new Hours();
    long monday = 1_772_391_600_000L; // 2026-03-02T00:00+05:00
    hours.see(monday);
    hours.see(monday + 3_599_999);
    hours.see(monday + 7 * 3_600_000);
    hours.see(monday + 7 * 86_400_000L);
    hours.see(monday - 1);
    assertEquals(1.5, hours.onWorkingDays().get(0));
    assertEquals(0.5, hours.onWorkingDays().get(7));
    assertEquals(1, hours.onFreeDays().get(23));
  }

  @Test
  void putsAmountsIntoSteps() {
    Sizes sizes = new Sizes();
    for (long one : new long[] {0, 99, 100, 199, 200, 499_99, 500_00, 1_000_000_000_000_000L}) {
      sizes.see(one);
    }
    Map<String, Long> counts = new HashMap<>();
    for (int step : Sizes.used(List.of(sizes))) {
      counts.merge(Sizes.from(step), sizes.count(step), Long::sum);
    }
    assertEquals(2, counts.get("0"));
    assertEquals(2, counts.get("1"));
    assertEquals(1, counts.get("2"));
    assertEquals(1, counts.get("200"));
    assertEquals(1, counts.get("500"));
    assertEquals(1, counts.get("10,000,000,000,000"));
  }

  @Test
  void countsThePeersOfASampleExactly() {
    Degrees all = new Degrees();
    Map<String, Set<String>> few = new HashMap<>();
    PAYEES.keySet().stream()
        .sorted()
        .limit(Degrees.ACCOUNTS / 2)
        .forEach(payer -> few.put(payer, PAYEES.getOrDefault(payer, Set.of())));
    few.forEach((payer, payees) ->
        payees.forEach(payee -> {
          all.see(payer, payee);
          all.see(payer, payee);
        }));
    assertEquals(few.size(), all.accounts());
    assertEquals(
        few.values().stream().mapToInt(Set::size).average().orElseThrow(), all.average(), 1e-9);
    assertEquals(few.size(), all.byClass().stream().mapToLong(Long::longValue).sum());
    assertEquals(
        few.values().stream().filter(payees -> payees.size() == 1).count(), all.byClass().get(0));
  }

  /// Account n deals with n others, in whatever order: the sample of both orders is the same.
  @Test
  void theSampleDependsNeitherOnOrderNorOnHowBusyOneIs() {
    Degrees up = new Degrees();
    Degrees down = new Degrees();
    int accounts = 3 * Degrees.ACCOUNTS;
    for (int other = 0; other < 20; other++) {
      for (int i = 0; i < accounts; i++) {
        int last = accounts - 1 - i;
        if (other <= i % 20) {
          up.see("account " + i, "other " + other);
        }
        if (19 - other <= last % 20) {
          down.see("account " + last, "other " + other);
        }
      }
    }
    assertEquals(Degrees.ACCOUNTS, up.accounts());
    assertEquals(up.byClass(), down.byClass());
    assertEquals(up.average(), down.average());
    assertEquals(10.5, up.average(), 0.5);
    assertEquals("17 to 32", Degrees.words(5));
    assertEquals(0, up.byClass().get(6));
  }

  @Test
  void aVeryBusyAccountTakesNoMoreMemoryThanItsLimit() {
    Degrees degrees = new Degrees();
    for (int i = 0; i < 3 * Degrees.MOST; i++) {
      degrees.see("shop", "customer " + i);
    }
    assertEquals(Degrees.MOST, degrees.average());
    assertEquals(1, degrees.byClass().getLast());
    assertEquals("513 or more", Degrees.words(Degrees.CLASSES - 1));
  }

  @Test
  void sumsUpWhatPeopleHave() {
    assertEquals(PEOPLE, likeness.balances().sizes().count());
    Balances balances = new Balances(new long[] {300, 100, 200, 400});
    assertEquals(1, balances.quantile(1));
    assertEquals(2, balances.quantile(50));
    assertEquals(4, balances.quantile(100));
    long all = 0;
    long most = 0;
    for (int person = 0; person < PEOPLE; person++) {
      long has = 0;
      for (int i = 0; i < country.world().accounts().held(person); i++) {
        has += country.world().accounts().balance(4 * person + i);
      }
      all += has;
      most = Math.max(most, has);
    }
    assertTrue(all > 0);
    assertEquals(most / 100.0, likeness.balances().quantile(100));
  }

  @Test
  void thePageAndTheTextSayTheTotals() {
    String page = PortraitPage.of(likeness);
    String text = PortraitText.of(likeness);
    for (long expected : new long[] {FACTS, payments}) {
      String written = String.format(Locale.ROOT, "%,d", expected);
      assertTrue(page.contains(">" + written + " "), written);
      assertTrue(text.contains(written), written + " in " + text);
    }
    assertTrue(page.contains(">" + String.format(Locale.ROOT, "%,d", calls) + " "));
    assertTrue(page.contains("2026-03-06") && page.contains("20.0 times reality"));
    assertTrue(text.startsWith("Seed %d: 2,000 people, 2 days from 2026-03-06".formatted(SEED)));
    String ours = page.replaceAll("(?s)<script>\\s*/\\*.*?</script>", "");
    assertFalse(ours.contains("http:") || ours.contains("https:") || ours.contains("src="));
  }

  private static long facts(Collection<Tally> tallies) {
    return tallies.stream().mapToLong(Tally::facts).sum();
  }
}
