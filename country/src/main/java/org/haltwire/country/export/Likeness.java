package org.haltwire.country.export;

import java.time.LocalDate;
import java.util.Map;
import org.haltwire.core.event.Instrument;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Scheme;

/// A finished portrait, to be shown by [PortraitPage] and [PortraitText].
public final class Likeness {

  private final Sitter sitter;
  private final Tally all;
  private final Counts counts;
  private final Hours payments;
  private final Hours calls;
  private final Map<Instrument, Sizes> amounts;
  private final Ties ties;
  private final Balances balances;

  /// Whose portrait it is.
  ///
  /// @param crime how many times as much as in reality
  record Sitter(long seed, int people, LocalDate first, int days, double crime) {}

  /// @param kinds by name of the fact
  record Counts(
      Map<String, Tally> kinds, Map<Activity, Tally> honest, Map<Scheme, Tally> schemes) {}

  /// @param payees how many different ones a payer pays
  /// @param payers how many different ones pay a payee
  record Ties(Degrees payees, Degrees payers) {}

  Likeness(
      Sitter sitter,
      Tally all,
      Counts counts,
      Hours payments,
      Hours calls,
      Map<Instrument, Sizes> amounts,
      Ties ties,
      Balances balances) {
    this.sitter = sitter;
    this.all = all;
    this.counts = counts;
    this.payments = payments;
    this.calls = calls;
    this.amounts = amounts;
    this.ties = ties;
    this.balances = balances;
  }

  Sitter sitter() {
    return sitter;
  }

  Tally all() {
    return all;
  }

  Counts counts() {
    return counts;
  }

  /// All that criminals did.
  Tally crimes() {
    Tally crimes = new Tally();
    counts.schemes().values().forEach(crimes::add);
    return crimes;
  }

  Hours payments() {
    return payments;
  }

  Hours calls() {
    return calls;
  }

  Map<Instrument, Sizes> amounts() {
    return amounts;
  }

  Ties ties() {
    return ties;
  }

  Balances balances() {
    return balances;
  }
}
