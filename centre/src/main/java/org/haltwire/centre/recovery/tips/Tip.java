package org.haltwire.centre.recovery.tips;

import java.util.List;
import org.haltwire.core.event.IncidentReport;

/// What a person reports themselves, as they sent it.
///
/// @param form the name of the form that it was written in: sent twice, it is one report
/// @param bodyHash of what was sent, to tell a repetition from a form that was changed
/// @param at when it came, in milliseconds since 1970-01-01T00:00Z
/// @param region where the person lives (ISO 3166-2), or empty
/// @param network that it came from, such as `192.0.2.0/24`
public record Tip(
    String form,
    byte[] bodyHash,
    long at,
    IncidentReport.Kind kind,
    String region,
    String network,
    Story story) {

  /// What the person tells.
  ///
  /// @param named whom and what it is about
  /// @param contact how to reach the person, or empty
  /// @param losses the payments that were lost; none where no money was
  public record Story(List<Named> named, String words, String contact, List<Loss> losses) {

    public Story {
      named = List.copyOf(named);
      losses = List.copyOf(losses);
    }
  }

  /// Money that left, as far as the person knows.
  ///
  /// @param bank BIC of the victim's bank, or empty
  /// @param at about when, in milliseconds since 1970-01-01T00:00Z
  /// @param minor in minor units of the profile's currency
  /// @param digits the last ones of either account or card, or empty
  public record Loss(String bank, long at, long minor, String digits) {}
}
