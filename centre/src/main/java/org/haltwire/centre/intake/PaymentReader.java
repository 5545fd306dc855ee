package org.haltwire.centre.intake;

import java.util.Map;
import java.util.Optional;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// Reads one payment straight from the parser's tokens.
final class PaymentReader {

  private static final Map<String, Instrument> INSTRUMENTS = Texts.names(Instrument.class);
  private static final Map<String, Channel> CHANNELS = Texts.names(Channel.class);
  private static final Map<String, String> TYPE = Map.of("payment", "payment");

  private final Cursor in;
  private final ReferenceRates rates;
  private final PartyReader payer;
  private final PartyReader payee;
  private final OriginReader origin;
  private final AmountReader amount;
  private String id = "";
  private long time;
  private Instrument instrument = Instrument.TRANSFER;
  private Channel channel = Channel.OTHER;
  private String purpose = "";

  PaymentReader(Cursor in, Tokens tokens, ReferenceRates rates) {
    this.in = in;
    this.rates = rates;
    this.payer = new PartyReader(in, tokens);
    this.payee = new PartyReader(in, tokens);
    this.origin = new OriginReader(in);
    this.amount = new AmountReader(in);
  }

  Read<Payment> read(String sender) {
    in.whole(PaymentField.SHAPE, this::field);
    Optional<Terms> terms = terms();
    if (terms.isEmpty() || !in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    Origin from = origin.origin();
    Origin stated = from.equals(Origin.NOT_STATED) ? Origin.NOT_STATED : from;
    return new Read.Fine<>(
        new Payment(
            new FactId(sender, id), time, terms.get(), payer.party(), payee.party(), stated));
  }

  private void field(PaymentField field) {
    switch (field) {
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case AMOUNT -> in.object(AmountField.SHAPE, "/amount", field.expected(), amount::read);
      case INSTRUMENT -> instrument = in.choice(field, INSTRUMENTS, instrument);
      case CHANNEL -> channel = in.choice(field, CHANNELS, channel);
      case PURPOSE -> purpose = in.text(field, text -> Texts.code(text, 1, 4));
      case PAYER -> in.object(PartyField.SHAPE, "/payer", field.expected(), payer::read);
      case PAYEE -> in.object(PartyField.SHAPE, "/payee", field.expected(), payee::read);
      case ORIGIN -> in.object(OriginField.SHAPE, "/origin", field.expected(), origin::read);
      case TYPE -> in.choice(field, TYPE, "payment");
    }
  }

  private Optional<Terms> terms() {
    if (!in.faults().none() && (amount.value().isEmpty() || amount.currency().isEmpty())) {
      return Optional.empty();
    }
    if (!rates.knows(amount.currency())) {
      String found = Faults.quoted(amount.currency());
      in.faults().add("/amount/currency", "one of " + rates.list(), found);
      return Optional.empty();
    }
    return amount.money().flatMap(this::terms);
  }

  private Optional<Terms> terms(Money money) {
    Optional<Long> minor = rates.convert(money);
    if (minor.isEmpty()) {
      String found = Faults.quoted(amount.value());
      in.faults().add("/amount/value", "an amount within limits", found);
    }
    return minor.map(converted -> new Terms(money, converted, instrument, channel, purpose));
  }
}
