package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// What the bot does when the Bot API or the network fails.
class BotFaultsTest {

  private static void hearsOnce(BotTown town, Chatter person, String text) {
    person.says(text);
    assertTrue(person.hears().getText().contains("/check"));
    Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
    assertEquals(person.heard(), town.telegram.sent(person.chat).size());
  }

  @Test
  void survivesWhateverASendMeetsAndSendsOnce() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      List<TestingTelegram.Fault> faults =
          List.of(
              new TestingTelegram.Fault.Code(500, 0),
              new TestingTelegram.Fault.Code(502, 0),
              new TestingTelegram.Fault.Code(429, 0),
              new TestingTelegram.Fault.Body(200, "{\"ok\": tr"),
              new TestingTelegram.Fault.Body(200, "null"),
              new TestingTelegram.Fault.Body(502, "<html>Bad Gateway</html>"),
              new TestingTelegram.Fault.Silence());
      for (TestingTelegram.Fault fault : faults) {
        town.telegram.fail("sendMessage", fault);
        hearsOnce(town, person, "/help");
      }
      assertEquals(faults.size() * 2, town.telegram.asked("sendMessage"));
    }
  }

  @Test
  void waitsForAsLongAsItIsTold() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      town.telegram.fail("sendMessage", new TestingTelegram.Fault.Code(429, 2));
      long before = System.nanoTime();
      person.says("/help");
      Chatter other = town.person("en");
      Soon.is("a refusal", () -> town.telegram.asked("sendMessage") == 1);
      other.says("/help");
      other.hears();
      person.hears();
      long first =
          town.telegram.calls.stream()
              .filter(one -> one.what() instanceof SendMessage)
              .mapToLong(TestingTelegram.Call::at)
              .min()
              .orElseThrow();
      assertTrue(first - before >= 2_000_000_000L, "somebody was sent to too early");
    }
  }

  @Test
  void dropsWhatIsRefusedAndGoesOn() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      town.telegram.fail("sendMessage", new TestingTelegram.Fault.Code(400, 0));
      person.says("/help");
      Soon.is(
          "a dropped answer",
          () ->
              town.telegram.asked("sendMessage") == 1
                  && town.number("select count(*) from bot_outbox") == 0);
      assertTrue(person.asks("/help").contains("/check"));
      assertEquals(2, town.telegram.asked("sendMessage"));
    }
  }

  /// What is under way is not begun again, however long it takes.
  @Test
  void sendsOnceWhereSendingIsSlow() {
    try (BotTown town = new BotTown("haltwire.telegram.per-chat=1ms")) {
      town.telegram.slownessMillis = 30;
      List<Chatter> people = IntStream.range(0, 8).mapToObj(_ -> town.person("en")).toList();
      for (int i = 0; i < 10; i++) {
        people.forEach(person -> person.says("/help"));
      }
      Soon.is("all sent", () -> town.telegram.of(SendMessage.class).size() >= 80);
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      assertEquals(80, town.telegram.of(SendMessage.class).size());
    }
  }

  /// After a week of silence Telegram goes on with another number.
  @Test
  void hearsOfUpdatesWithSmallerNumbersAfterAWeekOfSilence() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      person.asks("/help");
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      town.telegram.numberFrom(1_000);
      town.bean(JdbcClient.class).sql("update bot_offset set at = at - 7 * 86400000").update();
      assertTrue(person.asks("/report").contains("call your bank"));
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      assertEquals(1_001, town.number("select next from bot_offset"));
    }
  }

  /// The one thing that nobody can tell apart: done, and the answer lost.
  @Test
  void sendsAgainWhereNobodyKnows() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      town.telegram.fail("sendMessage", new TestingTelegram.Fault.DoneAndLost());
      person.says("/help");
      Soon.is("both", () -> town.telegram.sent(person.chat).size() == 2);
    }
  }

  @Test
  void forgetsWhoBlockedIt() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      person.says("/subscribe");
      person.presses(person.hears(), "subscribe:KZ-75");
      Soon.is("a subscription", () -> town.number("select count(*) from bot_chat") == 1);
      town.telegram.blocked.add(Long.toString(person.chat));
      person.says("/help");
      Soon.is("no chat", () -> town.number("select count(*) from bot_chat") == 0);
      assertEquals(0, town.number("select count(*) from bot_outbox"));
      Chatter other = town.person("en");
      other.says("/subscribe");
      other.presses(other.hears(), "subscribe:*");
      Soon.is("a subscription", () -> town.number("select count(*) from bot_chat") == 1);
      other.leaves();
      Soon.is("no chat", () -> town.number("select count(*) from bot_chat") == 0);
    }
  }

  @Test
  void survivesWhateverItsQuestionsForUpdatesMeet() {
    TestingTelegram telegram = new TestingTelegram();
    telegram.fail("getMe", new TestingTelegram.Fault.Code(500, 0));
    telegram.fail("deleteWebhook", new TestingTelegram.Fault.Body(200, "{"));
    telegram.fail("setMyCommands", new TestingTelegram.Fault.Code(429, 1));
    telegram.fail(
        "getUpdates",
        new TestingTelegram.Fault.Code(409, 0),
        new TestingTelegram.Fault.Code(429, 1),
        new TestingTelegram.Fault.Code(500, 0),
        new TestingTelegram.Fault.Body(200, "<html>"),
        new TestingTelegram.Fault.Body(200, "{\"ok\":true,\"result\":[{\"update_id\":"),
        new TestingTelegram.Fault.Body(200, "null"));
    try (BotTown town = new BotTown(telegram)) {
      Chatter person = town.person("en");
      assertTrue(person.asks("/help").contains("/check"));
      assertEquals(BotStanding.How.WORKS, town.bean(BotStanding.class).now());
      // Once in vain, once before the commands failed, once whole; and again after the conflict.
      assertEquals(4, telegram.asked("deleteWebhook"));
    }
  }

  @Test
  void saysWhoElseAsks() {
    TestingTelegram telegram = new TestingTelegram();
    for (int i = 0; i < 500; i++) {
      telegram.fail("getUpdates", new TestingTelegram.Fault.Code(409, 0));
    }
    try (BotTown town = new BotTown(telegram)) {
      Soon.is("a notice", () -> town.bean(BotStanding.class).now() == BotStanding.How.ANOTHER_ASKS);
    }
  }

  @Test
  void stopsWhereItsTokenIsRefused() {
    TestingTelegram telegram = new TestingTelegram();
    telegram.fail("getMe", new TestingTelegram.Fault.Code(401, 0));
    try (BotTown town = new BotTown(telegram)) {
      Soon.is(
          "a notice", () -> town.bean(BotStanding.class).now() == BotStanding.How.TOKEN_REFUSED);
      assertEquals(1, telegram.asked("getMe"));
      assertEquals(0, telegram.asked("getUpdates"));
      assertFalse(telegram.waiting() > 0);
    }
  }

  @Test
  void handlesNothingTwiceAfterARestart() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      person.says("/help");
      person.hears();
      // The answer is out, and Telegram was not told yet that the question was taken.
      town.restart();
      person.says("/report");
      assertTrue(person.hears().getText().contains("call your bank"));
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      assertEquals(2, town.telegram.sent(person.chat).size());
      assertEquals(0, town.number("select count(*) from bot_update"));
    }
  }

  @Test
  void sendsAfterARestartWhatItCouldNotSendBefore() {
    try (BotTown town = new BotTown()) {
      for (int i = 0; i < 400; i++) {
        town.telegram.fail("sendMessage", new TestingTelegram.Fault.Code(500, 0));
      }
      Chatter person = town.person("en");
      person.says("/help");
      Soon.is("a first try", () -> town.telegram.asked("sendMessage") > 0);
      town.centre.close();
      town.telegram.forgive();
      town.start();
      assertTrue(person.hears().getText().contains("/check"));
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      assertEquals(1, town.telegram.sent(person.chat).size());
    }
  }
}
