package org.haltwire.centre.checks.bot;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is known of a chat.
///
/// @param id at Telegram
/// @param language that was chosen; empty where none was
/// @param region where the person lives: of ISO 3166-2, [#WHOLE] for somewhere in the country,
///   empty where nobody said
/// @param regions of which it wants warnings: of ISO 3166-2, or [#WHOLE] alone
/// @param topics of which it wants warnings
/// @param asksTicket whether the next message is a ticket with its secret
record BotChat(
    String token,
    long id,
    String language,
    String region,
    Set<String> regions,
    Set<Topic> topics,
    boolean asksTicket,
    Lesson lesson) {

  static final String WHOLE = "*";

  /// How far the quiz is.
  ///
  /// @param day of its questions, counted from 1970-01-01; 0 where there is none
  record Lesson(long day, int answered, int right) {

    static final Lesson NONE = new Lesson(0, 0, 0);
  }

  BotChat {
    regions = Set.copyOf(regions);
    topics = topics.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(topics));
  }

  /// One of which nothing is kept.
  static BotChat unknown(String token, long id) {
    return new BotChat(token, id, "", "", Set.of(), Set.of(), false, Lesson.NONE);
  }

  BotChat withLanguage(String other) {
    return new BotChat(token, id, other, region, regions, topics, asksTicket, lesson);
  }

  BotChat withRegion(String other) {
    return new BotChat(token, id, language, other, regions, topics, asksTicket, lesson);
  }

  BotChat withRegions(Set<String> others) {
    return new BotChat(token, id, language, region, others, topics, asksTicket, lesson);
  }

  BotChat withTopics(Set<Topic> others) {
    return new BotChat(token, id, language, region, regions, others, asksTicket, lesson);
  }

  BotChat askingTicket(boolean asks) {
    return new BotChat(token, id, language, region, regions, topics, asks, lesson);
  }

  BotChat withLesson(Lesson other) {
    return new BotChat(token, id, language, region, regions, topics, asksTicket, other);
  }

  @Override
  public String toString() {
    return "a chat";
  }
}
