package org.haltwire.country.referee;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/// The final score of a run. Money in tenge.
///
/// @param overall all schemes with victims together; illegal trade, whose payers are willing, apart
/// @param schemes by name
/// @param lookAlikes honest payments by kind
/// @param byReportDelay how much was saved of what was reported so late
public record Report(
    Run run,
    Score overall,
    Map<String, Score> schemes,
    @JsonProperty("look_alikes") Map<String, Honest> lookAlikes,
    @JsonProperty("by_report_delay") List<Delay> byReportDelay) {

  /// What was run.
  ///
  /// @param reporting whether the seed is one that policies may not be tuned on: it ends in 7
  /// @param settings from when on, after which warm-up, and parameters that are not the shipped
  ///   ones
  /// @param centre an address, or what was driven in process
  public record Run(
      long seed,
      boolean reporting,
      int people,
      int days,
      double crime,
      String settings,
      String centre,
      String policy,
      double seconds) {

    public static boolean isReporting(long seed) {
      return Math.floorMod(seed, 10) == 7;
    }
  }

  /// What was taken and saved.
  ///
  /// @param stolen what criminals made victims order, were it stopped or not
  /// @param stopped never left the victim's bank
  /// @param held down the chain
  /// @param lost as fees, cash, crypto, goods and abroad
  /// @param atLarge with criminals when the run ended
  /// @param paymentsByFate what became of payments with stolen money, each try; one with money of
  ///   several thefts counts for each
  public record Score(
      double stolen,
      double stopped,
      double held,
      double returned,
      double lost,
      @JsonProperty("lost_cash") double lostCash,
      @JsonProperty("lost_crypto") double lostCrypto,
      @JsonProperty("lost_abroad") double lostAbroad,
      @JsonProperty("lost_goods") double lostGoods,
      @JsonProperty("lost_fees") double lostFees,
      @JsonProperty("paid_back") double paidBack,
      @JsonProperty("at_large") double atLarge,
      @JsonProperty("share_saved") double shareSaved,
      @JsonProperty("held_by_hop") List<Double> heldByHop,
      @JsonProperty("payments_by_fate") Map<String, Long> paymentsByFate,
      @JsonProperty("payments_held_by_hop") List<Long> paymentsHeldByHop,
      long thefts,
      @JsonProperty("thefts_alerted") long theftsAlerted,
      @JsonProperty("facts_before_alert") double factsBeforeAlert,
      @JsonProperty("money_before_alert") double moneyBeforeAlert,
      @JsonUnwrapped Honest honest,
      @JsonProperty("people_held") long peopleHeld,
      long payments,
      long facts,
      @JsonProperty("alerts_per_1000") double alertsPer1000,
      @JsonProperty("p99_ms") double p99Millis) {}

  /// What honest payments went through: for a scheme, those of the kinds that look like it.
  ///
  /// @param delayed held, refused, or left undone after a warning
  /// @param moneyHours tenge times hours
  public record Honest(
      @JsonProperty("honest_payments") long payments,
      @JsonProperty("honest_warned") long warned,
      @JsonProperty("honest_delayed") long delayed,
      @JsonProperty("honest_delayed_share") double delayedShare,
      @JsonProperty("honest_money_hours") double moneyHours) {}

  /// @param reported such as "within an hour"
  public record Delay(
      String reported,
      long thefts,
      double stolen,
      @JsonProperty("share_saved") double shareSaved) {}
}
