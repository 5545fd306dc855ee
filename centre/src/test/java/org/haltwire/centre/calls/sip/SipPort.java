package org.haltwire.centre.calls.sip;

import org.haltwire.centre.TestingCentre;

/// Where a testing centre takes SIP.
public final class SipPort {

  private SipPort() {}

  public static int of(TestingCentre centre) {
    return centre.bean(SipServer.class).port().orElseThrow();
  }
}
