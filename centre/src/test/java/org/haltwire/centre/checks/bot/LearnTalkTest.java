package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// The quiz, and what comes of it.
class LearnTalkTest {

  /// Goes through a session with every answer right; gives the last message.
  private static SendMessage learn(BotTown town, Chatter person, String region) {
    person.says("/learn");
    person.presses(person.hears(), "learn:" + region);
    BotChat[] chat = new BotChat[1];
    for (int i = 0; i < Quiz.SESSION; i++) {
      SendMessage question = person.hears();
      assertTrue(question.getText().contains("Question " + (i + 1) + " of 5"), question::getText);
      chat[0] = town.bean(BotChats.class).of(person.chat);
      Quiz.Question asked =
          town.bean(Quiz.class)
              .session(chat[0].token(), chat[0].lesson().day())
              .get(chat[0].lesson().answered());
      assertTrue(question.getText().contains(Cut.escaped(asked.asks().get("en"))));
      String data = Chatter.buttons(question).get(asked.right()).getCallbackData();
      person.presses(question, data);
      // Pressed twice: counts once.
      person.presses(question, data);
      SendMessage solution = person.hears();
      assertTrue(solution.getText().contains("Right!"), solution::getText);
      assertTrue(solution.getText().contains(Cut.escaped(asked.why().get("en"))));
    }
    return person.hears();
  }

  @Test
  void asksFiveQuestionsExplainsEachAndCountsByRegionAlone() {
    try (BotTown town = new BotTown()) {
      for (int i = 0; i < Awareness.LEAST; i++) {
        assertEquals(List.of(), town.bean(Awareness.class).shown());
        SendMessage over = learn(town, town.person("en"), "KZ-71");
        assertTrue(over.getText().contains("5 of 5"), over::getText);
      }
      Awareness.Of shown = town.bean(Awareness.class).shown().getFirst();
      assertEquals(new Awareness.Of("KZ-71", 10, 50, 50), shown);
      assertEquals(50, town.number("select sum(answered) from bot_quiz_answer"));
      Chatter once = town.person("en");
      learn(town, once, "KZ-75");
      assertTrue(once.asks("/learn").contains("today's questions: 5 of 5"));
      assertEquals(1, town.bean(Awareness.class).shown().size());
    }
  }

  @Test
  void goesOnAfterARestartAndExplainsAWrongAnswer() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      person.says("/learn");
      person.presses(person.hears(), "learn:*");
      SendMessage question = person.hears();
      town.restart();
      BotChat chat = town.bean(BotChats.class).of(person.chat);
      Quiz.Question asked =
          town.bean(Quiz.class).session(chat.token(), chat.lesson().day()).getFirst();
      int wrong = (asked.right() + 1) % asked.choices().size();
      person.presses(question, Chatter.buttons(question).get(wrong).getCallbackData());
      String solution = person.hears().getText();
      assertTrue(solution.contains("Not quite"), solution);
      assertTrue(
          solution.contains(Cut.escaped(asked.choices().get(asked.right()).get("en"))), solution);
      Soon.is("a second question", () -> person.hears().getText().contains("Question 2"));
      assertEquals(0, town.number("select sum(correct) from bot_quiz_answer"));
    }
  }

  @Test
  void hasQuestionsOnEveryTopicAndMixesThemByChatAndDay() {
    Quiz quiz = new Quiz();
    assertTrue(quiz.all().size() >= 12);
    Set<String> ids = new HashSet<>();
    Set<Topic> topics = new HashSet<>();
    for (Quiz.Question one : quiz.all()) {
      assertTrue(ids.add(one.id()), one::id);
      topics.add(one.topic());
      assertTrue(one.choices().size() >= 2 && one.choices().size() <= 6);
    }
    assertEquals(Set.of(Topic.values()), topics);
    assertEquals(quiz.session("a", 20_000), quiz.session("a", 20_000));
    assertNotEquals(quiz.session("a", 20_000), quiz.session("a", 20_001));
    assertNotEquals(quiz.session("a", 20_000), quiz.session("b", 20_000));
    Set<String> asked = new HashSet<>();
    IntStream.range(0, 100)
        .forEach(day -> quiz.session("a", day).forEach(one -> asked.add(one.id())));
    assertEquals(ids, asked);
  }
}
