package org.haltwire.country.world;

import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Instrument;

/// How something is paid.
///
/// @param purpose a code of ISO 20022 ExternalPurpose1Code, or empty
public record Means(Instrument instrument, Channel channel, String purpose) {

  public static final Means MOBILE = new Means(Instrument.TRANSFER, Channel.MOBILE, "");
  public static final Means TILL = new Means(Instrument.CARD, Channel.POS, "");
  public static final Means ONLINE = new Means(Instrument.CARD, Channel.ECOMMERCE, "");
  public static final Means MACHINE = new Means(Instrument.CASH, Channel.ATM, "");
  public static final Means CRYPTO = new Means(Instrument.CRYPTO, Channel.MOBILE, "");

  /// An order that an institution or a firm gives.
  public static Means ordered(String purpose) {
    return new Means(Instrument.TRANSFER, Channel.API, purpose);
  }

  /// A transfer by phone with a purpose.
  public static Means mobile(String purpose) {
    return new Means(Instrument.TRANSFER, Channel.MOBILE, purpose);
  }
}
