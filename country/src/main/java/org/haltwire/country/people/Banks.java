package org.haltwire.country.people;

import java.util.List;
import org.haltwire.country.chance.Chance;

/// The institutions, which never were: banks by market share, and operators.
public final class Banks {

  public static final List<String> BANKS =
      List.of("TULPKZKA", "ALATKZKA", "ESILKZKA", "SUNKKZKA", "KOKZKZKA", "BAITKZKA");
  static final String ABROAD = "FERNTRIS";

  private static final double[] SHARES = {45, 68, 82, 91, 97, 100};
  private static final List<String> OPERATORS = List.of("SARYARQA", "ALTAI", "ZHAIYK");

  private Banks() {}

  static int any(Chance chance) {
    return chance.pick(SHARES);
  }

  static String operator(int number) {
    return OPERATORS.get(number);
  }

  static int operators() {
    return OPERATORS.size();
  }
}
