package org.haltwire.centre.recovery.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.access.Reach;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.ReferenceRates;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.recovery.report.IncidentDesk.Told;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Money;

/// Reads a report from JSON.
final class IncidentForm {

  private static final int MOST = 100;
  private static final int FEW = 20;
  private static final int WORDS = 4_000;
  private static final String BANK = "the bank's BIC or its code at the centre";
  private static final String REGION = "a region's code of ISO 3166-2, such as KZ-75";
  private static final String DIGITS = "the last 4 to 34 letters and digits of an account or card";

  private final Tokens tokens;
  private final ReferenceRates rates;

  IncidentForm(Tokens tokens, ReferenceRates rates) {
    this.tokens = tokens;
    this.rates = rates;
  }

  /// Faults are in the form.
  ///
  /// @param sender whose payments are meant where no bank is named
  /// @param now in milliseconds since 1970-01-01T00:00Z
  Told read(Form form, byte[] json, String sender, long now) {
    String id = form.id("id");
    long time = form.time("time").orElse(now);
    if (time > now) {
      form.fault("time", "a time that is not in the future", "a later one");
    }
    Optional<IncidentReport.Kind> kind = form.choice("kind", IncidentReport.Kind.class);
    if (kind.isEmpty() && !form.has("kind")) {
      form.fault("kind", "what kind of fraud it is", "nothing");
    }
    String victim = form.person("personId", "personToken", tokens);
    String account = form.account("account").orElse("");
    List<Told.Payment> payments = payments(form, sender);
    if (payments.isEmpty() && !account.isEmpty()) {
      payments =
          List.of(
              new Told.Payment(
                  StolenPayment.Name.NONE, new StolenPayment.Description("", 0, 0, account)));
    }
    if (payments.isEmpty()) {
      form.fault("payments", "at least one payment, or the account it went to", "neither");
    }
    Incident.Known known =
        new Incident.Known(
            account,
            form.phones("phones", FEW),
            form.sites("sites", FEW),
            form.list("channels", FEW, "1 to 120 characters", IncidentForm::channel),
            form.words("text", WORDS).orElse(""));
    return new Told(
        new Incident.Reporter(sender, id, time, now),
        hash(json),
        kind.orElse(IncidentReport.Kind.OTHER),
        victim,
        known,
        form.text("region", REGION, Reach::isRegion).orElse(""),
        payments);
  }

  private List<Told.Payment> payments(Form form, String sender) {
    List<Told.Payment> payments = new ArrayList<>();
    for (Form one : form.forms("payments", MOST)) {
      payments.add(one.has("id") ? named(one, sender) : described(one));
      one.refuseOthers();
    }
    return payments;
  }

  private static Told.Payment named(Form one, String sender) {
    String id = one.id("id");
    String bank =
        one.text("sender", "the code of the institution that sent it", IncidentForm::isCode)
            .orElse(sender);
    return new Told.Payment(new StolenPayment.Name(bank, id), StolenPayment.Description.NONE);
  }

  /// What a person knows: at least the time or the amount, and one thing more.
  private Told.Payment described(Form one) {
    String bank = one.text("bank", BANK, text -> text.length() <= 32).orElse("");
    long at = one.time("time").orElse(0L);
    Optional<Money> amount = one.amount("amount");
    long minor = amount.flatMap(rates::convert).orElse(0L);
    if (amount.isPresent() && minor == 0) {
      one.fault("amount", "an amount above 0 in a currency with a reference rate", "another");
    }
    String digits =
        one.text("digits", DIGITS, text -> text.matches("[A-Za-z0-9]{4,34}"))
            .orElse("")
            .toUpperCase(Locale.ROOT);
    int parts = (bank.isEmpty() ? 0 : 1) + (at == 0 ? 0 : 1) + (minor == 0 ? 0 : 1);
    if (parts + (digits.isEmpty() ? 0 : 1) < 2) {
      one.fault("", "an id, or at least two of bank, time, amount and digits", "less");
    }
    return new Told.Payment(
        StolenPayment.Name.NONE, new StolenPayment.Description(bank, at, minor, digits));
  }

  private static boolean isCode(String text) {
    return !text.isEmpty() && text.length() <= 32;
  }

  private static Optional<String> channel(String text) {
    String plain = text.strip();
    return plain.isEmpty() || plain.length() > 120 ? Optional.empty() : Optional.of(plain);
  }

  private static byte[] hash(byte[] json) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
