package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.silent.Listening;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/// What must not get out: the token, the chats, what was asked, and secrets that people write.
class BotSecretsTest {

  private static final String OFFER = "Guaranteed 40% a month, marked-question, bring friends!";

  @Test
  void saysTheTokenNowhereWhateverFails() throws IOException, SQLException {
    TestingTelegram telegram = new TestingTelegram();
    String heard;
    try (Listening listening = new Listening();
        BotTown town = new BotTown(telegram)) {
      listening.everything();
      Chatter person = town.person("en");
      telegram.fail(
          "sendMessage",
          new TestingTelegram.Fault.Code(500, 0),
          new TestingTelegram.Fault.Body(200, "<html>" + TestingTelegram.TOKEN),
          new TestingTelegram.Fault.DoneAndLost(),
          new TestingTelegram.Fault.Silence(),
          new TestingTelegram.Fault.Code(400, 0));
      telegram.fail(
          "getUpdates",
          new TestingTelegram.Fault.Code(409, 0),
          new TestingTelegram.Fault.Body(200, "{\"ok\":" + TestingTelegram.TOKEN),
          new TestingTelegram.Fault.Code(401, 0));
      person.says(OFFER);
      Soon.is(
          "a refused token",
          () -> town.bean(BotStanding.class).now() == BotStanding.How.TOKEN_REFUSED);
      // The Bot API is gone altogether.
      telegram.close();
      town.bean(Outbox.class)
          .add("x", List.of(DeleteMessage.builder().chatId("1").messageId(1).build()));
      Soon.is(
          "a second try",
          () -> town.number("select coalesce(max(attempts), 9) from bot_outbox") > 1);
      for (EveryRow.Place place : EveryRow.of(town.database)) {
        assertFalse(place.has(TestingTelegram.TOKEN), place::name);
      }
      heard = String.join("\n", listening.heard());
    }
    assertTrue(heard.contains("Telegram refuses the bot's token"), heard);
    for (String hidden : List.of(secret(), "marked-question", "bot7700001")) {
      assertFalse(
          heard.contains(hidden),
          () -> heard.lines().filter(line -> line.contains(hidden)).toList().toString());
    }
  }

  private static String secret() {
    return TestingTelegram.TOKEN.substring(TestingTelegram.TOKEN.indexOf(':') + 1);
  }

  @Test
  void keepsNothingReadable() throws SQLException {
    try (BotTown town = new BotTown()) {
      for (int i = 0; i < 400; i++) {
        town.telegram.fail("sendMessage", new TestingTelegram.Fault.Code(500, 0));
      }
      Chatter person = town.person("en");
      person.says(OFFER);
      person.presses(
          org.telegram.telegrambots.meta.api.methods.send.SendMessage.builder()
              .chatId("1")
              .text("x")
              .build(),
          "subscribe:KZ-75");
      Soon.is("a chat", () -> town.number("select count(*) from bot_chat") == 1);
      Soon.is("an answer", () -> town.number("select count(*) from bot_outbox") >= 1);
      int places = 0;
      for (EveryRow.Place place : EveryRow.of(town.database)) {
        places++;
        assertFalse(place.has("marked-question"), place::name);
        assertFalse(place.has(Long.toString(person.chat)), place::name);
      }
      assertTrue(places > 100);
    }
  }

  @Test
  void stopsTheStartWhereASecretCannotBeUsed() throws IOException {
    Path wrong = BotTown.secret("wrong", "this is no token");
    Path right = BotTown.secret("right", TestingTelegram.TOKEN);
    assertRefused("haltwire.telegram.token-file=" + wrong);
    assertRefused("haltwire.telegram.token-file=" + wrong.resolveSibling("nowhere"));
    Path weak = BotTown.secret("weak", "short");
    Path strong = BotTown.secret("strong", "a-secret-of-the-webhook");
    String webhook = "haltwire.telegram.mode=webhook";
    String token = "haltwire.telegram.token-file=" + right;
    String site = "haltwire.checks.address=https://x.kz";
    assertRefused(token, webhook, site, "haltwire.telegram.webhook-secret-file=" + weak);
    assertRefused(token, webhook, "haltwire.telegram.webhook-secret-file=" + strong);
    Files.delete(wrong);
  }

  private static void assertRefused(String... settings) {
    Throwable refused =
        assertThrows(RuntimeException.class, () -> TestingCentre.start(settings).close());
    StringBuilder words = new StringBuilder();
    for (Throwable one = refused; one != null; one = one.getCause()) {
      words.append(one).append('\n');
    }
    assertTrue(words.toString().contains("Expected"), words::toString);
    assertFalse(words.toString().contains(secret()), words::toString);
    assertFalse(words.toString().contains("this is no token"), words::toString);
  }

  @Test
  void isNotThereWithoutAToken() {
    try (TestingCentre centre = TestingCentre.start()) {
      assertEquals(BotStanding.How.OFF, centre.bean(BotStanding.class).now());
      assertFalse(centre.bean(BotPoller.class).isRunning());
      assertFalse(centre.bean(BotSender.class).isRunning());
    }
  }
}
