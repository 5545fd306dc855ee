package org.haltwire.centre.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// Makes a payment of one transaction's leaves: the paths below `CdtTrfTxInf` with their texts.
final class TransferReader {

  private static final String COUNTRY = "a country code of ISO 3166-1 such as KZ";

  private final Tokens tokens;
  private final ReferenceRates rates;
  private final ZoneId zone;
  private final String sender;
  private final Faults faults;

  /// @param zone in which times without an offset are meant: ISO 20022 lets senders leave it out
  TransferReader(Tokens tokens, ReferenceRates rates, ZoneId zone, String sender, Faults faults) {
    this.tokens = tokens;
    this.rates = rates;
    this.zone = zone;
    this.sender = sender;
    this.faults = faults;
  }

  /// The transfer; nothing where there were faults.
  Optional<Pacs008.Transfer> read(
      String place, Map<String, String> header, Map<String, String> leaves) {
    Leaves in = new Leaves(place, leaves, faults);
    long time = time(in, header);
    String uetr = in.text("PmtId/UETR", 36);
    String transactionId = in.text("PmtId/TxId", 35);
    String endToEndId = in.needed("PmtId/EndToEndId", 35);
    String id = id(in, header, uetr, transactionId, endToEndId);
    Optional<Terms> terms = terms(in);
    Optional<Party> payer = party(in, "Dbtr");
    Optional<Party> payee = party(in, "Cdtr");
    Origin origin = origin(in);
    if (in.wrong() || terms.isEmpty() || payer.isEmpty() || payee.isEmpty()) {
      return Optional.empty();
    }
    Payment payment =
        new Payment(new FactId(sender, id), time, terms.get(), payer.get(), payee.get(), origin);
    return Optional.of(
        new Pacs008.Transfer(
            in.text("PmtId/InstrId", 35), endToEndId, transactionId, uetr, payment));
  }

  /// The UETR names a payment by itself; a transaction's id only within its message.
  private static String id(
      Leaves in, Map<String, String> header, String uetr, String transactionId, String endToEnd) {
    if (!uetr.isEmpty()) {
      if (!uetr.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
        in.fault("PmtId/UETR", "a UUID in small letters", Faults.quoted(uetr));
      }
      return uetr;
    }
    String message = header.getOrDefault("MsgId", "");
    if (message.isEmpty() || message.length() > 35) {
      in.fault("GrpHdr/MsgId", "1 to 35 characters", Faults.quoted(message));
    }
    return Ids.joined(message, transactionId.isEmpty() ? endToEnd : transactionId);
  }

  private long time(Leaves in, Map<String, String> header) {
    String text = header.getOrDefault("CreDtTm", "");
    OptionalLong offset = Times.millis(text);
    if (offset.isPresent()) {
      return offset.getAsLong();
    }
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException wrong) {
      in.fault("GrpHdr/CreDtTm", "a time such as 2026-03-10T14:05:00+05:00", Faults.quoted(text));
      return 0;
    }
  }

  private Optional<Terms> terms(Leaves in) {
    String value = in.needed("IntrBkSttlmAmt", 20);
    String currency = in.needed("Ccy", 3);
    String purpose = in.text("Purp/Cd", 4);
    if (!purpose.isEmpty() && !Texts.code(purpose, 1, 4)) {
      in.fault("Purp/Cd", "a purpose code", Faults.quoted(purpose));
    }
    if (in.wrong()) {
      return Optional.empty();
    }
    if (!rates.knows(currency)) {
      in.fault("IntrBkSttlmAmt/@Ccy", "one of " + rates.list(), Faults.quoted(currency));
      return Optional.empty();
    }
    try {
      Money amount = Money.parse(value, currency);
      return rates
          .convert(amount)
          .map(minor -> new Terms(amount, minor, Instrument.TRANSFER, Channel.OTHER, purpose));
    } catch (InvalidFact wrong) {
      in.fault("IntrBkSttlmAmt", wrong.expected(), Faults.quoted(value));
      return Optional.empty();
    }
  }

  /// @param side `Dbtr` or `Cdtr`
  private Optional<Party> party(Leaves in, String side) {
    String agent = side + "Agt/FinInstnId/";
    String institution =
        in.first(
            32,
            List.of(
                agent + "BICFI", agent + "BIC", agent + "ClrSysMmbId/MmbId", agent + "Othr/Id"));
    String account = account(in, side, institution);
    String country = in.first(2, List.of(side + "/PstlAdr/Ctry", side + "/CtryOfRes"));
    if (!country.isEmpty() && !Texts.country(country)) {
      in.fault(side + "/PstlAdr/Ctry", COUNTRY, Faults.quoted(country));
    }
    String name = in.secret(side + "/Nm", 140);
    String person = in.secret(side + "/Id/PrvtId/Othr/Id", 40);
    if (in.wrong()) {
      return Optional.empty();
    }
    return Optional.of(
        new Party(
            account,
            institution,
            person.isEmpty() ? "" : tokens.person(person),
            name.isEmpty() ? "" : tokens.name(name),
            Party.NOT_STATED,
            country));
  }

  /// An IBAN, or the number of another kind made unique by the institution before it.
  private static String account(Leaves in, String side, String institution) {
    String iban = in.text(side + "Acct/Id/IBAN", 34);
    if (!iban.isEmpty()) {
      return Texts.account(iban);
    }
    String other = in.text(side + "Acct/Id/Othr/Id", 34);
    if (other.isEmpty()) {
      in.fault(side + "Acct/Id", "IBAN or Othr/Id", "nothing");
      return "";
    }
    String iso = Texts.account(other);
    boolean whole = institution.isEmpty() || Texts.isIban(iso);
    return whole ? iso : institution + ":" + other;
  }

  private static Origin origin(Leaves in) {
    String number = in.text("Dbtr/CtctDtls/MobNb", 30);
    Optional<String> phone = number.isEmpty() ? Optional.empty() : Phones.normal(number);
    return phone.map(digits -> new Origin(digits, "", -1)).orElse(Origin.NOT_STATED);
  }
}
