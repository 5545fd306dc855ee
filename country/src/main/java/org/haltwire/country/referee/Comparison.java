package org.haltwire.country.referee;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.haltwire.country.referee.Report.Run;
import org.haltwire.country.referee.Report.Score;
import org.haltwire.country.referee.ReportFiles.Named;

/// Two ways to guard the same countries, A and B, seed by seed. The same seed gives the same honest
/// life, so that the difference of a pair is due to the two and not to chance (common random
/// numbers; Law, Simulation Modeling and Analysis, chapter 11).
///
/// @param seeds of which both have a report: only they count
/// @param shareSavedByScheme over the seeds in which both had thefts of the scheme
public record Comparison(
    Side a,
    Side b,
    List<Long> seeds,
    @JsonProperty("left_out") List<LeftOut> leftOut,
    List<Difference> overall,
    @JsonProperty("share_saved_by_scheme") Map<String, Difference> shareSavedByScheme) {

  /// @param centres which were driven, and with which policies; one of each, if all goes well
  public record Side(String name, int reports, List<String> centres, List<String> policies) {}

  /// A seed without its pair.
  ///
  /// @param only who has it: A or B
  public record LeftOut(long seed, String only) {}

  /// How a figure differs.
  ///
  /// @param difference B less A
  /// @param interval of 95 % for the mean difference, low and high; empty with one seed
  public record Difference(
      String figure,
      String unit,
      int seeds,
      @JsonProperty("mean_a") double meanA,
      @JsonProperty("mean_b") double meanB,
      double difference,
      List<Double> interval) {

    /// Whether chance alone would seldom make such a difference.
    @JsonProperty("clear")
    public boolean isClear() {
      return !interval.isEmpty() && (interval.getFirst() > 0 || interval.getLast() < 0);
    }
  }

  private record Pair(Score a, Score b) {}

  /// @throws IllegalArgumentException if they have no seed in common, or are not of like countries
  public static Comparison of(ReportFiles a, ReportFiles b) {
    TreeSet<Long> seeds = new TreeSet<>(a.bySeed().keySet());
    seeds.retainAll(b.bySeed().keySet());
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a seed that both have, but %s has %s and %s has %s"
              .formatted(a.name(), a.bySeed().keySet(), b.name(), b.bySeed().keySet()));
    }
    checkAlike(a, b);
    List<LeftOut> leftOut = new ArrayList<>();
    leftOut(a, seeds, "A", leftOut);
    leftOut(b, seeds, "B", leftOut);
    List<Difference> overall =
        Measure.ALL.stream()
            .map(measure -> difference(measure, pairs(a, b, seeds, Report::overall)))
            .toList();
    return new Comparison(
        side(a), side(b), List.copyOf(seeds), leftOut, overall, schemes(a, b, seeds));
  }

  private static Map<String, Difference> schemes(
      ReportFiles a, ReportFiles b, TreeSet<Long> seeds) {
    TreeSet<String> names = new TreeSet<>();
    for (ReportFiles side : List.of(a, b)) {
      side.bySeed().values().forEach(each -> names.addAll(each.report().schemes().keySet()));
    }
    Map<String, Difference> schemes = new TreeMap<>();
    for (String name : names) {
      TreeSet<Long> some = new TreeSet<>(seeds);
      some.removeIf(seed -> !hasThefts(a, seed, name) || !hasThefts(b, seed, name));
      if (!some.isEmpty()) {
        List<Pair> pairs = pairs(a, b, some, report -> scheme(report, name));
        schemes.put(name, difference(Measure.SHARE_SAVED, pairs));
      }
    }
    return schemes;
  }

  private static boolean hasThefts(ReportFiles side, long seed, String scheme) {
    Score score = report(side, seed).schemes().get(scheme);
    return score != null && score.stolen() > 0;
  }

  private static Score scheme(Report report, String name) {
    Score score = report.schemes().get(name);
    if (score == null) {
      throw new IllegalStateException("Expected the scheme " + name + ", but found none");
    }
    return score;
  }

  private static List<Pair> pairs(
      ReportFiles a, ReportFiles b, TreeSet<Long> seeds, Function<Report, Score> which) {
    return seeds.stream()
        .map(seed -> new Pair(which.apply(report(a, seed)), which.apply(report(b, seed))))
        .toList();
  }

  private static Report report(ReportFiles side, long seed) {
    Named named = side.bySeed().get(seed);
    if (named == null) {
      throw new IllegalStateException("Expected a report of seed " + seed + ", but found none");
    }
    return named.report();
  }

  private static Difference difference(Measure measure, List<Pair> pairs) {
    double[] a =
        pairs.stream().mapToDouble(pair -> measure.read().applyAsDouble(pair.a())).toArray();
    double[] b =
        pairs.stream().mapToDouble(pair -> measure.read().applyAsDouble(pair.b())).toArray();
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = b[i] - a[i];
    }
    double mean = mean(differences);
    return new Difference(
        measure.name(),
        measure.unit(),
        a.length,
        mean(a),
        mean(b),
        mean,
        interval(differences, mean));
  }

  private static List<Double> interval(double[] differences, double mean) {
    int n = differences.length;
    if (n == 1) {
      return List.of();
    }
    double squares = 0;
    for (double each : differences) {
      squares += (each - mean) * (each - mean);
    }
    double reach = Student.reach(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return List.of(mean - reach, mean + reach);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double each : values) {
      sum += each;
    }
    return sum / values.length;
  }

  private static void checkAlike(ReportFiles a, ReportFiles b) {
    Named first = a.bySeed().firstEntry().getValue();
    for (ReportFiles side : List.of(a, b)) {
      for (Named each : side.bySeed().values()) {
        if (!country(each.report().run()).equals(country(first.report().run()))) {
          throw new IllegalArgumentException(
              "Expected reports of countries that are alike, but %s has %s and %s has %s"
                  .formatted(
                      first.file(),
                      country(first.report().run()),
                      each.file(),
                      country(each.report().run())));
        }
      }
    }
  }

  private static String country(Run run) {
    return "%d people, %d days, crime x %s, %s"
        .formatted(run.people(), run.days(), run.crime(), run.settings());
  }

  private static void leftOut(
      ReportFiles side, TreeSet<Long> seeds, String only, List<LeftOut> leftOut) {
    for (long seed : side.bySeed().keySet()) {
      if (!seeds.contains(seed)) {
        leftOut.add(new LeftOut(seed, only));
      }
    }
  }

  private static Side side(ReportFiles files) {
    return new Side(
        files.name(),
        files.bySeed().size(),
        distinct(files, Run::centre),
        distinct(files, Run::policy));
  }

  private static List<String> distinct(ReportFiles files, Function<Run, String> what) {
    return files.bySeed().values().stream()
        .map(each -> what.apply(each.report().run()))
        .distinct()
        .toList();
  }
}
