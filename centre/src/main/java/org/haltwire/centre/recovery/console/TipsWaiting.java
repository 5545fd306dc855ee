package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.recovery.tips.TipBook;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Reports without lost money that nobody has read yet.
@Component
class TipsWaiting implements Waiting {

  private final TipBook tips;
  private final Reaches reaches;
  private final Say say;

  TipsWaiting(TipBook tips, Reaches reaches, Say say) {
    this.tips = tips;
    this.reaches = reaches;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.WORK_CASES;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    TipBook.Waiting waiting = tips.waiting(reaches.of(person).regions());
    return waiting.count() == 0
        ? List.of()
        : List.of(
            new Notice(
                say.text("notice.tips", waiting.count()),
                "/recovery/tips",
                waiting.since(),
                false));
  }
}
