package org.haltwire.core.money;

/// Stolen money leaves before any other, of each source its part.
final class MixtureStolenFirst implements Mixture {

  private long own;
  private final MixtureInProportion stolen = new MixtureInProportion();

  @Override
  public void add(Mix arrived) {
    own += arrived.own();
    stolen.add(arrived.withoutOwn());
  }

  @Override
  public Mix take(long amount) {
    long first = Math.min(amount, stolen.now().stolen());
    own -= amount - first;
    return stolen.take(first).plus(Mix.own(amount - first));
  }

  @Override
  public Mix now() {
    return stolen.now().plus(Mix.own(own));
  }
}
