package org.haltwire.centre.access;

import java.time.InstantSource;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;

/// Takes down who was not let in by what cannot be guessed: a passkey, or the provider's word. So
/// nobody waits; but what is written about it is limited, of each person, and of each address where
/// it is not known who they are.
@Component
final class Refusals {

  static final String UNKNOWN = "unknown";

  private final AuditLog log;
  private final Patience patience;

  Refusals(AuditLog log, InstantSource clock) {
    this.log = log;
    this.patience = new Patience(clock);
  }

  void record(String name, String why, String address) {
    String about = "person/" + name;
    String whose = name.equals(UNKNOWN) ? address : about;
    if (patience.left(whose).isZero()) {
      patience.failed(whose);
      log.record(new Deed(DeedKind.SIGN_IN_REFUSED, Deed.CENTRE, about, "", why));
    }
  }
}
