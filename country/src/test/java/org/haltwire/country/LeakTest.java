package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.core.event.Payment;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Amounts;
import org.junit.jupiter.api.Test;

/// The labels cannot be read off ids, numbers, formatting or the clock: a model that sees nothing
/// else finds nothing. Two kinds are told apart each time that differ in the label only: what
/// victims pay from what people pay friends and strangers, and what mules pass on from the same.
class LeakTest {

  private static final int MOST_OF_A_KIND = 4_000;

  @Test
  void aVictimsPaymentLooksLikeAnyOther() {
    assertFindsNothing(Activity.THEFT);
  }

  @Test
  void aMulesPaymentLooksLikeAnyOther() {
    assertFindsNothing(Activity.LAYER);
  }

  @Test
  void theModelFindsALeakWhereThereIsOne() {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    collect(
        Activity.THEFT,
        (row, label) -> {
          row[0] += label ? 6 : 0; // a letter of the id that comes somewhat more often
          rows.add(row);
          labels.add(label);
        });
    double area = Logistic.areaOnTheOtherHalf(rows, labels);
    assertTrue(area > 0.6, "area under the curve " + area);
  }

  private interface Rows {
    void add(double[] row, boolean label);
  }

  private static void assertFindsNothing(Activity crime) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    collect(
        crime,
        (row, label) -> {
          rows.add(row);
          labels.add(label);
        });
    long guilty = labels.stream().filter(label -> label).count();
    assertTrue(guilty > 400, "of " + crime + " there are " + guilty);
    double area = Logistic.areaOnTheOtherHalf(rows, labels);
    assertTrue(area > 0.45 && area < 0.55, crime + ": area under the curve " + area);
  }

  /// Each account once, as payer or as payee: else the model learns who is a mule by heart.
  private static void collect(Activity crime, Rows rows) {
    int[] taken = new int[2];
    Set<String> seen = new HashSet<>();
    Towns.live(
        Towns.settings(8, 30_000, Map.of("crime.scale", 80.0, "calls.per-day", 0.0)),
        14,
        it -> {
          if (!(it.fact() instanceof Payment payment) || payment.origin().phone().isEmpty()) {
            return;
          }
          boolean guilty = it.truth().activity() == crime;
          if ((guilty || isInnocent(it.truth().activity()))
              && taken[guilty ? 1 : 0] < MOST_OF_A_KIND
              && seen.add(payment.payer().account())
              && seen.add(payment.payee().account())) {
            taken[guilty ? 1 : 0]++;
            rows.add(row(payment), guilty);
          }
        });
  }

  private static boolean isInnocent(Activity activity) {
    return switch (activity) {
      case FAMILY, FRIENDS, SECOND_HAND_SALE -> true;
      default -> false;
    };
  }

  /// Letters and digits of ids and numbers, the clock below the minute, and how the amount is
  /// written; not the amount, the hour, or who knows whom.
  private static double[] row(Payment payment) {
    String text =
        payment.id().value()
            + payment.payer().account().substring(4)
            + payment.payee().account().substring(4)
            + payment.origin().phone()
            + payment.origin().device()
            + payment.payer().person();
    double[] row = new double[text.length() + 4];
    for (int i = 0; i < text.length(); i++) {
      row[i] = Character.digit(text.charAt(i), 36);
    }
    long time = payment.occurredAt();
    long minor = payment.terms().amount().minor();
    row[text.length()] = time % 1_000;
    row[text.length() + 1] = time / 1_000 % 60;
    row[text.length() + 2] = minor % (100L * Amounts.step(minor / 100.0)) == 0 ? 1 : 0;
    row[text.length() + 3] = payment.terms().purpose().length();
    return row;
  }
}
