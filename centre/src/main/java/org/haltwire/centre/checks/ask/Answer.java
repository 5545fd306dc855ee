package org.haltwire.centre.checks.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.checks.capture.Capture;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.checks.capture.Miss;
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
/// @param page of the link that was asked about; nothing where it was none
/// @param flows whether it was looked at how money flows through the accounts that were asked about
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
    boolean people,
    Optional<Captures.Seen> page,
    boolean flows) {

  public Answer {
    lists = List.copyOf(lists);
    unknown = List.copyOf(unknown);
    similar = List.copyOf(similar);
    published = List.copyOf(published);
  }

  /// The pages that were read; nothing where there are none.
  public Optional<Capture> read() {
    return page.flatMap(Captures.Seen::read);
  }

  /// By which the rest is found; empty where nothing more is coming.
  public String coming() {
    return page.map(seen -> seen instanceof Captures.Coming(String key) ? key : "").orElse("");
  }

  /// Why no page was read; nothing where one was, or is coming, or there is none.
  public Optional<Miss> missed() {
    return page.flatMap(
        seen -> seen instanceof Captures.None(Miss why) ? Optional.of(why) : Optional.empty());
  }
}
