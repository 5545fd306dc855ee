package org.haltwire.centre.checks.bot;

import java.util.List;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// The one thing that is said in a group: that no report is taken there, since everybody would read
/// along, and where it is taken.
@Component
class GroupTalk {

  private final BotStanding standing;
  private final Say say;

  GroupTalk(BotStanding standing, Say say) {
    this.standing = standing;
    this.say = say;
  }

  /// Other bots have a `/report`, too.
  boolean isMeant(Incoming.ReportInGroup asked) {
    return standing.isMeant(asked.addressed());
  }

  void refuse(Turn turn, Incoming.ReportInGroup asked) {
    String link = standing.link("report");
    turn.say(
        Cut.escaped(say.text("bot.report-group")),
        asked.message(),
        link.isEmpty()
            ? Keys.NONE
            : Keys.grid(List.of(Keys.link(say.text("check.report"), link)), 1));
  }
}
