package org.haltwire.centre.recovery.console;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.springframework.stereotype.Component;

/// Orders all that is proposed in a case, as far as one person may. What only citizens reported is
/// left out: an officer confirms such a hold by ordering it, one by one.
@Component
class OrderAll {

  private final HoldStore store;
  private final HoldDesk desk;

  OrderAll(HoldStore store, HoldDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  /// What came of it.
  ///
  /// @param second how many wait for a second person
  /// @param moved how many somebody else moved at the same time
  /// @param missing banks that are not connected
  record Summary(int ordered, int second, int moved, NavigableSet<String> missing) {}

  Summary order(long caseId, String who) {
    int ordered = 0;
    int second = 0;
    int moved = 0;
    NavigableSet<String> missing = new TreeSet<>();
    for (Hold hold : store.ofCase(caseId)) {
      if (hold.state() == HoldState.PROPOSED
          && !hold.consent().proposedBy().equals(Participants.CITIZENS)) {
        Answered answered = desk.order(hold.id(), hold.revision(), who, hold.cause().reason());
        switch (answered.outcome()) {
          case DONE -> ordered++;
          case SECOND_PERSON, SAME_PERSON -> second++;
          case NO_BANK -> missing.add(hold.bank());
          case RACE, WRONG_STATE, REPEATED, TOO_MUCH, OTHER_ANSWER, LATE, NOT_ALLOWED -> moved++;
        }
      }
    }
    return new Summary(ordered, second, moved, missing);
  }
}
