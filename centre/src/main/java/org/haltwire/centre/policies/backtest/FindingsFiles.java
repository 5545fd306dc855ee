package org.haltwire.centre.policies.backtest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haltwire.centre.policies.backtest.Findings.Sums;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings as JSON and as tables of RFC 4180. Money in the tables is in the profile's currency.
public final class FindingsFiles {

  /// What an earlier version wrote is read, too: figures that it did not count are 0.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private FindingsFiles() {}

  /// What [#json] wrote.
  public static Findings read(String json) {
    return JSON.readValue(json, Findings.class);
  }

  static String json(Findings findings) {
    return JSON.writeValueAsString(findings);
  }

  /// Writes each table into a file of a folder.
  static void write(Findings findings, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> table : tables(findings).entrySet()) {
      Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
    }
  }

  /// The tables by their names: `matrix`, `rules`, `typologies`, `days`, `changes`, `differences`,
  /// `curve`, `thresholds`.
  public static Map<String, String> tables(Findings findings) {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("matrix", matrix(findings));
    tables.put(
        "rules",
        table(
            "rule,points," + sums("fired") + "," + sums("alone"),
            findings.rules(),
            it -> List.of(it.id(), it.points(), it.fired(), it.alone())));
    tables.put(
        "typologies",
        table(
            "typology,"
                + sums("warned")
                + ","
                + sums("held")
                + ","
                + sums("refused")
                + ","
                + sums("alone"),
            findings.typologies(),
            it -> List.of(it.name(), it.warned(), it.held(), it.refused(), it.alone())));
    tables.put("days", days(findings));
    tables.put(
        "changes",
        table(
            "candidate,against," + sums("payments"),
            findings.changes(),
            it -> List.of(it.candidate(), it.against(), it.sums())));
    tables.put("differences", differences(findings));
    tables.put(
        "curve",
        table(
            "shift," + sums("stopped") + ",stopped_share,honest_stopped_share",
            findings.curve(),
            it -> List.of(it.shift(), it.stopped(), it.stoppedShare(), it.honestStoppedShare())));
    tables.put("thresholds", thresholds(findings));
    return tables;
  }

  private static String matrix(Findings findings) {
    List<List<Object>> lines = new ArrayList<>();
    matrix("candidate", findings.candidate(), lines);
    matrix("against", findings.against(), lines);
    return table("policy,verdict," + sums("payments"), lines, it -> it);
  }

  private static void matrix(String who, Findings.Side side, List<List<Object>> lines) {
    lines.add(List.of(who, "allowed", side.allowed()));
    lines.add(List.of(who, "warned", side.warned()));
    lines.add(List.of(who, "held_known_in_time", side.heldKnown()));
    lines.add(List.of(who, "held_in_vain", side.heldVain()));
    lines.add(List.of(who, "refused", side.refused()));
  }

  private static String days(Findings findings) {
    String columns =
        "%1$s_payments,%1$s_warned,%1$s_held,%1$s_refused,%1$s_honest_stopped,"
            + "%1$s_stopped_fraud_money,%1$s_fraud_money";
    return table(
        "date," + columns.formatted("candidate") + "," + columns.formatted("against"),
        findings.perDay(),
        it -> {
          List<Object> cells = new ArrayList<>(List.of(it.date()));
          cells.addAll(day(it.candidate()));
          cells.addAll(day(it.against()));
          return cells;
        });
  }

  private static List<Object> day(Findings.DaySide side) {
    return List.of(
        side.payments(),
        side.warned(),
        side.held(),
        side.refused(),
        side.honestStopped(),
        money(side.stoppedFraudMoney()),
        money(side.fraudMoney()));
  }

  private static String differences(Findings findings) {
    List<List<Object>> lines = new ArrayList<>();
    findings.stricter().forEach(it -> lines.add(difference("stricter", it)));
    findings.milder().forEach(it -> lines.add(difference("milder", it)));
    String verdict = ",%1$s,%1$s_score,%1$s_typology,%1$s_rules";
    return table(
        "direction,position,time_millis,sender,id,amount,truth"
            + verdict.formatted("candidate")
            + verdict.formatted("against"),
        lines,
        it -> it);
  }

  private static List<Object> difference(String direction, Findings.Difference it) {
    List<Object> cells = new ArrayList<>(List.of(direction, it.position(), it.time()));
    cells.addAll(List.of(it.sender(), it.id(), money(it.minor()), it.truth()));
    for (Findings.Verdict verdict : List.of(it.candidate(), it.against())) {
      String rules =
          verdict.rules().stream().map(Findings.Fired::id).collect(Collectors.joining(" "));
      cells.addAll(List.of(verdict.verdict(), verdict.score(), verdict.typology(), rules));
    }
    return cells;
  }

  private static String thresholds(Findings findings) {
    List<List<Object>> lines = new ArrayList<>();
    for (Findings.ThresholdFinding it : findings.thresholds()) {
      for (Findings.ThresholdPoint point : it.points()) {
        List<Object> cells = new ArrayList<>(List.of(it.rule(), it.name(), it.unit()));
        cells.addAll(List.of(it.operator(), it.number(), it.better()));
        cells.addAll(List.of(point.number(), point.sums()));
        lines.add(cells);
      }
    }
    return table("rule,value,unit,operator,now,better,number," + sums("fired"), lines, it -> it);
  }

  private static String sums(String name) {
    return "%1$s_fraud,%1$s_fraud_money,%1$s_honest,%1$s_honest_money,%1$s_unknown,%1$s_unknown_money"
        .formatted(name);
  }

  private static <T> String table(String heading, List<T> lines, Function<T, List<Object>> cells) {
    StringBuilder out = new StringBuilder(heading).append("\r\n");
    for (T line : lines) {
      out.append(
          cells.apply(line).stream().map(FindingsFiles::cell).collect(Collectors.joining(",")));
      out.append("\r\n");
    }
    return out.toString();
  }

  private static String cell(Object value) {
    return switch (value) {
      case Sums sums ->
          "%d,%s,%d,%s,%d,%s"
              .formatted(
                  sums.fraud(),
                  money(sums.fraudMoney()),
                  sums.honest(),
                  money(sums.honestMoney()),
                  sums.unknown(),
                  money(sums.unknownMoney()));
      case String text -> text(text);
      case Double share -> BigDecimal.valueOf(share).toPlainString();
      default -> value.toString();
    };
  }

  /// Senders choose ids: a spreadsheet must not take one for a formula.
  private static String text(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static BigDecimal money(long minor) {
    return BigDecimal.valueOf(minor, 2);
  }
}
