package org.haltwire.centre.vault;

import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes down each key that was renewed.
@Component
class KeyDeeds {

  private final AuditLog log;

  KeyDeeds(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void renewed(KeyChanged key) {
    log.record(new Deed(DeedKind.KEY, Deed.CENTRE, "vault/" + key.which(), "", "renewed"));
  }
}
