package org.haltwire.core.money;

/// Which of an account's money leaves first, when stolen money and other money lie together.
///
/// | | own 100, then A's 300, then B's 200 come; 350 leave | stays of own / A / B |
/// |---|---|---|
/// | `FIFO` | the oldest | 0 / 50 / 200 |
/// | `LIFO` | the newest | 100 / 150 / 0 |
/// | `PRO_RATA` | of each its part | 41.67 / 125.00 / 83.33 |
/// | `POISON` | the stolen | 100 / 90 / 60 |
///
/// First in, first out is the rule of Clayton's case (1816); in proportion is called haircut where
/// crypto assets are traced (Möser, Böhme, Breuker 2014). Their poison marks all that a tainted
/// account pays; here it marks no more than was stolen, since a hold is never for more.
public enum Method {
  FIFO,
  LIFO,
  PRO_RATA,
  POISON;

  Mixture mixture() {
    return switch (this) {
      case FIFO -> new MixtureInOrder(true);
      case LIFO -> new MixtureInOrder(false);
      case PRO_RATA -> new MixtureInProportion();
      case POISON -> new MixtureStolenFirst();
    };
  }
}
