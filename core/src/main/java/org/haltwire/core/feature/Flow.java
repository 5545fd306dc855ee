package org.haltwire.core.feature;

import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;

/// How [Measure#FLOW] reads a payment: the amount, who paid, and which sign is asked for. The
/// account that collects is the feature's key, so one key sees both directions: payments to it, and
/// payments in which it is the one who paid.
///
/// @param from who paid, as a key like the one that the feature is kept by
/// @param amount in any unit; an amount that is not above 0 is no flow
public record Flow(Sign sign, Key from, Value.Reader amount) implements Value.Reader {

  /// What can be asked of an account that collects money from many. Shares and correlations are
  /// millionths. The signs C1 to C9 are those that the literature on pyramids names.
  public enum Sign {
    /// C1: what went out to people who had paid in, of what came in.
    SELF_FINANCING,
    /// C2: the best correlation of the days' income with the same to the third day's outgo after
    /// it.
    COUPLING,
    /// C3: the largest balance at a day's end, of what came in.
    RESERVE,
    /// C4: of what was paid out to people who had paid in, the share that first in, first out takes
    /// from deposits which came after the payee's own latest.
    LATER_FUNDED,
    /// C5: rank correlation of who came how late with what they gained. Below 0 the late ones lose.
    GRADIENT,
    /// C6: share of payouts at the three most frequent multiples of the payee's own latest deposit,
    /// of 0.001 to 5, without 1, which is a refund.
    MULTIPLIER,
    /// C7: share of deposits of which within ten minutes the most frequent part, up to half, went
    /// to somebody who came earlier.
    UPLINE,
    /// C8: share of the income that came from people who were also paid.
    TWO_WAY,
    /// C8: share of deposits that have at most two digits before their noughts.
    ROUND,
    /// C8: share of the outgo that went to others than those who paid in.
    EXITS,
    /// Share of people who came in the later half of the time.
    NEWCOMERS,
    /// C9: what falls due this week at the multiple and after the days that were usual so far, of
    /// what came this week.
    GROWTH,
    /// How many people paid in.
    PAYERS,
    /// Days from the first to the latest.
    DAYS
  }

  /// How many signs are worked out at the end of a day; the two after them are counts that stand.
  static final int WORKED_OUT = Sign.GROWTH.ordinal() + 1;

  @Override
  public long read(Fact fact) {
    return amount.read(fact);
  }

  /// The value of a feature that asks for this sign.
  ///
  /// @param text the amount's name
  public Value value(String text) {
    return new Value(sign + " of " + text + " from " + from.text(), this);
  }

  /// How a feature that asks for a sign reads.
  static Flow of(Feature feature) {
    if (feature.value().reader() instanceof Flow flow) {
      return flow;
    }
    throw new IllegalStateException("Expected a flow to read, but got " + feature.value().text());
  }

  /// How many different people paid within a day, as a feature like others.
  Feature payers(Feature feature) {
    Value payers = new Value(from.text(), from.reader()::read);
    return new Feature(
        feature.name(),
        feature.source(),
        feature.keptBy(),
        feature.readBy(),
        Measure.DISTINCT,
        payers,
        Unit.COUNT,
        Windows.DAY);
  }

  /// What all signs of one book have in common, as a value that stands for it.
  Value book(Feature feature) {
    return new Value(feature.value().text().substring(sign.name().length()), amount);
  }

  /// The feature with keys whose hashes come from a set.
  Feature sharing(Feature feature, KeySet keys) {
    Flow shared = new Flow(sign, keys.share(from), amount);
    return new Feature(
        feature.name(),
        feature.source(),
        keys.share(feature.keptBy()),
        feature.readBy(),
        feature.measure(),
        new Value(feature.value().text(), shared),
        feature.unit(),
        feature.window());
  }
}
