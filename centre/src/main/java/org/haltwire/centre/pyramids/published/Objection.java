package org.haltwire.centre.pyramids.published;

/// What somebody says against an answer or a publication. Times are milliseconds since
/// 1970-01-01T00:00Z.
///
/// @param publication 0 where it is about an answer alone
/// @param about which answer or name, as its author wrote it
/// @param shown the reply as it is shown beside the publication; empty where it is not
/// @param answer what its author was told
public record Objection(
    long id,
    String ticket,
    long publication,
    String about,
    String words,
    String contact,
    long receivedAt,
    State state,
    String shown,
    String answer,
    String decidedBy,
    long decidedAt) {

  public enum State {
    RECEIVED,
    /// The reply stands beside the publication.
    SHOWN,
    /// The publication was taken back, or the answer corrected.
    UPHELD,
    REJECTED
  }
}
