package org.haltwire.bench.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haltwire.country.chance.Chance;

/// Rows of figures with a yes or no: a CSV file whose first column is a name, whose second is
/// `is_ponzi`, and whose others are numbers.
@SuppressWarnings("ArrayRecordComponent") // numbers that nobody changes
record Table(List<String> figureNames, List<String> names, double[][] figures, boolean[] yes) {

  /// The trees sort rows with their places in twelve bits.
  private static final int MOST_ROWS = 4_096;

  static Table read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().startsWith("address,is_ponzi,")) {
      throw new IOException("Expected the columns address, is_ponzi and figures in " + file);
    }
    if (lines.size() > MOST_ROWS) {
      throw new IOException("Expected at most %,d rows in %s".formatted(MOST_ROWS - 1, file));
    }
    List<String> titles = List.of(lines.getFirst().split(",", -1));
    List<String> names = new ArrayList<>();
    double[][] figures = new double[lines.size() - 1][];
    boolean[] yes = new boolean[lines.size() - 1];
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      names.add(cells[0]);
      yes[i - 1] = Double.parseDouble(cells[1]) > 0.5;
      figures[i - 1] = new double[cells.length - 2];
      for (int j = 2; j < cells.length; j++) {
        figures[i - 1][j - 2] = Double.parseDouble(cells[j]);
      }
    }
    return new Table(titles.subList(2, titles.size()), names, figures, yes);
  }

  /// The same with ratios of columns behind them, as far as the columns are there: what the
  /// cash-flow signs are about, and trees, which cut one figure at a time, can hardly put together.
  ///
  /// @param pairs names of two columns each
  Table withRatios(List<List<String>> pairs) {
    List<List<String>> known =
        pairs.stream().filter(pair -> figureNames.containsAll(pair)).toList();
    List<String> titles = new ArrayList<>(figureNames);
    known.forEach(pair -> titles.add(pair.get(0) + "/" + pair.get(1)));
    double[][] more = new double[size()][];
    for (int i = 0; i < more.length; i++) {
      more[i] = Arrays.copyOf(figures[i], titles.size());
      for (int j = 0; j < known.size(); j++) {
        double over = figures[i][figureNames.indexOf(known.get(j).get(0))];
        double under = figures[i][figureNames.indexOf(known.get(j).get(1))];
        more[i][figureNames.size() + j] = under == 0 ? 0 : over / under;
      }
    }
    return new Table(titles, names, more, yes);
  }

  int size() {
    return yes.length;
  }

  /// Places of all rows with a yes, or with a no.
  List<Integer> those(boolean wanted) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < yes.length; i++) {
      if (yes[i] == wanted) {
        places.add(i);
      }
    }
    return places;
  }

  /// Deals all rows out to folds by chance, the yes and the no apart.
  ///
  /// @return the fold of each row
  int[] folds(int count, Chance chance) {
    int[] folds = new int[size()];
    for (boolean side : new boolean[] {true, false}) {
      List<Integer> places = those(side);
      for (int i = places.size() - 1; i >= 0; i--) {
        int other = chance.below(i + 1);
        int place = places.set(other, places.get(i));
        folds[place] = i % count;
      }
    }
    return folds;
  }
}
