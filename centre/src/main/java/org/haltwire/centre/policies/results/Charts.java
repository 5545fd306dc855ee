package org.haltwire.centre.policies.results;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.haltwire.centre.policies.backtest.Findings;
import tools.jackson.databind.json.JsonMapper;

/// Numbers for charts, as the pages' script takes them.
final class Charts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Charts() {}

  /// A number for each day, of both policies.
  record Days(List<String> dates, List<Long> candidate, List<Long> against) {}

  /// A point of the curve.
  ///
  /// @param honest payments stopped of 100,000 that are honest or unknown
  /// @param fraud percent of the money of confirmed fraud that is stopped
  record Spot(int shift, double honest, double fraud) {}

  /// What a rule would do with one number.
  ///
  /// @param money percent of the money of all confirmed fraud
  /// @param precision percent
  /// @param mark `now`, `better` or empty
  record Tried(String number, double money, double precision, String mark) {}

  static String alerts(Findings findings) {
    return days(findings, side -> side.warned() + side.held() + side.refused());
  }

  static String honest(Findings findings) {
    return days(findings, Findings.DaySide::honestStopped);
  }

  static String curve(Findings findings) {
    return JSON.writeValueAsString(
        findings.curve().stream()
            .map(point ->
                new Spot(
                    point.shift(), 1e5 * point.honestStoppedShare(), 100 * point.stoppedShare()))
            .toList());
  }

  /// Precision against money, a point for each number that was tried, and where the rule is now.
  ///
  /// @param fraudMoney of all confirmed fraud, as the findings have it
  static String numbers(Told.Comparison comparison, List<Told.Point> points, long fraudMoney) {
    Tried now = tried(comparison.number(), comparison.it().now(), fraudMoney, "now");
    Stream<Tried> others =
        points.stream()
            .map(point ->
                tried(point.number(), point.sums(), fraudMoney, point.mark() ? "better" : ""));
    return JSON.writeValueAsString(Stream.concat(others, Stream.of(now)).toList());
  }

  private static Tried tried(String number, Findings.Sums sums, long fraudMoney, String mark) {
    double share = fraudMoney == 0 ? 0 : 100.0 * sums.fraudMoney() / fraudMoney;
    return new Tried(number, share, 100 * sums.precision(), mark);
  }

  private static String days(Findings findings, ToLongFunction<Findings.DaySide> number) {
    return JSON.writeValueAsString(
        new Days(
            findings.perDay().stream().map(Findings.DayFinding::date).toList(),
            findings.perDay().stream().map(day -> number.applyAsLong(day.candidate())).toList(),
            findings.perDay().stream().map(day -> number.applyAsLong(day.against())).toList()));
  }
}
