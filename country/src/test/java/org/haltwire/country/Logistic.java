package org.haltwire.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Logistic regression by gradient descent on scaled columns and their squares: learns on the rows
/// with even numbers, is examined on the others.
final class Logistic {

  private static final int STEPS = 400;
  private static final double PACE = 0.5;
  private static final double SHRINK = 1e-3;

  private final double[] weights;

  private Logistic(int columns) {
    weights = new double[columns + 1];
  }

  /// How often a guilty row scores above an innocent one; 0.5 for guessing.
  static double areaOnTheOtherHalf(List<double[]> rows, List<Boolean> labels) {
    List<double[]> scaled = scaled(rows);
    Logistic model = new Logistic(scaled.getFirst().length);
    for (int step = 0; step < STEPS; step++) {
      model.learn(scaled, labels);
    }
    return model.area(scaled, labels);
  }

  private void learn(List<double[]> rows, List<Boolean> labels) {
    double[] gradient = new double[weights.length];
    double guilty = labels.stream().filter(label -> label).count();
    double innocent = labels.size() - guilty;
    for (int i = 0; i < rows.size(); i += 2) {
      double weight = 1 / (labels.get(i) ? guilty : innocent);
      double error = weight * ((labels.get(i) ? 1 : 0) - probability(rows.get(i)));
      for (int column = 0; column < weights.length - 1; column++) {
        gradient[column] += error * rows.get(i)[column];
      }
      gradient[weights.length - 1] += error;
    }
    for (int column = 0; column < weights.length; column++) {
      weights[column] += PACE * (gradient[column] - SHRINK * weights[column]);
    }
  }

  private double probability(double[] row) {
    double sum = weights[weights.length - 1];
    for (int column = 0; column < row.length; column++) {
      sum += weights[column] * row[column];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double area(List<double[]> rows, List<Boolean> labels) {
    List<Integer> examined = new ArrayList<>();
    for (int i = 1; i < rows.size(); i += 2) {
      examined.add(i);
    }
    examined.sort(Comparator.comparingDouble(i -> probability(rows.get(i))));
    double ranks = 0;
    double guilty = 0;
    for (int rank = 0; rank < examined.size(); rank++) {
      if (labels.get(examined.get(rank))) {
        ranks += rank + 1;
        guilty++;
      }
    }
    double innocent = examined.size() - guilty;
    return (ranks - guilty * (guilty + 1) / 2) / (guilty * innocent);
  }

  private static List<double[]> scaled(List<double[]> rows) {
    int columns = rows.getFirst().length;
    double[] means = new double[columns];
    double[] squares = new double[columns];
    for (double[] row : rows) {
      for (int column = 0; column < columns; column++) {
        means[column] += row[column] / rows.size();
        squares[column] += row[column] * row[column] / rows.size();
      }
    }
    return rows.stream()
        .map(row -> {
          double[] scaled = new double[2 * columns];
          for (int column = 0; column < columns; column++) {
            double variance = squares[column] - means[column] * means[column];
            double deviation = Math.sqrt(Math.max(variance, 1e-9));
            scaled[column] = (row[column] - means[column]) / deviation;
            scaled[columns + column] = scaled[column] * scaled[column] - 1;
          }
          return scaled;
        })
        .toList();
  }
}
