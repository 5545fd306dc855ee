package org.haltwire.bench.pyramid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.haltwire.country.chance.Chance;

/// What forests say of rows that they have not seen.
@SuppressWarnings("ArrayRecordComponent") // numbers that nobody changes
record Guesses(boolean[] guessed, double[] shares) {

  /// Fixed before anything was measured here: the cost is that of the published forest, the rest
  /// what forests usually are. Nothing is chosen by the rows that are reported.
  static final Forest.Recipe RECIPE = new Forest.Recipe(300, 20, new Tree.Shape(5, 20, 1));

  /// What a recipe can be chosen from: more trees, fewer or more figures tried at a step, larger
  /// leaves, a lower cost. Ranks instead of figures would change nothing: trees only order them.
  static final List<Forest.Recipe> RECIPES =
      List.of(
          RECIPE,
          new Forest.Recipe(600, 20, new Tree.Shape(5, 20, 1)),
          new Forest.Recipe(300, 20, new Tree.Shape(3, 20, 1)),
          new Forest.Recipe(300, 20, new Tree.Shape(10, 20, 1)),
          new Forest.Recipe(300, 20, new Tree.Shape(5, 20, 3)),
          new Forest.Recipe(300, 5, new Tree.Shape(5, 20, 1)));

  /// A single small tree that a person can follow; the same cost.
  static final Tree.Shape SMALL = new Tree.Shape(Integer.MAX_VALUE, 4, 3);

  private interface Guess {
    /// Fills in what it says of rows, by what it learned from the others.
    void fill(int[] learned, int[] asked, Guesses into);
  }

  /// Each tenth of the rows is judged by a forest of the other nine.
  static Guesses byForest(Table table, int folds, Forest.Recipe recipe, long seed) {
    return crossed(
        table,
        folds,
        seed,
        (learned, asked, into) -> {
          Forest forest = Forest.of(table, learned, recipe, Chance.of(seed, 7_700, asked[0]));
          judge(table, forest, asked, into);
        });
  }

  /// The same, by the forest of that recipe which does best on the other nine tenths alone.
  static Guesses byChosenForest(Table table, int folds, List<Forest.Recipe> recipes, long seed) {
    return crossed(
        table,
        folds,
        seed,
        (learned, asked, into) -> {
          Forest forest =
              recipes.stream()
                  .map(
                      recipe -> Forest.of(table, learned, recipe, Chance.of(seed, 7_700, asked[0])))
                  .max(Comparator.comparingDouble(Forest::unseenF1))
                  .orElseThrow();
          judge(table, forest, asked, into);
        });
  }

  private static void judge(Table table, Forest forest, int[] asked, Guesses into) {
    for (int row : asked) {
      into.shares[row] = forest.share(table.figures()[row]);
      into.guessed[row] = into.shares[row] >= forest.limit();
    }
  }

  /// The same by a single small tree.
  static Guesses byTree(Table table, int folds, double cost, long seed) {
    return crossed(
        table,
        folds,
        seed,
        (learned, asked, into) -> {
          Tree tree = tree(table, learned, cost);
          for (int row : asked) {
            into.shares[row] = tree.share(table.figures()[row]);
            into.guessed[row] = into.shares[row] >= 0.5;
          }
        });
  }

  static Tree tree(Table table, int[] rows, double cost) {
    double[] weights = new double[table.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = table.yes()[i] ? cost : 1;
    }
    return new Tree(table, rows, weights, SMALL, new Chance(0));
  }

  /// How many of the rows with a yes are found by a forest of all rows but that one.
  static int foundWhenLeftOut(Table table, Forest.Recipe recipe, long seed) {
    int found = 0;
    for (int row : table.those(true)) {
      int[] others = IntStream.range(0, table.size()).filter(other -> other != row).toArray();
      Forest forest = Forest.of(table, others, recipe, Chance.of(seed, 7_701, row));
      found += forest.share(table.figures()[row]) >= forest.limit() ? 1 : 0;
    }
    return found;
  }

  Scores scores(Table table) {
    return Scores.of(guessed, shares, table.yes());
  }

  private static Guesses crossed(Table table, int count, long seed, Guess guess) {
    int[] folds = table.folds(count, Chance.of(seed, 7_702, 0));
    Guesses all = new Guesses(new boolean[table.size()], new double[table.size()]);
    for (int fold = 0; fold < count; fold++) {
      int now = fold;
      int[] learned = IntStream.range(0, table.size()).filter(row -> folds[row] != now).toArray();
      int[] asked = IntStream.range(0, table.size()).filter(row -> folds[row] == now).toArray();
      guess.fill(learned, asked, all);
    }
    return all;
  }
}
