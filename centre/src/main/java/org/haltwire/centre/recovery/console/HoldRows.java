package org.haltwire.centre.recovery.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.console.CaseSheet.HoldRow;
import org.haltwire.centre.recovery.console.CaseSheet.May;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.HoldRules;
import org.springframework.stereotype.Component;

/// Says what a person may do with holds, so that a page offers nothing that would be refused.
@Component
class HoldRows {

  private final Participants participants;
  private final CountryProfile profile;
  private final InstantSource clock;

  HoldRows(Participants participants, CountryProfile profile, InstantSource clock) {
    this.participants = participants;
    this.profile = profile;
    this.clock = clock;
  }

  List<HoldRow> of(List<Hold> holds, String who) {
    Set<String> codes =
        participants.all().stream().map(Participant::code).collect(Collectors.toSet());
    return holds.stream().map(hold -> row(hold, who, codes)).toList();
  }

  private HoldRow row(Hold hold, String who, Set<String> codes) {
    HoldState state = hold.state();
    boolean connected = codes.contains(hold.bank().toLowerCase(Locale.ROOT));
    boolean late =
        state == HoldState.ORDERED
            && hold.clocks().answerBy() > 0
            && hold.clocks().answerBy() <= clock.millis();
    boolean order =
        state == HoldState.PROPOSED && connected && !hold.consent().agreedBy().equals(who);
    HoldRules rules = profile.hold();
    boolean extend =
        state.isSecured()
            && !rules.mayExtend().isEmpty()
            && hold.clocks().extensions() < rules.length().maxExtensions();
    return new HoldRow(hold, connected, late, new May(order, state.isRunning(), extend));
  }
}
