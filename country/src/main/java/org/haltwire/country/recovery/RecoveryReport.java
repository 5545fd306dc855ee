package org.haltwire.country.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.haltwire.country.referee.Recovered;

/// Plays of some seeds in all variants.
///
/// @param settings from when on, after which warm-up, and parameters that are not the shipped ones
record RecoveryReport(
    int people, int days, double crime, String settings, String policy, List<Play> plays) {

  /// One play.
  ///
  /// @param reporting whether the seed is one that nothing may be tuned on: it ends in 7
  /// @param traces how often a case was traced
  record Play(
      long seed,
      boolean reporting,
      Variant variant,
      Recovered recovered,
      HonestHolds.Figures honest,
      @JsonProperty("honest_payments_delayed") long delayed,
      @JsonProperty("honest_payments_money_hours") double delayedMoneyHours,
      long traces,
      double seconds) {}

  RecoveryReport {
    plays = List.copyOf(plays);
  }

  List<Play> of(Variant variant) {
    return plays.stream().filter(play -> play.variant() == variant).toList();
  }

  List<Play> ofSeed(long seed) {
    return plays.stream().filter(play -> play.seed() == seed).toList();
  }

  List<Long> seeds() {
    return plays.stream().map(Play::seed).distinct().toList();
  }

  /// The money of all seeds together.
  Recovered.Money money(Variant variant) {
    return sum(of(variant).stream().map(play -> play.recovered().all()).toList());
  }

  /// The same by how late it was reported, in the order of the classes.
  List<Recovered.Late> late(Variant variant) {
    List<Play> some = of(variant);
    List<Recovered.Late> sums = new ArrayList<>();
    int classes = some.isEmpty() ? 0 : some.getFirst().recovered().byReportDelay().size();
    for (int i = 0; i < classes; i++) {
      int at = i;
      List<Recovered.Late> same =
          some.stream().map(play -> play.recovered().byReportDelay().get(at)).toList();
      sums.add(
          new Recovered.Late(
              same.getFirst().reported(),
              same.stream().mapToLong(Recovered.Late::thefts).sum(),
              sum(same.stream().map(Recovered.Late::money).toList())));
    }
    return sums;
  }

  double mean(Variant variant, ToDoubleFunction<Play> what) {
    return of(variant).stream().mapToDouble(what).average().orElse(0);
  }

  private static Recovered.Money sum(List<Recovered.Money> all) {
    return new Recovered.Money(
        all.stream().mapToDouble(Recovered.Money::stolen).sum(),
        all.stream().mapToDouble(Recovered.Money::stopped).sum(),
        all.stream().mapToDouble(Recovered.Money::held).sum(),
        all.stream().mapToDouble(Recovered.Money::secured).sum(),
        all.stream().mapToDouble(Recovered.Money::returned).sum(),
        all.stream().mapToDouble(Recovered.Money::lost).sum(),
        all.stream().mapToDouble(Recovered.Money::paidBack).sum(),
        all.stream().mapToDouble(Recovered.Money::atLarge).sum());
  }
}
