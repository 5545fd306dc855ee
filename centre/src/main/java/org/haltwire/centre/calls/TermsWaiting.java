package org.haltwire.centre.calls;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Terms of operators that wait for a second person.
@Component
class TermsWaiting implements Waiting {

  private final CallsVersionStore store;
  private final Say say;

  TermsWaiting(CallsVersionStore store, Say say) {
    this.store = store;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.APPROVE_TERMS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return store.proposed().stream()
        .filter(one -> !one.proposedBy().equals(person.getName()))
        .map(one ->
            new Notice(
                say.text("notice.terms", one.number()),
                "/calls/versions/" + one.number(),
                one.proposedAt(),
                false))
        .toList();
  }
}
