package org.haltwire.bench.pyramid;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.haltwire.country.chance.Chance;

/// How well a forest and a small tree do on a table, as lines for people.
final class TableText {

  private static final int FOLDS = 10;

  /// Of a random forest with cost 20 on this table, ten folds, as measured by others.
  private static final double TO_BEAT = 0.745;

  /// C1, C3, and what was paid out at a time and to how many, of what was paid in.
  private static final List<List<String>> RATIOS =
      List.of(
          List.of("total_out_btc", "total_in_btc"),
          List.of("max_balance_diff", "total_in_btc"),
          List.of("mean_out_btc", "mean_in_btc"),
          List.of("uniq_out_addresses", "uniq_in_addresses"),
          List.of("num_incoming", "active_days"));

  private TableText() {}

  static String of(Table table, long seed) {
    StringBuilder text = new StringBuilder();
    Forest.Recipe recipe = Guesses.RECIPE;
    int positive = table.those(true).size();
    text.append(
        "%nTable of %,d addresses, %d pyramids; ten folds, yes and no dealt out apart (F1 to beat: %.3f).%n"
            .formatted(table.size(), positive, TO_BEAT));
    Table ratios = table.withRatios(RATIOS);
    text.append(forests(table, ratios, seed));
    text.append(spread(ratios, seed));
    text.append(
        row(
            "one tree of depth %d".formatted(Guesses.SMALL.depth()),
            table,
            Guesses.byTree(table, FOLDS, recipe.cost(), seed),
            seed));
    text.append(
        "  each pyramid left out of the forest that judges it: %d of %d found%n"
            .formatted(Guesses.foundWhenLeftOut(table, recipe, seed), positive));
    int[] all = IntStream.range(0, table.size()).toArray();
    text.append("  the small tree of all rows:%n".formatted());
    text.append(
        Guesses.tree(table, all, recipe.cost())
            .words(table.figureNames().toArray(String[]::new), 0, "    "));
    return text.toString();
  }

  private static String forests(Table table, Table ratios, long seed) {
    Forest.Recipe recipe = Guesses.RECIPE;
    String fixed = "forest of %d trees, cost %.0f".formatted(recipe.trees(), recipe.cost());
    String chosen = "  chosen of %d on each nine tenths".formatted(Guesses.RECIPES.size());
    return row(fixed, table, Guesses.byForest(table, FOLDS, recipe, seed), seed)
        + row(chosen, table, Guesses.byChosenForest(table, FOLDS, Guesses.RECIPES, seed), seed)
        + row(
            "  fixed, with five ratios",
            ratios,
            Guesses.byForest(ratios, FOLDS, recipe, seed),
            seed);
  }

  /// Folds are dealt by chance, and with so few pyramids that alone moves the figure.
  private static String spread(Table table, long seed) {
    double[] all =
        LongStream.range(1, 6)
            .mapToDouble(i ->
                Guesses.byForest(table, FOLDS, Guesses.RECIPE, seed + 1_000 * i).scores(table).f1())
            .sorted()
            .toArray();
    return "    dealt out five more times: F1 %.3f to %.3f, %.3f in the median%n"
        .formatted(all[0], all[4], all[2]);
  }

  private static String row(String words, Table table, Guesses guesses, long seed) {
    Scores scores = guesses.scores(table);
    return "  %-34s F1 %s  precision %s  recall %s  AUC %s%n"
        .formatted(
            words,
            figure(scores, Scores::f1, table, guesses, seed),
            figure(scores, Scores::precision, table, guesses, seed),
            figure(scores, Scores::recall, table, guesses, seed),
            figure(scores, Scores::auc, table, guesses, seed));
  }

  /// With the interval of 95 % by resampling rows.
  private static String figure(
      Scores scores, ToDoubleFunction<Scores> score, Table table, Guesses guesses, long seed) {
    double[] interval =
        Scores.interval(
            guesses.guessed(), guesses.shares(), table.yes(), score, Chance.of(seed, 7_703, 0));
    return "%.3f [%.3f, %.3f]".formatted(score.applyAsDouble(scores), interval[0], interval[1]);
  }
}
