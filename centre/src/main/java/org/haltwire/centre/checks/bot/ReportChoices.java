package org.haltwire.centre.checks.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.checks.report.Reports;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// What can be chosen as an answer, in the reader's language. Who writes instead of pressing is
/// understood where it is one of these.
@Component
class ReportChoices {

  /// A message takes 100 buttons. Further banks are found by what is written.
  private static final int MOST = 80;

  /// What is no value of any question.
  private static final String NO_CHOICE = "?";

  private final Reports reports;
  private final Say say;

  ReportChoices(Reports reports, Say say) {
    this.reports = reports;
    this.say = say;
  }

  /// Texts by values; none where anything can be written.
  Map<String, String> of(Question question) {
    Map<String, String> choices = new LinkedHashMap<>();
    switch (question) {
      case LOST, GOING -> {
        choices.put("yes", say.text("report.yes"));
        choices.put("no", say.text("report.no"));
      }
      case KIND ->
          Reports.KINDS.forEach(one -> choices.put(one.name(), say.text(kind(one.name()))));
      case DAY -> {
        choices.put(reports.today().toString(), say.text("bot.report-today"));
        choices.put(reports.today().minusDays(1).toString(), say.text("bot.report-yesterday"));
      }
      case BANK -> {
        reports.banks().forEach(one -> choices.put(one.code(), one.title()));
        choices.put(Reports.OTHER_BANK, say.text("report.bank-other"));
      }
      case REGION ->
          reports
              .regions()
              .forEach(one -> choices.put(one, say.text("region." + one.toLowerCase(Locale.ROOT))));
      case HOUR, AMOUNT, DIGITS, PHONE, SITE, CHANNEL, WORDS, CONTACT -> {}
    }
    return choices;
  }

  static String kind(String name) {
    return "report-kind." + name.toLowerCase(Locale.ROOT);
  }

  /// Those that there is room for, the last one always.
  List<Map.Entry<String, String>> shown(Question question) {
    List<Map.Entry<String, String>> all = List.copyOf(of(question).entrySet());
    return all.size() <= MOST
        ? all
        : java.util.stream.Stream.concat(
                all.subList(0, MOST - 1).stream(), all.subList(all.size() - 1, all.size()).stream())
            .toList();
  }

  /// What was written as a value: of the one choice that is written so, or the only one with it in
  /// its name; else as it is, or one that is none where nothing else can be answered.
  String read(Question question, String written) {
    Map<String, String> choices = of(question);
    String sought = small(written);
    List<String> same =
        choices.entrySet().stream()
            .filter(one -> small(one.getValue()).equals(sought))
            .map(Map.Entry::getKey)
            .toList();
    if (!same.isEmpty()) {
      return same.getFirst();
    }
    List<String> alike =
        choices.entrySet().stream()
            .filter(one -> sought.length() > 2 && small(one.getValue()).contains(sought))
            .map(Map.Entry::getKey)
            .toList();
    return alike.size() == 1 ? alike.getFirst() : isClosed(question) ? NO_CHOICE : written;
  }

  private static boolean isClosed(Question question) {
    return switch (question) {
      case LOST, KIND, BANK, GOING, REGION -> true;
      case DAY, HOUR, AMOUNT, DIGITS, PHONE, SITE, CHANNEL, WORDS, CONTACT -> false;
    };
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /// An answer as people read it.
  String shown(Question question, String value) {
    return of(question).getOrDefault(value, value);
  }
}
