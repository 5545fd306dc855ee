package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A warning for those who want warnings. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param words by language
/// @param regions of ISO 3166-2; none for the whole country
/// @param decidedBy who sent, refused, withdrew or cancelled it; empty for nobody yet
public record Warning(
    long id,
    Map<String, String> words,
    List<String> regions,
    Set<Topic> topics,
    State state,
    String writtenBy,
    long writtenAt,
    String decidedBy,
    long decidedAt,
    Progress progress) {

  public enum State {
    PROPOSED,
    SENDING,
    SENT,
    REFUSED,
    WITHDRAWN,
    CANCELLED
  }

  /// Chats.
  ///
  /// @param gone who left before it reached them
  /// @param dropped whom Telegram did not let it be sent to
  public record Progress(int waiting, int sent, int gone, int dropped) {}

  public Warning {
    words = Map.copyOf(words);
    regions = List.copyOf(regions);
    topics = Set.copyOf(topics);
  }
}
