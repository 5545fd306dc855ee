package org.haltwire.centre.checks.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.recovery.tips.Named;
import org.haltwire.centre.recovery.tips.Tip;
import org.haltwire.core.event.IncidentReport;

/// Reads what people typed as people type it. What cannot be read is a fault beside its question,
/// in words about what is expected; the rest is there all the same.
final class Reading {

  /// As many numbers, sites or names as one answer may hold.
  private static final int MOST = 10;

  private static final int YEARS = 3;
  private static final int SHORTEST_WHOLE = 8;

  private final Answers answers;
  private final Grounds grounds;
  private final Map<Question, String> faults = new EnumMap<>(Question.class);

  /// What answers are measured by.
  ///
  /// @param banks BICs by the codes that the form has; empty for a bank of several or none
  /// @param regions codes that the form has
  record Grounds(
      Instant now, ZoneId zone, String currency, Map<String, String> banks, List<String> regions) {

    LocalDate today() {
      return LocalDate.ofInstant(now, zone);
    }
  }

  Reading(Answers answers, Grounds grounds) {
    this.answers = answers;
    this.grounds = grounds;
    for (Question one : Question.values()) {
      if (answers.get(one).length() > one.limit()) {
        faults.put(one, "long");
      }
    }
  }

  /// What is wrong: the end of the key of its text, such as `report-fault.day`.
  Map<Question, String> faults() {
    return faults;
  }

  /// The faults of one page.
  Map<Question, String> faults(Step step) {
    Map<Question, String> some = new EnumMap<>(faults);
    some.keySet().removeIf(one -> one.step() != step);
    return some;
  }

  Reading what() {
    if (kind().isEmpty()) {
      fault(Question.KIND, "kind");
    }
    if (!answers.get(Question.LOST).matches("yes|no")) {
      fault(Question.LOST, "lost");
    }
    return this;
  }

  Reading money() {
    if (answers.lost()) {
      day();
      hour();
      minor();
      if (!grounds.banks().containsKey(answers.get(Question.BANK))) {
        fault(Question.BANK, "bank");
      }
      digits();
      if (!answers.get(Question.GOING).matches("yes|no|")) {
        fault(Question.GOING, "going");
      }
    }
    return this;
  }

  Reading who() {
    named();
    if (answers.has(Question.REGION) && !grounds.regions().contains(answers.get(Question.REGION))) {
      fault(Question.REGION, "region");
    }
    boolean nothing =
        !answers.lost()
            && !answers.has(Question.PHONE)
            && !answers.has(Question.SITE)
            && !answers.has(Question.CHANNEL)
            && !answers.has(Question.DIGITS)
            && !answers.has(Question.WORDS);
    if (nothing) {
      fault(Question.WORDS, "nothing");
    }
    return this;
  }

  private void fault(Question question, String what) {
    faults.putIfAbsent(question, what);
  }

  Optional<IncidentReport.Kind> kind() {
    return Arrays.stream(IncidentReport.Kind.values())
        .filter(one -> one.name().equals(answers.get(Question.KIND)))
        .findFirst();
  }

  /// `2026-11-27`, or as it is written on paper: `27.11.2026`.
  private Optional<LocalDate> day() {
    String text = answers.get(Question.DAY);
    for (String pattern : List.of("uuuu-MM-dd", "d.M.uuuu")) {
      try {
        DateTimeFormatter form =
            DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        LocalDate day = LocalDate.parse(text, form);
        if (day.isAfter(grounds.today())) {
          fault(Question.DAY, "day-to-come");
        } else if (day.isBefore(grounds.today().minusYears(YEARS))) {
          fault(Question.DAY, "day-long-ago");
        }
        return Optional.of(day);
      } catch (DateTimeException _) {
        // The next way to write it.
      }
    }
    fault(Question.DAY, "day");
    return Optional.empty();
  }

  private Optional<LocalTime> hour() {
    if (!answers.has(Question.HOUR)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalTime.parse(answers.get(Question.HOUR), DateTimeFormatter.ofPattern("H:mm")));
    } catch (DateTimeException _) {
      fault(Question.HOUR, "hour");
      return Optional.empty();
    }
  }

  /// The time that is known, else the middle of the day; never one that is still to come.
  Optional<Instant> at() {
    Optional<LocalTime> hour = hour();
    return day()
        .map(day -> day.atTime(hour.orElse(LocalTime.NOON)).atZone(grounds.zone()).toInstant())
        .map(at -> at.isAfter(grounds.now()) ? grounds.now() : at);
  }

  private Optional<Long> minor() {
    String typed = answers.get(Question.AMOUNT);
    Optional<Long> minor = Amounts.minor(typed, grounds.currency());
    if (minor.isEmpty()) {
      boolean foreign = Amounts.isForeign(typed, grounds.currency());
      fault(Question.AMOUNT, foreign ? "currency" : "amount");
    }
    return minor;
  }

  /// A card or an account, whole or its end; empty where it is a phone.
  private String digits() {
    String plain = answers.get(Question.DIGITS).replaceAll("[\\s*•.-]", "");
    if (plain.isEmpty() || isPhone()) {
      return "";
    }
    if (!plain.matches("[A-Za-z0-9]{4,64}")) {
      fault(Question.DIGITS, "digits");
      return "";
    }
    return plain.length() > 34 ? "" : plain.toUpperCase(java.util.Locale.ROOT);
  }

  /// Money is also sent to a phone's number.
  private boolean isPhone() {
    String text = answers.get(Question.DIGITS);
    return text.startsWith("+") || text.replaceAll("[\\s()-]", "").matches("[78]7[0-9]{9}");
  }

  /// Whom and what it is about.
  List<Named> named() {
    List<Named> named = new ArrayList<>();
    read(Named.Kind.PHONE, Question.PHONE, "phone", named);
    read(Named.Kind.SITE, Question.SITE, "site", named);
    read(Named.Kind.CHANNEL, Question.CHANNEL, "channel", named);
    String digits = answers.get(Question.DIGITS);
    if (isPhone()) {
      one(Named.Kind.PHONE, digits, Question.DIGITS, "digits", named);
    } else if (digits().length() >= SHORTEST_WHOLE || digits.length() > 34) {
      one(Named.Kind.ACCOUNT, digits, Question.DIGITS, "digits", named);
    }
    return named.stream().distinct().toList();
  }

  private void read(Named.Kind kind, Question question, String fault, List<Named> named) {
    List<String> parts =
        Arrays.stream(answers.get(question).split("[,;\\n]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    if (parts.size() > MOST) {
      fault(question, "many");
    }
    parts.stream().limit(MOST).forEach(part -> one(kind, part, question, fault, named));
  }

  private void one(
      Named.Kind kind, String text, Question question, String fault, List<Named> named) {
    Optional<Named> read = Named.of(kind, text);
    read.ifPresent(named::add);
    if (read.isEmpty()) {
      fault(question, fault);
    }
  }

  /// The report, of answers without a fault.
  ///
  /// @param network that it comes from
  Tip tip(String network) {
    List<Tip.Loss> losses =
        answers.lost()
            ? List.of(
                new Tip.Loss(
                    grounds.banks().getOrDefault(answers.get(Question.BANK), ""),
                    at().orElseThrow().toEpochMilli(),
                    minor().orElseThrow(),
                    digits()))
            : List.of();
    return new Tip(
        answers.form(),
        answers.hash(),
        grounds.now().toEpochMilli(),
        kind().orElseThrow(),
        answers.get(Question.REGION),
        network,
        new Tip.Story(named(), answers.get(Question.WORDS), answers.get(Question.CONTACT), losses));
  }
}
