package org.haltwire.country.world;

import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;

/// An order to pay, from when it is given until it is settled or is not.
public final class Order {

  /// No order.
  public static final Order NONE =
      new Order(-1, -1, 0, Means.MOBILE, Origin.NOT_STATED, Truth.honest(Activity.CALL));

  private final int payer;
  private final int payee;
  private final long minor;
  private final Means means;
  private final Origin origin;
  private final Truth truth;
  private Ending ending = Ending.NOTHING;
  private Conduct conduct = Conduct.HONEST;
  private boolean declined;
  private Verdict verdict = Verdict.ALLOW;
  private FactId id = new FactId("none", "none");

  /// Whether the payer still wants to pay: after a warning, or at the end of a hold.
  public interface Conduct {

    Conduct HONEST = (order, manners, chance) -> manners.honestInsists(order, chance);

    boolean insists(Order order, Manners manners, Chance chance);
  }

  /// What its end brings about.
  public interface Ending {

    Ending NOTHING = (order, settled, time) -> {};

    /// @param settled whether the money moved
    void comes(Order order, boolean settled, long time);
  }

  /// @param payer place of the account among all
  public Order(int payer, int payee, long minor, Means means, Origin origin, Truth truth) {
    this.payer = payer;
    this.payee = payee;
    this.minor = minor;
    this.means = means;
    this.origin = origin;
    this.truth = truth;
  }

  public Order then(Ending what) {
    ending = what;
    return this;
  }

  public Order as(Conduct whose) {
    conduct = whose;
    return this;
  }

  /// The payer's bank will decline it: a blocked card, a wrong code.
  public Order bound(boolean toBeDeclined) {
    declined = toBeDeclined;
    return this;
  }

  public int payer() {
    return payer;
  }

  public int payee() {
    return payee;
  }

  /// In hundredths of a tenge.
  public long minor() {
    return minor;
  }

  public Means means() {
    return means;
  }

  public Origin origin() {
    return origin;
  }

  public Truth truth() {
    return truth;
  }

  /// The payment that it became, once the bank took it.
  public FactId id() {
    return id;
  }

  void became(FactId payment) {
    id = payment;
  }

  /// What the centre said; [Verdict#ALLOW] until it said anything.
  public Verdict verdict() {
    return verdict;
  }

  /// Tells the payer's bank what the centre says. It counts from the moment of settlement on.
  public void answer(Verdict said) {
    verdict = said;
  }

  boolean isDeclined() {
    return declined;
  }

  boolean isInsistedOn(Manners manners, Chance chance) {
    return conduct.insists(this, manners, chance);
  }

  void end(boolean settled, long time) {
    ending.comes(this, settled, time);
  }
}
