package org.haltwire.centre.checks.report;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.tips.TipDesk;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.stereotype.Component;

/// What every door for people's reports shares: what is offered, what is expected of an answer, and
/// what becomes of a report that is sent.
@Component
public class Reports {

  /// The code of a bank that is not connected.
  public static final String OTHER_BANK = "other";

  /// The kinds as people meet them, the most frequent first.
  public static final List<IncidentReport.Kind> KINDS =
      List.of(
          IncidentReport.Kind.BANK_SECURITY_CALL,
          IncidentReport.Kind.INVESTMENT,
          IncidentReport.Kind.PHISHING,
          IncidentReport.Kind.ADVANCE_PAYMENT,
          IncidentReport.Kind.IMPERSONATION,
          IncidentReport.Kind.TAKEOVER,
          IncidentReport.Kind.FICTITIOUS_LOAN,
          IncidentReport.Kind.CARD_THEFT,
          IncidentReport.Kind.OTHER);

  private final TipDesk desk;
  private final ReportGate gate;
  private final ReportSettings settings;
  private final Participants participants;
  private final CountryProfile profile;
  private final Say say;
  private final InstantSource clock;

  Reports(
      TipDesk desk,
      ReportGate gate,
      ReportSettings settings,
      Participants participants,
      CountryProfile profile,
      Say say,
      InstantSource clock) {
    this.desk = desk;
    this.gate = gate;
    this.settings = settings;
    this.participants = participants;
    this.profile = profile;
    this.say = say;
    this.clock = clock;
  }

  /// What became of a report.
  public sealed interface Sent {

    record Taken(TipDesk.Taken taken) implements Sent {}

    /// Nothing is kept.
    ///
    /// @param faults by question, in their order: the ends of the keys of the texts
    record Faulty(Map<Question, String> faults) implements Sent {}

    /// Too many came from there: nothing is kept.
    record Later(Duration pause) implements Sent {}
  }

  /// What is wrong with answers so far.
  public Map<Question, String> faults(Answers answers) {
    return reading(answers).what().money().who().faults();
  }

  /// What is wrong with those of one page.
  Map<Question, String> faults(Answers answers, Step step) {
    Reading reading = reading(answers);
    return switch (step) {
      case WHAT -> reading.what().faults(step);
      case MONEY -> reading.money().faults(step);
      case NOW -> Map.of();
      case WHO -> reading.who().faults(step);
    };
  }

  /// From a chat: a person, whom no network is known of.
  ///
  /// @param chat a token
  public Sent sendFromChat(Answers answers, String chat) {
    return send(answers, gate.chat(chat));
  }

  Sent send(Answers answers, ReportGate.Origin origin) {
    Reading reading = reading(answers).what().money().who();
    if (!reading.faults().isEmpty()) {
      return new Sent.Faulty(reading.faults());
    }
    Duration wait = desk.has(answers.form()) ? Duration.ZERO : gate.take(origin);
    return wait.isZero()
        ? new Sent.Taken(desk.take(reading.tip(origin.name())))
        : new Sent.Later(wait);
  }

  /// What was given for a form that was sent before.
  public Optional<TipDesk.Taken> again(String form) {
    return desk.again(form);
  }

  /// Whether money left so lately that it may still be held.
  public boolean isUrgent(Answers answers) {
    return answers.lost()
        && reading(answers)
            .at()
            .filter(at -> at.isAfter(clock.instant().minus(settings.urgent())))
            .isPresent();
  }

  private Reading reading(Answers answers) {
    Map<String, String> banks = new LinkedHashMap<>();
    participants.banks().forEach(one -> banks.put(one.code(), one.bic()));
    banks.put(OTHER_BANK, "");
    return new Reading(
        answers,
        new Reading.Grounds(clock.instant(), say.zoneId(), profile.currency(), banks, regions()));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), say.zoneId());
  }

  public List<Participants.Bank> banks() {
    return participants.banks();
  }

  /// The chosen bank's name; empty where it is none of those connected.
  public String bank(Answers answers) {
    return chosen(answers).map(Participants.Bank::title).orElse("");
  }

  /// The number that the chosen bank's customers call; empty where it is not known.
  public String hotline(Answers answers) {
    return chosen(answers).map(Participants.Bank::hotline).orElse("");
  }

  private Optional<Participants.Bank> chosen(Answers answers) {
    return banks().stream()
        .filter(one -> one.code().equals(answers.get(Question.BANK)))
        .findFirst();
  }

  public List<String> regions() {
    return Regions.of(profile.code().toLowerCase(Locale.ROOT));
  }

  /// The number of the police.
  public String police() {
    return settings.phone();
  }
}
