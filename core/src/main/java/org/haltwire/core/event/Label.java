package org.haltwire.core.event;

/// What somebody entitled to say so found out about something earlier.
///
/// @param basis why, as a code: a court's finding, a bank's confirmation
public record Label(FactId id, long occurredAt, About about, Meaning meaning, String basis)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Meaning {
    FRAUD,
    HONEST,
    WITHDRAWN
  }

  /// What a label speaks of. The centre need not know it yet.
  public sealed interface About {}

  /// A payment. The label repeats its accounts so that memory can be kept by them; they are empty
  /// where the centre did not know the payment when the label came.
  public record OfPayment(FactId payment, String payerAccount, String payeeAccount)
      implements About {

    public OfPayment {
      Check.optional("payer.account", payerAccount, Party.ACCOUNT_LIMIT);
      Check.optional("payee.account", payeeAccount, Party.ACCOUNT_LIMIT);
    }
  }

  /// A call that was registered or asked about.
  public record OfCall(FactId call) implements About {}

  /// An account, a phone or a site.
  public record OfSubject(Subject subject) implements About {

    public OfSubject {
      switch (subject.kind()) {
        case ACCOUNT, PHONE, DOMAIN -> {}
        case CARD, DEVICE, CHANNEL, PERSON, COMPANY, CRYPTO_ADDRESS ->
            throw new InvalidFact(
                "subject.kind", "one of ACCOUNT, PHONE, DOMAIN", subject.kind().name());
      }
    }
  }

  public Label {
    Check.optional("basis", basis, 32);
  }

  /// Of the payment; empty where it is not known or the label is about something else.
  public String payerAccount() {
    return about instanceof OfPayment payment ? payment.payerAccount() : "";
  }

  /// Of the payment; empty where it is not known or the label is about something else.
  public String payeeAccount() {
    return about instanceof OfPayment payment ? payment.payeeAccount() : "";
  }

  /// The account that the label itself is about, or empty.
  public String account() {
    return subject(Subject.Kind.ACCOUNT);
  }

  /// The phone that the label is about, or empty.
  public String phone() {
    return subject(Subject.Kind.PHONE);
  }

  /// The site that the label is about, or empty.
  public String site() {
    return subject(Subject.Kind.DOMAIN);
  }

  private String subject(Subject.Kind kind) {
    return about instanceof OfSubject(Subject subject) && subject.kind() == kind
        ? subject.value()
        : "";
  }
}
