package org.haltwire.core.event;

/// Something that can be put on a list.
public record Subject(Kind kind, String value) {

  /// The order is part of the journal's format: add at the end only.
  public enum Kind {
    ACCOUNT,
    CARD,
    PHONE,
    DEVICE,
    DOMAIN,
    CHANNEL,
    PERSON,
    COMPANY,
    CRYPTO_ADDRESS
  }

  public Subject {
    Check.required("value", value, 128);
  }
}
