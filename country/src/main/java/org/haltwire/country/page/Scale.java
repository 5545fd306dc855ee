package org.haltwire.country.page;

/// In which unit money is written, so that nobody has to count zeros.
public enum Scale {
  TENGE(1, "tenge"),
  THOUSAND(1e3, "thousand tenge"),
  MILLION(1e6, "million tenge"),
  BILLION(1e9, "billion tenge");

  private final double tenge;
  private final String words;

  Scale(double tenge, String words) {
    this.tenge = tenge;
    this.words = words;
  }

  /// Where an amount has one to four digits before its point.
  public static Scale of(double tenge) {
    double size = Math.abs(tenge);
    if (size >= 1e10) {
      return BILLION;
    }
    if (size >= 1e7) {
      return MILLION;
    }
    return size >= 1e4 ? THOUSAND : TENGE;
  }

  /// For tables: small amounts next to large ones are still seen.
  public static Scale exact(double largest) {
    if (Math.abs(largest) >= 1e13) {
      return MILLION;
    }
    return Math.abs(largest) >= 1e6 ? THOUSAND : TENGE;
  }

  /// An amount in the unit that [#of] gives, without the unit.
  public static String number(double tenge) {
    Scale scale = of(tenge);
    return scale == TENGE ? Numbers.whole(tenge) : Numbers.tenth(scale.in(tenge));
  }

  public double in(double amount) {
    return amount / tenge;
  }

  /// An amount in this unit without decimals.
  public String whole(double amount) {
    return Numbers.whole(in(amount));
  }

  public String words() {
    return words;
  }
}
