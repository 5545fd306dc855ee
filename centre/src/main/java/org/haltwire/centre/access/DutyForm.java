package org.haltwire.centre.access;

import java.util.Set;
import org.haltwire.centre.participants.Participants;

/// What somebody is to do, and for whom, as a form says it: both in one, because neither can be
/// judged without the other.
record DutyForm(Set<ConsoleRole> roles, String institution, String regions, String home) {

  DutyForm with(Set<ConsoleRole> others) {
    return new DutyForm(others, institution, regions, home);
  }

  /// @throws java.util.NoSuchElementException where the regions cannot be read
  Reach reach() {
    return new Reach(
        institution, Reach.regions(regions).orElseThrow(), Reach.regions(home).orElseThrow());
  }

  /// The text that says what is wrong with it for this person; empty where nothing is. What no one
  /// person may do stays as it is with the one who begins.
  String wrong(Person now, Participants participants) {
    boolean known = institution.isEmpty() || participants.find(institution).isPresent();
    if (Reach.regions(regions).isEmpty() || Reach.regions(home).isEmpty() || !known) {
      return "people.reach-wrong";
    }
    if (!Duties.areApart(roles) && !roles.equals(now.roles())) {
      return "people.apart";
    }
    return Duties.fit(roles, reach()) ? "" : "people.at-odds";
  }
}
