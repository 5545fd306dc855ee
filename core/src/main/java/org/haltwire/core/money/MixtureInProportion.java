package org.haltwire.core.money;

/// Of each kind of money leaves its part; see [Mix#part].
final class MixtureInProportion implements Mixture {

  private Mix all = Mix.NOTHING;

  @Override
  public void add(Mix arrived) {
    all = all.plus(arrived);
  }

  @Override
  public Mix take(long amount) {
    Mix taken = all.part(amount);
    all = all.without(taken);
    return taken;
  }

  @Override
  public Mix now() {
    return all;
  }
}
