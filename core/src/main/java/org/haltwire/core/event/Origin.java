package org.haltwire.core.event;

/// Where the payer's order came from.
///
/// @param phone the payer's phone as E.164 without the plus sign, or empty
/// @param device token of the payer's device, or empty
/// @param sessionSeconds how long the session had lasted, or -1 where not stated
public record Origin(String phone, String device, int sessionSeconds) {

  public static final Origin NOT_STATED = new Origin("", "", -1);

  public Origin {
    Check.optional("phone", phone, 20);
    Check.optional("device", device, 64);
  }
}
