package org.haltwire.centre.checks.bot;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Warnings that wait for a second person.
@Component
class WarningsWaiting implements Waiting {

  private static final int MOST = 50;

  private final Warnings warnings;
  private final Say say;

  WarningsWaiting(Warnings warnings, Say say) {
    this.warnings = warnings;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.APPROVE_WARNINGS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return warnings.last(MOST).stream()
        .filter(one -> one.state() == Warning.State.PROPOSED)
        .filter(one -> !one.writtenBy().equals(person.getName()))
        .map(one ->
            new Notice(say.text("notice.warning", one.id()), "/warnings", one.writtenAt(), false))
        .toList();
  }
}
