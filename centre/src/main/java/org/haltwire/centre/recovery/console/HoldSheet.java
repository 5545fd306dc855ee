package org.haltwire.centre.recovery.console;

import java.util.List;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.console.CaseSheet.HoldRow;
import org.haltwire.centre.recovery.hold.Claim;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.restitution.ReturnLine;
import org.haltwire.centre.recovery.restitution.ReturnStore;
import org.haltwire.core.profile.ReturnBasis;

/// A hold as its page shows it.
///
/// @param now when the page was made, in milliseconds since 1970-01-01T00:00Z
record HoldSheet(
    HoldRow row,
    List<HoldStep> steps,
    List<Part> claims,
    Giving giving,
    List<Appeal> appeals,
    long now) {

  HoldSheet {
    steps = List.copyOf(steps);
    claims = List.copyOf(claims);
    appeals = List.copyOf(appeals);
  }

  /// A victim's part, by the ticket.
  record Part(String ticket, Claim claim) {}

  /// What a return needs, and what came of one.
  ///
  /// @param ways sets of documents, each of which suffices
  /// @param kinds what a person can bring
  record Giving(
      List<ReturnStore.Basis> documents,
      List<Way> ways,
      List<ReturnBasis> kinds,
      boolean suffices,
      List<ReturnLine> lines) {

    Giving {
      documents = List.copyOf(documents);
      ways = List.copyOf(ways);
      kinds = List.copyOf(kinds);
      lines = List.copyOf(lines);
    }
  }

  /// Documents that suffice together.
  record Way(List<Needed> needed) {

    Way {
      needed = List.copyOf(needed);
    }
  }

  record Needed(ReturnBasis basis, boolean there) {}
}
