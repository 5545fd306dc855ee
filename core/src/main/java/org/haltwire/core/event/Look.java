package org.haltwire.core.event;

/// Somebody who works with the centre looked at something, so that the centre can watch its own
/// people as it watches payments.
///
/// @param person the account's name of who looked
/// @param subject a reference or token of what was looked at, or empty; never a person's own data
/// @param hasCase whether the person said for which case
/// @param home whether the subject is of a region where the person lives or has relatives, as the
///   person declared
/// @param records how many rows were shown: 1 for a page, 0 for a search that found nothing
/// @param institution whose person it is; empty for the centre's own people
public record Look(
    FactId id,
    long occurredAt,
    String person,
    String subject,
    What what,
    boolean hasCase,
    boolean home,
    int records,
    String institution)
    implements Fact {

  public static final int SUBJECT_LIMIT = 200;
  public static final int PERSON_LIMIT = 200;

  /// The order is part of the format: add at the end only.
  public enum What {
    PAYMENT,
    CASE,
    HOLD,
    APPEAL,
    NUMBER,
    SEARCH,
    EXPORT,
    /// One of the centre's own people.
    PERSON,
    OTHER,
    /// All that is kept of somebody, for them or to be erased.
    DOSSIER
  }

  public Look {
    Check.required("person", person, PERSON_LIMIT);
    Check.optional("subject", subject, SUBJECT_LIMIT);
    Check.optional("institution", institution, 32);
    if (records < 0) {
      throw new InvalidFact("records", "0 or more", Integer.toString(records));
    }
  }
}
