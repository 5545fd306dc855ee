package org.haltwire.centre.pyramids.published;

import java.util.Map;

/// A name that the centre speaks of in public. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param subject by which a question finds it
/// @param reasons in words, by language
/// @param basis the law or decision that it stands on
/// @param unit of the officers, as the public reads it
/// @param until when it ends by itself
/// @param endedWhy why it was taken back; empty where it was not
public record Publication(
    long id,
    Kind kind,
    String subject,
    String name,
    Map<String, String> reasons,
    String basis,
    String unit,
    State state,
    Steps steps,
    long until,
    long endedAt,
    String endedWhy) {

  public enum Kind {
    SITE,
    COMPANY,
    REQUISITE
  }

  public enum State {
    PROPOSED,
    PUBLISHED,
    REFUSED,
    WITHDRAWN,
    /// Taken back after an objection, or because it was wrong.
    REVERSED,
    EXPIRED
  }

  /// Who proposed and decided, and when.
  public record Steps(String proposedBy, long proposedAt, String decidedBy, long decidedAt) {

    boolean tookPart(String who) {
      return who.equals(proposedBy) || who.equals(decidedBy);
    }
  }

  public Publication {
    reasons = Map.copyOf(reasons);
  }

  /// The subject as it may be shown: payment details only by their ends.
  public String shown() {
    int kept = Math.min(4, subject.length() / 4);
    return kind == Kind.REQUISITE
        ? subject.substring(0, kept) + "…" + subject.substring(subject.length() - kept)
        : subject;
  }
}
