package org.haltwire.country.referee;

import org.haltwire.country.referee.Report.Score;

/// Where stolen money is at the end. All together are what was stolen.
enum Destination {
  STOPPED("Stopped at the victim's bank", "stopped"),
  HELD("Held further on", "held"),
  RETURNED("Returned to the victim", "returned"),
  CASH("Lost: cash", "cash"),
  CRYPTO("Lost: crypto", "crypto"),
  ABROAD("Lost: sent abroad", "abroad"),
  GOODS("Lost: goods", "goods"),
  FEES("Lost: kept by mules", "fees"),
  PAID_BACK("Paid back by pyramids", "repaid"),
  AT_LARGE("Still with criminals", "large");

  private final String words;
  private final String colour;

  Destination(String words, String colour) {
    this.words = words;
    this.colour = colour;
  }

  String words() {
    return words;
  }

  String colour() {
    return colour;
  }

  double tenge(Score score) {
    return switch (this) {
      case STOPPED -> score.stopped();
      case HELD -> score.held();
      case RETURNED -> score.returned();
      case CASH -> score.lostCash();
      case CRYPTO -> score.lostCrypto();
      case ABROAD -> score.lostAbroad();
      case GOODS -> score.lostGoods();
      case FEES -> score.lostFees();
      case PAID_BACK -> score.paidBack();
      case AT_LARGE -> score.atLarge();
    };
  }
}
