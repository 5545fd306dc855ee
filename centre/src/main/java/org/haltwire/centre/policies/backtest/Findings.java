package org.haltwire.centre.policies.backtest;

import java.util.List;

/// What a back-test found, as pages, JSON and CSV show it. Money is in hundredths of the profile's
/// currency, times are in milliseconds since 1970-01-01T00:00Z. "Stopped" means held or refused.
///
/// @param entries journal entries that were gone through
/// @param payments payments that were judged
/// @param days days with payments
/// @param candidate what the candidate would have done
/// @param against what the other policy did or would have done
/// @param changes payments by both verdicts, only those that differ
/// @param stricter the largest payments for which the candidate's verdict is graver
/// @param milder the largest payments for which it is lighter
/// @param curve what every other threshold for holds would give, all typologies shifted alike
public record Findings(
    long entries,
    long payments,
    int days,
    Side candidate,
    Side against,
    List<RuleFinding> rules,
    List<TypologyFinding> typologies,
    List<DayFinding> perDay,
    List<Change> changes,
    List<Difference> stricter,
    List<Difference> milder,
    List<CurvePoint> curve,
    List<ThresholdFinding> thresholds) {

  /// Counts and money of payments, by what was found out about them.
  public record Sums(
      long fraud, long fraudMoney, long honest, long honestMoney, long unknown, long unknownMoney) {

    Sums plus(Sums other) {
      return new Sums(
          fraud + other.fraud,
          fraudMoney + other.fraudMoney,
          honest + other.honest,
          honestMoney + other.honestMoney,
          unknown + other.unknown,
          unknownMoney + other.unknownMoney);
    }

    /// All payments.
    public long all() {
      return fraud + honest + unknown;
    }

    public long money() {
      return fraudMoney + honestMoney + unknownMoney;
    }

    /// The share of confirmed fraud among all; payments about which nobody said anything count as
    /// honest. 0 for no payments.
    public double precision() {
      return all() == 0 ? 0 : (double) fraud / all();
    }
  }

  /// One policy's confusion matrix, with what follows from it.
  ///
  /// @param heldKnown held, and the label came while the hold lasted
  /// @param heldVain held, and the hold ended before anybody knew
  /// @param stoppedFraudMoney money of confirmed fraud that was refused, or held until it was known
  /// @param stoppedShare the share of that in all money of confirmed fraud
  /// @param caughtFraudMoney money of confirmed fraud that was refused or held, whether or not
  ///   anybody knew in time
  /// @param honestStopped payments held or refused that are honest, or of which nobody said
  ///   anything
  /// @param alertsPerDay warnings, holds and refusals
  public record Side(
      Sums allowed,
      Sums warned,
      Sums heldKnown,
      Sums heldVain,
      Sums refused,
      long stoppedFraudMoney,
      double stoppedShare,
      long caughtFraudMoney,
      double caughtShare,
      long honestStopped,
      double honestStoppedShare,
      double alertsPerDay) {

    /// Money of all confirmed fraud, stopped or not.
    public long fraudMoney() {
      return allowed.plus(warned).plus(heldKnown).plus(heldVain).plus(refused).fraudMoney();
    }
  }

  /// What one rule did.
  ///
  /// @param alone payments whose verdict would be lighter without it
  /// @param covered whether it fired and changed no verdict: other rules said enough
  /// @param with the rule that fired most often together with it; empty for none
  /// @param withShare in what share of the payments for which it fired
  public record RuleFinding(
      String id,
      int points,
      Sums fired,
      Sums alone,
      boolean covered,
      String with,
      double withShare) {}

  /// What one typology gave.
  ///
  /// @param alone payments whose verdict would be lighter without it
  public record TypologyFinding(String name, Sums warned, Sums held, Sums refused, Sums alone) {

    /// All its verdicts.
    public Sums fired() {
      return warned.plus(held).plus(refused);
    }
  }

  /// One day in the profile's civil time.
  public record DayFinding(String date, DaySide candidate, DaySide against) {}

  /// @param honestStopped as in [Side]
  public record DaySide(
      long payments,
      long warned,
      long held,
      long refused,
      long honestStopped,
      long stoppedFraudMoney,
      long fraudMoney) {}

  /// Payments that the candidate judges otherwise. Verdicts are `allow`, `warn`, `hold`, `refuse`.
  public record Change(String candidate, String against, Sums sums) {}

  /// One payment that is judged otherwise.
  ///
  /// @param truth `fraud`, `honest` or `unknown`
  /// @param knownAt when that was known; 0 for never
  public record Difference(
      long position,
      long time,
      String sender,
      String id,
      long minor,
      String truth,
      long knownAt,
      Verdict candidate,
      Verdict against) {}

  /// @param rules ids with points and what they saw
  public record Verdict(String verdict, int score, String typology, List<Fired> rules) {}

  public record Fired(String id, int points, List<SeenValue> saw) {}

  /// @param unit as in [org.haltwire.core.decision.Unit]
  public record SeenValue(String name, String unit, long value) {}

  /// Holds with every typology's threshold for holds shifted by so many points.
  ///
  /// @param stoppedFraudMoney of all confirmed fraud, whether or not it was known in time
  /// @param honestStoppedShare of all payments that are honest or unknown
  public record CurvePoint(
      int shift,
      Sums stopped,
      long stoppedFraudMoney,
      double stoppedShare,
      double honestStoppedShare) {}

  /// Other numbers for one comparison in a rule.
  ///
  /// @param operator such as `>=`
  /// @param number as the policy has it, in the unit's scale
  /// @param now the payments for which the rule fires with that number
  /// @param better a number that lets the rule catch at least as much money with fewer honest
  ///   payments, or clearly more with no lower precision; 0 for none
  public record ThresholdFinding(
      String rule,
      String name,
      String unit,
      String operator,
      long number,
      Sums now,
      long better,
      Sums then,
      List<ThresholdPoint> points) {}

  public record ThresholdPoint(long number, Sums sums) {}
}
