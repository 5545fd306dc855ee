package org.haltwire.core.money;

import java.util.Arrays;

/// Of each kind of money leaves its part; see [Shares#divide]. In ties the own money leaves first,
/// then the sources in their order.
final class MixtureInProportion implements Mixture {

  private Mix all = Mix.NOTHING;

  @Override
  public void add(Mix arrived) {
    all = all.plus(arrived);
  }

  @Override
  public Mix take(long amount) {
    int[] sources = all.sources();
    long[] amounts = all.amounts();
    long[] claims = new long[1 + amounts.length];
    claims[0] = all.own();
    System.arraycopy(amounts, 0, claims, 1, amounts.length);
    long[] parts = Shares.divide(amount, claims);
    long[] taken = Arrays.copyOfRange(parts, 1, parts.length);
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] -= taken[i];
    }
    all = Mix.compact(claims[0] - parts[0], sources, amounts);
    return Mix.compact(parts[0], sources, taken);
  }

  @Override
  public Mix now() {
    return all;
  }
}
