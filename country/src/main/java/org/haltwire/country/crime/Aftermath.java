package org.haltwire.country.crime;

import java.util.List;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Label;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// What comes after a theft: the victim notices late or never and reports what they know, to the
/// bank, the police or a bot; banks look into it and say what it was.
final class Aftermath {

  private final World world;
  private final double never;
  private final double hours;
  private final double spread;
  private final double[] doors;
  private final double knowsPayment;
  private final double knowsAccount;
  private final double knowsPhone;
  private final double bankHours;
  private final double unmasked;

  Aftermath(World world) {
    Parameters parameters = world.parameters();
    this.world = world;
    this.never = parameters.number("reports.never");
    this.hours = parameters.number("reports.hours-median");
    this.spread = parameters.number("reports.hours-spread");
    this.doors = parameters.sums("reports.doors");
    this.knowsPayment = parameters.number("reports.knows-payment");
    this.knowsAccount = parameters.number("reports.knows-account");
    this.knowsPhone = parameters.number("reports.knows-phone");
    this.bankHours = parameters.number("reports.bank-hours-median");
    this.unmasked = parameters.number("reports.mules-blocked");
  }

  /// Something happened that the victim will notice, at a factor of the usual delay.
  void follow(Theft theft, double factor) {
    Chance chance = theft.chance();
    if (theft.beginsToBeNoticed() && !chance.happens(never)) {
      double delay = chance.logNormal(hours * factor, spread);
      world.after((long) (delay * Almanac.HOUR), () -> report(theft));
    }
  }

  /// The victim understands and reports at once.
  void realise(Theft theft) {
    theft.beginsToBeNoticed();
    world.after(Almanac.MINUTE * (5 + theft.chance().below(60)), () -> report(theft));
  }

  private void report(Theft theft) {
    if (theft.isReported()) {
      return;
    }
    theft.report();
    Chance chance = theft.chance();
    Truth truth = Truth.of(theft.scheme(), Activity.REPORT, theft.number(), 0);
    List<FactId> payments =
        chance.happens(knowsPayment) ? theft.paid().stream().map(Order::id).toList() : List.of();
    boolean knows = !theft.mules().isEmpty() && chance.happens(knowsAccount);
    String account =
        knows ? world.accounts().party(theft.mules().getFirst().place()).account() : "";
    String phone = chance.happens(knowsPhone) ? theft.caller() : "";
    incident(theft.scheme(), theft.victim(), payments, account, phone, chance, truth);
    double delay = chance.logNormal(bankHours, 1);
    world.after((long) (delay * Almanac.HOUR), () -> confirm(theft));
  }

  void incident(
      Scheme scheme,
      int victim,
      List<FactId> payments,
      String account,
      String phone,
      Chance chance,
      Truth truth) {
    var bank = world.accounts().party(world.accounts().main(victim));
    String sender =
        switch (chance.pick(doors)) {
          case 0 -> bank.institution();
          case 1 -> "POLICE";
          default -> "BOT";
        };
    FactId id = world.id(sender);
    List<FactId> some = payments.size() > 100 ? payments.subList(0, 100) : payments;
    world.tell(
        new IncidentReport(id, world.now(), kind(scheme), bank.person(), some, account, phone),
        truth);
  }

  /// The payees' banks find that it was fraud.
  private void confirm(Theft theft) {
    theft.confirm();
    Truth truth = Truth.of(theft.scheme(), Activity.BANKS_FINDING, theft.number(), 0);
    for (Order order : theft.paid()) {
      label(order, Label.Meaning.FRAUD, truth);
    }
    for (Mule mule : theft.mules()) {
      if (theft.chance().happens(unmasked)) {
        mule.burn();
      }
    }
  }

  void label(Order order, Label.Meaning meaning, Truth truth) {
    var payer = world.till().payer(order);
    var payee = world.accounts().party(order.payee());
    world.tell(
        new Label(
            world.id(payee.institution()),
            world.now(),
            new Label.OfPayment(order.id(), payer.account(), payee.account()),
            meaning,
            "BANK"),
        truth);
  }

  private static IncidentReport.Kind kind(Scheme scheme) {
    return switch (scheme) {
      case BANK_SECURITY_CALL, SUBSTITUTED_CALL -> IncidentReport.Kind.BANK_SECURITY_CALL;
      case ADVANCE_PAYMENT, FALSE_REPORT -> IncidentReport.Kind.ADVANCE_PAYMENT;
      case FICTITIOUS_LOAN -> IncidentReport.Kind.FICTITIOUS_LOAN;
      case PYRAMID -> IncidentReport.Kind.INVESTMENT;
      case PHISHING -> IncidentReport.Kind.PHISHING;
      case TAKEOVER -> IncidentReport.Kind.TAKEOVER;
      case IMPERSONATION -> IncidentReport.Kind.IMPERSONATION;
      case HONEST, ILLEGAL_TRADE, SIM_BOX -> IncidentReport.Kind.OTHER;
    };
  }
}
