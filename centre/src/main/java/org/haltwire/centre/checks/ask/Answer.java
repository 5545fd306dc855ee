package org.haltwire.centre.checks.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.pyramids.published.Publication;
import org.haltwire.centre.registers.RegisterKind;
import org.haltwire.centre.registers.Registers;
import org.haltwire.signs.sheet.Assessment;
import org.haltwire.signs.triage.Judgement;

/// What a question came to.
///
/// @param on the day of the check
/// @param lists that were asked
/// @param unknown kinds of lists that there are none of here: of these nothing is known
/// @param like what scheme the words are like; nothing where that is not clear, or they are like
///   none: that would be taken for a clearance
/// @param people whether it was looked up what was reported about phones, cards and accounts
/// @param published what the centre says in public of what was asked about
/// @param similar lines of lists with a name like the one that was asked about
public record Answer(
    Asked asked,
    Assessment assessment,
    LocalDate on,
    List<Registers.Known> lists,
    List<RegisterKind> unknown,
    List<Registers.Hit> similar,
    List<Publication> published,
    Optional<Judgement> like,
    boolean people) {

  public Answer {
    lists = List.copyOf(lists);
    unknown = List.copyOf(unknown);
    similar = List.copyOf(similar);
    published = List.copyOf(published);
  }
}
