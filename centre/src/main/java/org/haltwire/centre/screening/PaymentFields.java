package org.haltwire.centre.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;

/// A payment's fields as a list of names and texts; what was not stated is left out.
final class PaymentFields {

  private final Say say;
  private final List<Sheet.Field> fields = new ArrayList<>();

  PaymentFields(Say say) {
    this.say = say;
  }

  List<Sheet.Field> of(Payment payment) {
    add("sender", payment.id().sender());
    add("id", payment.id().value());
    add("occurred", say.timeWithZone(payment.occurredAt()));
    add("amount", say.money(payment.terms().amount().minor(), payment.terms().amount().currency()));
    if (!payment.terms().amount().currency().equals(say.currency())) {
      add("converted", say.profileMoney(payment.terms().profileMinor()));
    }
    add("instrument", word("instrument", payment.terms().instrument().name()));
    add("channel", word("channel", payment.terms().channel().name()));
    add("purpose", payment.terms().purpose());
    party("payer", payment.payer());
    party("payee", payment.payee());
    add("phone", payment.origin().phone().isEmpty() ? "" : "+" + payment.origin().phone());
    add("device", payment.origin().device());
    if (payment.origin().sessionSeconds() >= 0) {
      add("session", say.duration(payment.origin().sessionSeconds() * 1_000L));
    }
    return List.copyOf(fields);
  }

  private void party(String side, Party party) {
    add(side + ".account", party.account());
    add(side + ".institution", party.institution());
    add(side + ".person", party.person());
    add(side + ".country", party.country());
    if (party.openedDay() != Party.NOT_STATED) {
      add(side + ".opened", say.day(LocalDate.ofEpochDay(party.openedDay())));
    }
  }

  private String word(String kind, String name) {
    return say.text(kind + "." + name.toLowerCase(Locale.ROOT));
  }

  private void add(String name, String text) {
    if (!text.isEmpty()) {
      fields.add(new Sheet.Field(name, text));
    }
  }
}
