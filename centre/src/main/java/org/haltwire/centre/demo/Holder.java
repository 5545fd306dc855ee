package org.haltwire.centre.demo;

import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;

/// Somebody with an account.
///
/// @param phone empty for firms
record Holder(Party party, String phone, String device) {

  String account() {
    return party.account();
  }

  Origin origin(int sessionSeconds) {
    return new Origin(phone, device, sessionSeconds);
  }
}
