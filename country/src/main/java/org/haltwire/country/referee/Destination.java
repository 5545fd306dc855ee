package org.haltwire.country.referee;

import java.util.function.ToDoubleFunction;
import org.haltwire.country.referee.Report.Score;

/// Where stolen money is at the end. All together are what was stolen.
enum Destination {
  STOPPED("Stopped at the victim's bank", "stopped", Score::stopped),
  HELD("Held further on", "held", Score::held),
  RETURNED("Returned to the victim", "returned", Score::returned),
  CASH("Lost: cash", "cash", Score::lostCash),
  CRYPTO("Lost: crypto", "crypto", Score::lostCrypto),
  ABROAD("Lost: sent abroad", "abroad", Score::lostAbroad),
  GOODS("Lost: goods", "goods", Score::lostGoods),
  FEES("Lost: kept by mules", "fees", Score::lostFees),
  PAID_BACK("Paid back by pyramids", "repaid", Score::paidBack),
  AT_LARGE("Still with criminals", "large", Score::atLarge);

  private final String words;
  private final String colour;
  private final ToDoubleFunction<Score> tenge;

  Destination(String words, String colour, ToDoubleFunction<Score> tenge) {
    this.words = words;
    this.colour = colour;
    this.tenge = tenge;
  }

  String words() {
    return words;
  }

  String colour() {
    return colour;
  }

  double tenge(Score score) {
    return tenge.applyAsDouble(score);
  }
}
