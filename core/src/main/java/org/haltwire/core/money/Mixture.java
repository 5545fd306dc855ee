package org.haltwire.core.money;

/// What lies in an account, and which of it leaves first.
sealed interface Mixture permits MixtureInOrder, MixtureInProportion, MixtureStolenFirst {

  void add(Mix arrived);

  /// Takes an amount out.
  ///
  /// @param amount 0 to what is there
  Mix take(long amount);

  /// All that is there.
  Mix now();
}
