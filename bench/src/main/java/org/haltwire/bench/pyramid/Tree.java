package org.haltwire.bench.pyramid;

import java.util.Arrays;
import org.haltwire.country.chance.Chance;

/// A tree of decisions (CART, Breiman et al. 1984): at each step the figure and limit that leave
/// the least Gini impurity of weighted rows.
final class Tree {

  private static final int LEAF = -1;

  private final double[][] figures;
  private final double[] yes;
  private final double[] weights;
  private final Shape shape;
  private final Chance chance;
  private int[] figure = new int[64];
  private double[] limit = new double[64];
  private int[] right = new int[64];
  private int used;

  /// What a tree may be.
  ///
  /// @param tried how many figures are drawn at each step
  /// @param depth at most so many steps
  /// @param smallest fewest rows of a leaf
  record Shape(int tried, int depth, int smallest) {}

  /// @param rows places of the rows to learn from, perhaps some of them several times
  /// @param weights by row of the table
  Tree(Table table, int[] rows, double[] weights, Shape shape, Chance chance) {
    this.figures = table.figures();
    this.weights = weights;
    this.shape = shape;
    this.chance = chance;
    this.yes = new double[table.size()];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = table.yes()[i] ? weights[i] : 0;
    }
    grow(rows.clone(), 0, rows.length, 0);
  }

  /// The weighted share of yes among the learned rows in a row's leaf.
  double share(double[] row) {
    int node = 0;
    while (figure[node] != LEAF) {
      node = row[figure[node]] <= limit[node] ? node + 1 : right[node];
    }
    return limit[node];
  }

  /// The tree as a person reads it.
  String words(String[] names, int node, String indent) {
    if (figure[node] == LEAF) {
      return "%s%s (%.2f)%n"
          .formatted(indent, limit[node] >= 0.5 ? "pyramid" : "none", limit[node]);
    }
    String name = names[figure[node]];
    return "%s%s <= %.4g:%n%s%s%s > %.4g:%n%s"
        .formatted(
            indent,
            name,
            limit[node],
            words(names, node + 1, indent + "  "),
            indent,
            name,
            limit[node],
            words(names, right[node], indent + "  "));
  }

  private int grow(int[] rows, int from, int until, int depth) {
    int node = used++;
    if (used > figure.length) {
      figure = Arrays.copyOf(figure, 2 * figure.length);
      limit = Arrays.copyOf(limit, 2 * limit.length);
      right = Arrays.copyOf(right, 2 * right.length);
    }
    double all = 0;
    double positive = 0;
    for (int i = from; i < until; i++) {
      all += weights[rows[i]];
      positive += yes[rows[i]];
    }
    Split best =
        depth < shape.depth && positive > 0 && positive < all
            ? best(rows, from, until, all, positive)
            : Split.NONE;
    if (best.figure == LEAF) {
      figure[node] = LEAF;
      limit[node] = all == 0 ? 0 : positive / all;
      return node;
    }
    int middle = divide(rows, from, until, best);
    figure[node] = best.figure;
    limit[node] = best.limit;
    grow(rows, from, middle, depth + 1);
    int other = grow(rows, middle, until, depth + 1);
    right[node] = other;
    return node;
  }

  private record Split(int figure, double limit, double impurity) {

    static final Split NONE = new Split(LEAF, 0, Double.MAX_VALUE);
  }

  private Split best(int[] rows, int from, int until, double all, double positive) {
    Split best = Split.NONE;
    int count = figures[rows[from]].length;
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int tried = 0; tried < Math.min(shape.tried, count); tried++) {
      int other = tried + chance.below(count - tried);
      int drawn = order[other];
      order[other] = order[tried];
      Split found = best(drawn, rows, from, until, all, positive);
      best = found.impurity < best.impurity ? found : best;
    }
    return best;
  }

  private Split best(int drawn, int[] rows, int from, int until, double all, double positive) {
    long[] sorted = new long[until - from];
    for (int i = from; i < until; i++) {
      sorted[i - from] = (order(figures[rows[i]][drawn]) & ~0xfffL) | ((i - from) & 0xfff);
    }
    Arrays.sort(sorted);
    double left = 0;
    double leftYes = 0;
    Split best = Split.NONE;
    for (int i = 0; i + 1 < sorted.length; i++) {
      int row = rows[from + (int) (sorted[i] & 0xfff)];
      int next = rows[from + (int) (sorted[i + 1] & 0xfff)];
      left += weights[row];
      leftYes += yes[row];
      double impurity = impurity(left, leftYes) + impurity(all - left, positive - leftYes);
      boolean fits = i + 1 >= shape.smallest && sorted.length - i - 1 >= shape.smallest;
      if (fits && impurity < best.impurity && figures[row][drawn] < figures[next][drawn]) {
        best = new Split(drawn, (figures[row][drawn] + figures[next][drawn]) / 2, impurity);
      }
    }
    return best;
  }

  private static double impurity(double all, double positive) {
    return all <= 0 ? 0 : 2 * positive * (all - positive) / all;
  }

  /// Bits of a number in its order; the lowest twelve make room for a place.
  private static long order(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits < 0 ? ~bits ^ Long.MIN_VALUE : bits;
  }

  private int divide(int[] rows, int from, int until, Split split) {
    int middle = from;
    for (int i = from; i < until; i++) {
      if (figures[rows[i]][split.figure] <= split.limit) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle++] = row;
      }
    }
    return middle;
  }
}
