package org.haltwire.bench;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.bench.SpamTable.Message;
import org.haltwire.signs.triage.FeatureSettings;
import org.haltwire.signs.triage.Features;
import org.haltwire.signs.triage.Row;
import org.haltwire.signs.triage.Separator;
import org.haltwire.signs.triage.Shuffle;

/// Tells spam from other messages by the same features and the same separator as the model of
/// schemes, with rare features weighing more.
final class SpamModel {

  private static final int ROUNDS = 15;
  private static final int FOLDS = 5;

  private final Settings settings;
  private final float[] rarity;
  private final float[] weights;

  private SpamModel(Settings settings, float[] rarity, float[] weights) {
    this.settings = settings;
    this.rarity = rarity;
    this.weights = weights;
  }

  /// @param cost what an error on a message for training costs
  /// @param rare 0: all features weigh the same; 1: by the logarithm of how rare they are
  record Settings(FeatureSettings features, double cost, double rare) {

    @Override
    public String toString() {
      return "parts %d, words %d, written %d, shape %.1f, cost %.1f, rare %.1f"
          .formatted(
              features.parts(), features.words(), features.written(), features.shape(), cost, rare);
    }
  }

  /// What is tried; what errs least in cross-validation on the training rows is taken. Several are
  /// added up.
  static List<List<Settings>> candidates() {
    List<List<Settings>> all = new ArrayList<>();
    for (float shape : new float[] {0.5f, 1.5f}) {
      Settings parts = settings(5, 2, 0, shape, 1, 1);
      Settings written = settings(0, 0, 6, shape, 1, 1);
      Settings both = settings(5, 2, 5, shape, 1, 1);
      Settings longer = settings(5, 0, 6, shape, 0.5, 0.5);
      all.add(List.of(parts));
      all.add(List.of(written));
      all.add(List.of(both));
      all.add(List.of(longer));
      all.add(List.of(parts, written));
      all.add(List.of(both, longer));
      all.add(List.of(parts, both, longer));
    }
    return all;
  }

  private static Settings settings(
      int parts, int words, int written, float shape, double cost, double rare) {
    return new Settings(new FeatureSettings(22, parts, words, written, shape), cost, rare);
  }

  static SpamModel train(List<Message> messages, Settings settings, long seed) {
    return train(messages, rows(messages, settings), settings, seed);
  }

  private static List<Row> rows(List<Message> messages, Settings settings) {
    return messages.stream()
        .map(message -> Features.row(settings.features(), message.text()))
        .toList();
  }

  private static SpamModel train(
      List<Message> messages, List<Row> rows, Settings settings, long seed) {
    int places = 1 << settings.features().bits();
    float[] rarity = new float[places];
    for (Row row : rows) {
      for (int place : row.index()) {
        rarity[place]++;
      }
    }
    for (int i = 0; i < places; i++) {
      double logarithm = 1 + Math.log((1.0 + rows.size()) / (1 + rarity[i]));
      rarity[i] = (float) (1 - settings.rare() + settings.rare() * logarithm);
    }
    List<Row> weighted = rows.stream().map(row -> weighted(row, rarity)).toList();
    boolean[] spam = new boolean[rows.size()];
    for (int i = 0; i < spam.length; i++) {
      spam[i] = messages.get(i).spam();
    }
    double[] cost = {settings.cost(), settings.cost()};
    float[] weights = Separator.train(weighted, spam, places, cost, ROUNDS, seed);
    return new SpamModel(settings, rarity, weights);
  }

  private static Row weighted(Row row, float[] rarity) {
    float[] value = row.value().clone();
    double squares = 0;
    for (int i = 0; i < value.length; i++) {
      value[i] *= rarity[row.index()[i]];
      squares += (double) value[i] * value[i];
    }
    double scale = Math.sqrt(row.squares() / Math.max(squares, 1e-9));
    for (int i = 0; i < value.length; i++) {
      value[i] *= (float) scale;
    }
    return Row.of(row.index(), value);
  }

  /// Above 0 is spam.
  double score(String text) {
    return score(Features.row(settings.features(), text));
  }

  private double score(Row row) {
    return weighted(row, rarity).times(weights);
  }

  /// Weights that are not zero.
  int size() {
    int size = 0;
    for (float weight : weights) {
      size += weight == 0 ? 0 : 1;
    }
    return size;
  }

  /// The scores of messages, each by a model that did not see it.
  static double[] scores(List<Message> messages, Settings settings, long seed) {
    List<Row> rows = rows(messages, settings);
    int[] order = new Shuffle(rows.size(), seed).next();
    double[] scores = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Message> kept = new ArrayList<>();
      List<Row> keptRows = new ArrayList<>();
      for (int i = 0; i < order.length; i++) {
        if (i % FOLDS != fold) {
          kept.add(messages.get(order[i]));
          keptRows.add(rows.get(order[i]));
        }
      }
      SpamModel model = train(kept, keptRows, settings, seed);
      for (int i = fold; i < order.length; i += FOLDS) {
        scores[order[i]] = model.score(rows.get(order[i]));
      }
    }
    return scores;
  }
}
