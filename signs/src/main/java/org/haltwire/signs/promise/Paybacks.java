package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Finds promises that what was put in comes back once: `окупится за 40 дней`, `отобьёте взнос`,
/// `your money back within 50 days`, `ақшаң 30 күнде толық қайтады`.
final class Paybacks {

  /// Of a text so many are read.
  private static final int MOST = 50;

  private static final int NEAR = 5;

  private Paybacks() {}

  static List<Figure> in(Passage passage) {
    List<Figure> found = new ArrayList<>();
    int last = -2 * NEAR;
    for (int at = 0; at < passage.size() && found.size() < MOST; at++) {
      int evidence = evidence(passage, at);
      if (evidence > 0 && at - last > NEAR) {
        found.add(Figure.exact(Form.PAYBACK, new Span(at, at), BigDecimal.ONE, evidence));
        last = at;
      }
    }
    return found;
  }

  /// A word of its own for it says more than "back", which goods come, too.
  private static int evidence(Passage passage, int at) {
    if (passage.is(at, Sense.PAYBACK)) {
      return Weighing.PAYBACK;
    }
    String word = passage.text(at);
    boolean itself =
        (word.equals("pays") || word.equals("pay"))
            && passage.text(at + 1).equals("for")
            && (passage.text(at + 2).startsWith("itself")
                || passage.text(at + 2).startsWith("themsel"));
    boolean even = word.equals("break") && passage.text(at + 1).equals("even");
    if (itself || even) {
      return Weighing.PAYBACK;
    }
    boolean back =
        word.equals("back")
            || passage.key(at).equals("кайтады")
            || word.startsWith("верне")
            || word.startsWith("возврат")
            || word.startsWith("возвращ");
    boolean capital =
        near(passage, Sense.STAKE, at)
            || (near(passage, Sense.MONEY, at) && !passage.any(Sense.SHOP, at - 12, at + 12));
    boolean gain =
        passage.any(Sense.YIELD, at - 14, at + 14)
            || (passage.any(Sense.PUT, at - NEAR, at + NEAR) && near(passage, Sense.STAKE, at));
    return back && capital && gain ? Weighing.MONEY_BACK : 0;
  }

  private static boolean near(Passage passage, Sense sense, int at) {
    for (int near = Math.max(0, at - NEAR);
        near <= Math.min(passage.size() - 1, at + NEAR);
        near++) {
      if (passage.is(near, sense) && passage.distance(at, near) <= NEAR + 1) {
        return true;
      }
    }
    return false;
  }
}
