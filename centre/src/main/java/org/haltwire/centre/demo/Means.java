package org.haltwire.centre.demo;

import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Instrument;

/// How something is paid.
record Means(Instrument instrument, Channel channel, String purpose) {

  static final Means MOBILE = new Means(Instrument.TRANSFER, Channel.MOBILE, "");
  static final Means TILL = new Means(Instrument.CARD, Channel.POS, "");
  static final Means ONLINE = new Means(Instrument.CARD, Channel.ECOMMERCE, "");
  static final Means BILL = new Means(Instrument.TRANSFER, Channel.MOBILE, "ELEC");
  static final Means WAGES = new Means(Instrument.TRANSFER, Channel.API, "SALA");
  static final Means CRYPTO = new Means(Instrument.CRYPTO, Channel.MOBILE, "");
}
