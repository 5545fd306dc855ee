package org.haltwire.core.event;

/// A SIM as the network sees it: tokens of IMSI and IMEI, and the number.
public record Subscriber(String sim, String phone, String device) {

  public Subscriber {
    Check.optional("sim", sim, 64);
    Check.optional("phone", phone, 20);
    Check.optional("device", device, 64);
  }
}
