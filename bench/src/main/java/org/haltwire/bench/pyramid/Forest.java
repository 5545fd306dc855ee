package org.haltwire.bench.pyramid;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.chance.Chance;

/// Many trees (random forest, Breiman 2001), each of rows drawn with repetition, where a missed
/// pyramid costs more than a false alarm: rows with a yes weigh so much more.
///
/// From which share of votes on a row counts as a yes is chosen on the learned rows alone, by the
/// trees that did not see each of them: the limit with the best F1, in the middle of where it is
/// best.
final class Forest {

  private final List<Tree> trees = new ArrayList<>();
  private double limit = 0.5;
  private double unseenF1;

  /// How a forest is made.
  ///
  /// @param cost how much more a yes weighs
  record Recipe(int trees, double cost, Tree.Shape shape) {}

  private Forest() {}

  /// @param rows places of the rows to learn from
  static Forest of(Table table, int[] rows, Recipe recipe, Chance chance) {
    Forest forest = new Forest();
    double[] weights = new double[table.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = table.yes()[i] ? recipe.cost : 1;
    }
    double[] votes = new double[rows.length];
    int[] asked = new int[rows.length];
    for (int i = 0; i < recipe.trees; i++) {
      boolean[] seen = new boolean[rows.length];
      int[] drawn = new int[rows.length];
      for (int j = 0; j < drawn.length; j++) {
        int place = chance.below(rows.length);
        seen[place] = true;
        drawn[j] = rows[place];
      }
      Tree tree = new Tree(table, drawn, weights, recipe.shape, chance);
      forest.trees.add(tree);
      for (int j = 0; j < rows.length; j++) {
        if (!seen[j]) {
          votes[j] += tree.share(table.figures()[rows[j]]);
          asked[j]++;
        }
      }
    }
    boolean[] yes = new boolean[rows.length];
    for (int j = 0; j < rows.length; j++) {
      votes[j] /= Math.max(1, asked[j]);
      yes[j] = table.yes()[rows[j]];
    }
    forest.limit = Scores.bestLimit(votes, yes);
    boolean[] guessed = new boolean[rows.length];
    for (int j = 0; j < rows.length; j++) {
      guessed[j] = votes[j] >= forest.limit;
    }
    forest.unseenF1 = Scores.of(guessed, votes, yes).f1();
    return forest;
  }

  /// The trees' mean share.
  double share(double[] row) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.share(row);
    }
    return sum / trees.size();
  }

  double limit() {
    return limit;
  }

  /// F1 on the learned rows, each judged by the trees that did not see it: to choose among recipes.
  double unseenF1() {
    return unseenF1;
  }
}
