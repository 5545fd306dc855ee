package org.haltwire.centre.checks.bot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.haltwire.centre.yaml.Yaml;
import org.springframework.stereotype.Component;

/// Questions on the schemes. A session's questions follow from the chat's token and the day, so
/// that nothing about them needs keeping and a session goes on after a restart.
@Component
final class Quiz {

  /// Questions of a session.
  static final int SESSION = 5;

  private final List<Question> questions;

  /// @param right the number of the right choice, from 0
  /// @param why the right answer explained
  record Question(
      String id,
      Topic topic,
      Map<String, String> asks,
      List<Map<String, String>> choices,
      int right,
      Map<String, String> why) {

    Question {
      choices = List.copyOf(choices);
    }
  }

  Quiz() {
    this.questions =
        BotResource.read("quiz.yaml").maps("questions").stream().map(Quiz::question).toList();
  }

  private static Question question(Yaml yaml) {
    String topic = yaml.text("topic");
    List<Map<String, String>> choices =
        yaml.maps("choices").stream().map(BotResource::words).toList();
    Question question =
        new Question(
            yaml.text("id"),
            Topic.of(topic)
                .orElseThrow(() -> yaml.wrong("topic", "Expected a topic, but got " + topic)),
            BotResource.words(yaml.map("asks")),
            choices,
            (int) yaml.whole("right", 1, choices.size()) - 1,
            BotResource.words(yaml.map("why")));
    yaml.complete();
    return question;
  }

  List<Question> all() {
    return questions;
  }

  /// The same for the same chat on the same day.
  List<Question> session(String token, long day) {
    List<Question> mixed = new ArrayList<>(questions);
    Collections.shuffle(mixed, new Random(seed(token + "/" + day)));
    return List.copyOf(mixed.subList(0, SESSION));
  }

  private static long seed(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
