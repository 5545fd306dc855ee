package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// In a group everybody would read along.
class GroupTalkTest {

  private static final long GROUP = -1_001_234L;

  private static void writes(Chatter person, String type, String text) {
    person.sends(Map.of("text", text, "chat", Map.of("id", GROUP, "type", type, "title", "g")));
  }

  @Test
  void refusesAReportSaysWhyAndNothingElse() {
    try (BotTown town = new BotTown()) {
      Soon.is("it works", () -> town.bean(BotStanding.class).now() == BotStanding.How.WORKS);
      Chatter person = town.person("ru");
      for (String other :
          List.of("/help", "/report@another_bot", "I lost money", "/reports", "/check t.me/x")) {
        writes(person, "supergroup", other);
      }
      writes(person, "channel", "/report");
      writes(person, "supergroup", "/report@Testing_Bot my card 4400");
      writes(person, "group", "/report");
      assertTrue(person.asks("/help").contains("/check"));
      Soon.is("two answers", () -> town.telegram.sent(GROUP).size() >= 2);
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      List<SendMessage> said = town.telegram.sent(GROUP);
      assertEquals(2, said.size());
      assertTrue(said.getFirst().getText().contains("Напишите мне лично"));
      assertEquals(
          "https://t.me/testing_bot?start=report",
          Chatter.buttons(said.getFirst()).getFirst().getUrl());
      assertEquals(0, town.number("select count(*) from bot_draft"));
      assertEquals(0, town.number("select count(*) from bot_chat"));
      assertTrue(person.asks("/start report").contains("Ушли ли деньги"));
    }
  }

  @Test
  void isHeardInAGroupNoMoreOftenThanInAChat() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      for (int i = 0; i < 100; i++) {
        writes(person, "group", "/report");
      }
      person.asks("/help");
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      int said = town.telegram.sent(GROUP).size();
      assertTrue(said >= 1 && said < 40, said + " answers");
    }
  }

  /// A button below a message in a group, which no bot of ours has put there.
  @Test
  void takesNoButtonInAGroup() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      Map<String, Object> message = TestingTelegram.message(Long.toString(GROUP), 1);
      message.put("chat", Map.of("id", GROUP, "type", "group", "title", "g"));
      town.telegram.bring(
          Map.of(
              "callback_query",
              Map.of(
                  "id",
                  "q",
                  "from",
                  Map.of("id", 1, "is_bot", false, "first_name", "A"),
                  "message",
                  message,
                  "chat_instance",
                  "1",
                  "data",
                  "report")));
      person.asks("/help");
      assertEquals(List.of(), town.telegram.sent(GROUP));
      assertEquals(0, town.number("select count(*) from bot_draft"));
    }
  }
}
