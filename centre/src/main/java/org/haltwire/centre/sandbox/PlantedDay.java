package org.haltwire.centre.sandbox;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.Subject;

/// What is planted on a day, always the same for the same day: every id ends with it, and every
/// time is of the days before.
record PlantedDay(LocalDate date, ZoneId zone) {

  /// As many payments to one account are confirmed as fraud each day, so that several hundred
  /// payments of a bank that practises do not outweigh them.
  static final int CONFIRMED = 20;

  private static final int REPORTS = 3;
  private static final String CENTRE = "haltwire";
  private static final int LISTED_DAYS = 30;

  /// The centre's own lists. There is no door for them: they are told as the centre's own people
  /// tell.
  List<Fact> lists(java.util.function.UnaryOperator<String> personToken) {
    return List.of(
        listed(Subject.Kind.ACCOUNT, Values.TRUSTED, Roll.TRUSTED),
        listed(Subject.Kind.ACCOUNT, Values.REPORTED_ONCE, Roll.REPORTED),
        listed(Subject.Kind.ACCOUNT, Values.MULE, Roll.MULE),
        listed(Subject.Kind.ACCOUNT, Values.FRAUD, Roll.FRAUD),
        listed(Subject.Kind.ACCOUNT, Values.ILLEGAL, Roll.ILLEGAL_TRADE),
        listed(Subject.Kind.ACCOUNT, Values.MULE_PAYER, Roll.MULE),
        listed(Subject.Kind.PERSON, personToken.apply(Values.LISTED_PERSON), Roll.MULE),
        listed(Subject.Kind.DEVICE, Values.DEVICE, Roll.FRAUD));
  }

  private Fact listed(Subject.Kind kind, String value, Roll roll) {
    FactId id = new FactId(CENTRE, "sandbox:" + kind + ':' + value + ':' + date);
    return new ListingChange(
        id,
        millis(date.minusDays(1)),
        new Subject(kind, value),
        roll,
        true,
        "SANDBOX",
        millis(date.plusDays(LISTED_DAYS)));
  }

  /// Facts of the operator: a SIM card that was swapped yesterday at three in the afternoon.
  String sims() {
    return """
    {"type":"sim","id":"swap-%s","time":"%s","kind":"SWAPPED","operator":"KCELL",\
    "sim":"sim-sandbox","phone":"%s"}
    """
        .formatted(date, time(1, 15), Values.SWAPPED_PHONE);
  }

  /// What the operator says of its subscribers.
  String subscribers() {
    return """
    {"simChangesSince":"%s"}
    {"phoneNumber":"%s","forwarding":[],"contractType":"PAYM","subscribedSince":"2019-05-04",\
    "kyc":{"name":"Aigerim Sadykova","birthdate":"1985-01-01","idDocument":"850101300123"}}
    {"phoneNumber":"%s","forwarding":["unconditional"],"contractType":"PAYG","subscribedSince":"%s"}
    """
        .formatted(time(400, 0), Values.QUIET_PHONE, Values.FORWARDED_PHONE, date.minusDays(3));
  }

  /// What the other bank knows: several people reported an account, a loan was paid out, payments
  /// were made that turned out to be fraud, and one of today is about to be reported.
  String ofTheOtherBank() {
    String reports =
        IntStream.range(0, REPORTS)
            .mapToObj(i ->
                """
                {"type":"incident","id":"told-%s-%d","time":"%s","kind":"PHISHING","account":"%s"}
                """
                    .formatted(date, i, time(1, 9 + i), Values.REPORTED_OFTEN))
            .collect(Collectors.joining());
    String loan =
        """
        {"type":"loan-outcome","id":"paid-out-%s","time":"%s","loan":"loan-%s","personId":"%s",\
        "status":"DISBURSED"}
        """
            .formatted(date, time(1, 18), date, Values.BORROWER);
    String confirmed =
        IntStream.range(0, CONFIRMED)
            .mapToObj(
                i -> payment("confirmed-" + date + '-' + i, "1000.00", Values.CONFIRMED, "OTHER"))
            .collect(Collectors.joining());
    return reports + loan + confirmed + payment(stolen(), "250000.00", hold(), "SANDBOX-BANK");
  }

  private String payment(String id, String amount, String payee, String institution) {
    return """
    {"id":"%s","time":"%s","amount":{"value":"%s","currency":"KZT"},"channel":"MOBILE",\
    "payer":{"account":"SANDBOX-VICTIM-%s","institution":"SANDBOX-PEER"},\
    "payee":{"account":"%s","institution":"%s"}}
    """
        .formatted(id, time(1, 20), amount, date, payee, institution);
  }

  String labels() {
    return IntStream.range(0, CONFIRMED)
        .mapToObj(i ->
            """
            {"type":"label","time":"%s","payment":"confirmed-%s-%d","meaning":"FRAUD",\
            "basis":"BANK_CONFIRMED"}
            """
                .formatted(time(1, 21), date, i))
        .collect(Collectors.joining());
  }

  /// Of a number that calls people.
  String label(String fraudster) {
    return """
    {"id":"fraudster-%s-%s","time":"%s","phone":"%s","meaning":"FRAUD","basis":"POLICE"}
    """
        .formatted(fraudster.substring(1), date, time(1, 12), fraudster);
  }

  /// The victim of today's robbery tells the other bank, whose money went to the bank that
  /// practises.
  String report() {
    return """
    {"id":"robbed-%s","kind":"BANK_SECURITY_CALL","personToken":"sandbox-victim-%s",\
    "payments":[{"id":"%s"}],"text":"They said they were from the bank."}
    """
        .formatted(date, date, stolen());
  }

  private String stolen() {
    return "stolen-" + date;
  }

  private String hold() {
    return "SANDBOX-HELD-" + date;
  }

  private String time(int daysAgo, int hour) {
    return date.minusDays(daysAgo)
        .atTime(LocalTime.of(hour, 0))
        .atZone(zone)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
