package org.haltwire.core.event;

/// A fact's name: the participant that sent it and the id it gave. Two participants may use one id.
public record FactId(String sender, String value) {

  public static final int SENDER_LIMIT = 32;
  public static final int VALUE_LIMIT = 64;

  public FactId {
    Check.required("sender", sender, SENDER_LIMIT);
    Check.required("id", value, VALUE_LIMIT);
  }

  @Override
  public String toString() {
    return sender + "/" + value;
  }
}
