package org.haltwire.bench.pyramid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.play.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The parts of the evaluation on made-up files of the shape that the known ones have.
class PyramidsTest {

  private static final Policy POLICY = policy();

  @TempDir private Path folder = Path.of("");

  @Test
  void findsASeriesThatPaysOutWhatCameInTheDaysBefore() throws IOException {
    StringBuilder received = new StringBuilder("day,value\n");
    StringBuilder sent = new StringBuilder("day,value\n");
    for (int day = 0; day < 40; day++) {
      long sum = 1_000_000L * (5 + day * 7 % 11);
      received.append("%d,%d%n".formatted(day, sum));
      long before = day < 2 ? 0 : 1_000_000L * (5 + (day - 2) * 7 % 11);
      sent.append("%d,%d%n".formatted(day, before));
    }
    write("receive/FUND.csv", received);
    write("send/FUND.csv", sent);
    List<BitcoinSeries> all = BitcoinSeries.of(folder);
    Watch.Outcome outcome = Watch.of(POLICY, all.getFirst().transfers(1));
    assertTrue(outcome.rules().contains("P-57"), outcome::toString);
    assertEquals(40, outcome.days());
  }

  @Test
  void findsNoneInASeriesThatOnlyCollects() throws IOException {
    StringBuilder received = new StringBuilder("day,value\n");
    for (int day = 0; day < 40; day++) {
      received.append("%d,%d%n".formatted(day, 1_000_000L + day));
    }
    write("receive/SAVER.csv", received);
    write("send/SAVER.csv", new StringBuilder("day,value\n39,41000000\n"));
    Watch.Outcome outcome = Watch.of(POLICY, BitcoinSeries.of(folder).getFirst().transfers(1));
    assertFalse(outcome.isFound(), outcome::toString);
    assertFalse(outcome.rules().contains("P-57"), outcome::toString);
  }

  @Test
  void spreadsEachDayWithoutLosingAnything() {
    BitcoinSeries series = new BitcoinSeries("X", List.of(101L, 0L, 7L), List.of(0L, 59L, 3L));
    List<Transfer> all = series.transfers(1);
    long in =
        all.stream()
            .filter(it -> it.payee().equals(Script.COLLECTOR))
            .mapToLong(Transfer::minor)
            .sum();
    long out =
        all.stream()
            .filter(it -> it.payer().equals(Script.COLLECTOR))
            .mapToLong(Transfer::minor)
            .sum();
    assertEquals(108, in);
    assertEquals(62, out);
  }

  @Test
  void playsTheSameSeriesForTheSameSeed() {
    for (LookAlike kind : LookAlike.values()) {
      assertEquals(kind.series(3, 4), kind.series(3, 4));
      assertFalse(kind.series(3, 4).equals(kind.series(3, 5)), kind::words);
    }
    assertEquals(MadeUpPyramid.series(3, 4), MadeUpPyramid.series(3, 4));
  }

  @Test
  void isSilentOnAFewSavingsCirclesAndNotOnAllMadeUpPyramids() {
    int pyramids = 0;
    for (int i = 0; i < 5; i++) {
      assertFalse(Watch.of(POLICY, LookAlike.SAVINGS_CIRCLE.series(1, i)).isFound());
      pyramids += Watch.of(POLICY, MadeUpPyramid.series(1, i)).isFound() ? 1 : 0;
    }
    assertTrue(pyramids > 0, "Expected at least one of five pyramids to be found");
  }

  /// Rows whose yes hangs on two figures together, and two figures of noise.
  @Test
  void aForestLearnsWhatTheFiguresSay() throws IOException {
    Chance chance = new Chance(5);
    StringBuilder rows = new StringBuilder("address,is_ponzi,a,b,noise,more\n");
    for (int i = 0; i < 400; i++) {
      double a = chance.unit();
      double b = chance.unit();
      int yes = a > 0.7 && b > 0.6 ? 1 : 0;
      rows.append("A%d,%d,%s,%s,%s,%s%n".formatted(i, yes, a, b, chance.unit(), chance.unit()));
    }
    write("features.csv", rows);
    Table table = Table.read(folder.resolve("features.csv"));
    Forest.Recipe few = new Forest.Recipe(30, 5, new Tree.Shape(2, 10, 1));
    Scores scores = Guesses.byForest(table, 5, few, 1).scores(table);
    assertTrue(scores.f1() > 0.85, scores::toString);
    assertTrue(scores.auc() > 0.95, scores::toString);
    Forest.Recipe stump = new Forest.Recipe(1, 5, new Tree.Shape(1, 1, 100));
    Scores chosen = Guesses.byChosenForest(table, 5, List.of(stump, few), 1).scores(table);
    assertEquals(scores, chosen);
  }

  @Test
  void scoresAreThoseOfTheirDefinitions() {
    boolean[] yes = {true, true, false, false, true};
    boolean[] guessed = {true, false, true, false, true};
    double[] shares = {0.9, 0.2, 0.6, 0.1, 0.6};
    Scores scores = Scores.of(guessed, shares, yes);
    assertEquals(2.0 / 3, scores.precision(), 1e-9);
    assertEquals(2.0 / 3, scores.recall(), 1e-9);
    assertEquals(4.5 / 6, scores.auc(), 1e-9);
    assertEquals(0.15, Scores.bestLimit(shares, yes), 1e-9);
  }

  @Test
  void dealsRowsOutSoThatEachFoldHasItsShareOfBothSides() {
    boolean[] yes = new boolean[100];
    for (int i = 0; i < 20; i++) {
      yes[i * 5] = true;
    }
    Table table = new Table(List.of(), List.of(), new double[100][0], yes);
    int[] folds = table.folds(10, new Chance(1));
    int[] positive = new int[10];
    int[] all = new int[10];
    for (int i = 0; i < 100; i++) {
      positive[folds[i]] += yes[i] ? 1 : 0;
      all[folds[i]]++;
    }
    for (int fold = 0; fold < 10; fold++) {
      assertEquals(2, positive[fold]);
      assertEquals(10, all[fold]);
    }
  }

  private void write(String name, StringBuilder text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Policy policy() {
    try {
      return PolicyFile.read(Path.of("..", "policies", "payments.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
