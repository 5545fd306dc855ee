package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;
import org.junit.jupiter.api.Test;

/// Honest accounts that collect from many and pay many.
class KeepersTest {

  private static final int PEOPLE = 10_000;
  private static final int DAYS = 40;

  private static final Set<Activity> KINDS =
      EnumSet.of(
          Activity.LARGE_CIRCLE,
          Activity.PAYROLL_AGENT,
          Activity.MARKETPLACE,
          Activity.PLEDGE,
          Activity.RENT_COLLECTOR,
          Activity.TICKET_RESALE,
          Activity.BILL_SPLIT);

  private static final List<String> NUMBERS =
      List.of(
          "large-circles",
          "payroll-agents",
          "marketplaces",
          "pledge-platforms",
          "rent-collectors",
          "ticket-resellers",
          "bill-splitters");

  /// What went into and out of an account, of one kind.
  private static final class Book {
    private final Set<String> payers = new HashSet<>();
    private final Set<String> payees = new HashSet<>();
    private long in;
    private long out;
    private long least;
  }

  @Test
  void aTownOfTenThousandHasAFewOfEachKindThatPayOnWhatCame() {
    Map<Activity, Map<String, Book>> books = books(Towns.settings(1, PEOPLE, quiet(Map.of())));
    assertEquals(KINDS, books.keySet());
    books.forEach((kind, accounts) -> {
      List<Book> many = accounts.values().stream().filter(it -> it.payers.size() >= 8).toList();
      assertTrue(many.size() >= 2, kind + ": " + many.size() + " that eight people paid");
      assertTrue(many.stream().anyMatch(it -> it.out > 0), kind + " pays nobody");
      assertTrue(many.stream().allMatch(it -> it.least >= 0), kind + " pays what never came");
    });
  }

  @Test
  void somePayBackToManyWhoPaid() {
    Map<Activity, Map<String, Book>> books = books(Towns.settings(2, PEOPLE, quiet(Map.of())));
    for (Activity kind : EnumSet.of(Activity.PLEDGE, Activity.MARKETPLACE)) {
      assertTrue(
          books.get(kind).values().stream().anyMatch(it -> paidBack(it) >= 5), kind::toString);
    }
  }

  @Test
  void thereAreNoneWhereTheirNumberIsNought() {
    Map<String, Double> none = new TreeMap<>();
    NUMBERS.forEach(number -> none.put("keepers." + number, 0.0));
    assertEquals(Map.of(), books(Towns.settings(1, PEOPLE, quiet(none))));
  }

  /// What others do hangs on them only by the money that is there.
  @Test
  void ordinaryLifeGoesOnAsItWouldWithoutThem() {
    Map<String, Double> none = new TreeMap<>();
    NUMBERS.forEach(number -> none.put("keepers." + number, 0.0));
    Map<String, Integer> without = others(Towns.settings(3, PEOPLE, quiet(none)));
    Map<String, Integer> with = others(Towns.settings(3, PEOPLE, quiet(Map.of())));
    int all = without.values().stream().mapToInt(Integer::intValue).sum();
    int common =
        without.entrySet().stream()
            .mapToInt(it -> Math.min(it.getValue(), with.getOrDefault(it.getKey(), 0)))
            .sum();
    assertTrue(common >= 0.98 * all, common + " of " + all);
  }

  private static Map<String, Double> quiet(Map<String, Double> others) {
    Map<String, Double> all = new TreeMap<>(others);
    all.put("calls.per-day", 0.0);
    return all;
  }

  private static long paidBack(Book book) {
    return book.payees.stream().filter(book.payers::contains).count();
  }

  private static Map<Activity, Map<String, Book>> books(Country.Settings settings) {
    Map<Object, Payment> asked = new HashMap<>();
    Map<Activity, Map<String, Book>> books = new EnumMap<>(Activity.class);
    Towns.live(
        settings,
        DAYS,
        it -> {
          if (!KINDS.contains(it.truth().activity())) {
            return;
          }
          Map<String, Book> kind =
              books.computeIfAbsent(it.truth().activity(), key -> new HashMap<>());
          if (it.fact() instanceof Payment payment) {
            asked.put(payment.id(), payment);
            Book from = kind.computeIfAbsent(payment.payer().account(), key -> new Book());
            from.out += payment.terms().amount().minor();
            from.payees.add(payment.payee().account());
            from.least = from.payers.size() >= 8 ? Math.min(from.least, from.in - from.out) : 0;
          } else if (it.fact() instanceof PaymentOutcome outcome) {
            Payment payment = asked.remove(outcome.payment());
            Book to = kind.computeIfAbsent(payment.payee().account(), key -> new Book());
            to.in += payment.terms().amount().minor();
            to.payers.add(payment.payer().account());
          }
        });
    return books;
  }

  /// Payments of other kinds without their ids, and how often.
  private static Map<String, Integer> others(Country.Settings settings) {
    Map<String, Integer> seen = new HashMap<>();
    Towns.live(
        settings,
        14,
        it -> {
          if (it.fact() instanceof Payment && !KINDS.contains(it.truth().activity())) {
            seen.merge(withoutId(it), 1, Integer::sum);
          }
        });
    return seen;
  }

  private static String withoutId(Occurrence it) {
    Payment payment = (Payment) it.fact();
    return "%d %s %s %s %s"
        .formatted(
            payment.occurredAt() / Almanac.SECOND,
            it.truth().activity(),
            payment.payer().account(),
            payment.payee().account(),
            payment.terms());
  }
}
