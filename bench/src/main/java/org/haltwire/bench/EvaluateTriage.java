package org.haltwire.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.haltwire.bench.SpamTable.Message;
import org.haltwire.signs.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How well texts are told apart: the schemes by the model that ships, on texts held out; and spam
/// by the same features, trained anew on somebody's table with its published split. The settings
/// for spam are chosen among the rows for training alone, and the rows for testing are asked once.
@Command(
    name = "triage",
    description = "Measure the reading of texts: the schemes that ship, and spam on a table.",
    mixinStandardHelpOptions = true)
final class EvaluateTriage implements Callable<Integer> {

  private static final int TIMED = 20_000;

  @Option(names = "--data", description = "CSV with the columns label (1 is spam) and message.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--split", description = "Row numbers for testing, one a line, from 0.")
  private Optional<Path> split = Optional.empty();

  @Option(names = "--seed", defaultValue = "1", description = "Of folds, order and bootstrap.")
  private long seed;

  @Option(
      names = "--train",
      description = "Train the model of schemes from signs/src/training, and put it in its place.")
  private boolean train;

  private final Results results = new Results("triage");

  @Override
  public Integer call() throws IOException {
    if (data.isPresent() != split.isPresent()) {
      System.err.println("haltwire: give both --data and --split, or neither");
      return 2;
    }
    TrainingTexts texts =
        TrainingTexts.read(Path.of(System.getProperty("haltwire.home", "")).toAbsolutePath());
    if (train) {
      int bytes = texts.train();
      System.out.printf("trained: %,d bytes; build again to ship them%n", bytes);
      return 0;
    }
    schemes(texts);
    if (data.isEmpty()) {
      System.out.println("spam: not measured, for no --data and --split were given");
    } else {
      spam(SpamTable.read(data.get(), split.get()));
    }
    System.out.println(results.json());
    return 0;
  }

  private void schemes(TrainingTexts texts) throws IOException {
    System.out.printf("schemes: %,d bytes of model%n", texts.modelBytes());
    System.out.println("templates left out of training: " + texts.validate());
    for (HeldOut each : texts.heldOut(Triage.shipped())) {
      System.out.println(each.table());
      results.put("held_out_" + each.language(), each.right().size());
      results.put("held_out_" + each.language() + "_likeliest", each.likeliest());
      results.put("held_out_" + each.language() + "_named", each.named());
      results.put("held_out_" + each.language() + "_named_right", each.namedRight());
    }
    double micros = micros(texts.heldOutTexts());
    System.out.printf("judging a text takes %.1f microseconds%n%n", micros);
    results.put("model_bytes", texts.modelBytes()).put("micros_per_text", micros, 1);
  }

  /// Held-out texts in turn, after as many to warm up.
  private static double micros(List<String> texts) {
    Triage triage = Triage.shipped();
    long begun = System.nanoTime();
    long read = 0;
    for (int i = 0; i < 2 * TIMED; i++) {
      begun = i == TIMED ? System.nanoTime() : begun;
      read += triage.judge(texts.get(i % texts.size())).because().size();
    }
    if (read == 0) {
      throw new IllegalStateException("Expected quotes in some judgements, but got none");
    }
    return (System.nanoTime() - begun) / 1e3 / TIMED;
  }

  private void spam(SpamTable table) {
    System.out.printf(
        "spam: %,d rows for training, %,d for testing%n",
        table.training().size(), table.test().size());
    List<SpamModel.Settings> chosen = choose(table.training());
    List<SpamModel> models =
        chosen.stream().map(each -> SpamModel.train(table.training(), each, seed)).toList();
    List<Boolean> right = new ArrayList<>();
    int[] wrong = new int[2];
    for (Message message : table.test()) {
      boolean spam = models.stream().mapToDouble(each -> each.score(message.text())).sum() > 0;
      right.add(spam == message.spam());
      wrong[message.spam() ? 1 : 0] += spam == message.spam() ? 0 : 1;
    }
    report(table, right, wrong);
    int weights = models.stream().mapToInt(SpamModel::size).sum();
    System.out.printf("  chosen: %s%n  weights that are not zero: %,d%n", chosen, weights);
  }

  private void report(SpamTable table, List<Boolean> right, int[] wrong) {
    Proportion all = Proportion.of(right, seed);
    List<Boolean> unseen = table.unseen();
    List<Boolean> rightUnseen = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      if (unseen.get(i)) {
        rightUnseen.add(right.get(i));
      }
    }
    Proportion fresh = Proportion.of(rightUnseen, seed);
    System.out.println("  accuracy: " + all);
    System.out.println("  where no row for training has the same letters: " + fresh);
    System.out.printf("  spam missed %d, others taken for spam %d%n", wrong[1], wrong[0]);
    System.out.println("  published: DistilBERT .9836, character n-grams and regression .9803");
    results.put("spam_accuracy", all.share(), 4).put("spam_low", all.low(), 4);
    results.put("spam_high", all.high(), 4).put("spam_unseen", fresh.share(), 4);
  }

  private List<SpamModel.Settings> choose(List<Message> training) {
    Map<SpamModel.Settings, double[]> scores = new LinkedHashMap<>();
    List<SpamModel.Settings> best = List.of();
    int fewest = Integer.MAX_VALUE;
    for (List<SpamModel.Settings> candidate : SpamModel.candidates()) {
      double[] sums = new double[training.size()];
      for (SpamModel.Settings each : candidate) {
        double[] own = scores.computeIfAbsent(each, one -> SpamModel.scores(training, one, seed));
        Arrays.setAll(sums, i -> sums[i] + own[i]);
      }
      int errors = 0;
      for (int i = 0; i < sums.length; i++) {
        errors += sums[i] > 0 == training.get(i).spam() ? 0 : 1;
      }
      double share = 1 - (double) errors / training.size();
      System.out.printf("  cross-validation %.4f: %s%n", share, candidate);
      if (errors < fewest) {
        fewest = errors;
        best = candidate;
      }
    }
    return best;
  }
}
