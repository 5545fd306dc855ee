package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.Soon;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import tools.jackson.databind.JsonNode;

/// A victim asks how their money stands.
class StatusTalkTest {

  private static List<Integer> deleted(TestingTelegram telegram) {
    return telegram.of(DeleteMessage.class).stream().map(DeleteMessage::getMessageId).toList();
  }

  @Test
  void tellsHowItStandsAndDeletesTheSecretRightOrWrong() {
    TestingTelegram telegram = new TestingTelegram();
    try (telegram;
        Town town =
            new Town(
                "haltwire.telegram.token-file=" + BotTown.secret("token", TestingTelegram.TOKEN),
                "haltwire.telegram.address=" + telegram.address(),
                "haltwire.telegram.ask-for=2s",
                "haltwire.telegram.per-chat=10ms")) {
      String stolen = town.pay("A-victim", "B-mule", "90000.00");
      JsonNode ticket = town.report("i1", "A-victim", stolen);
      String number = ticket.path("ticket").asString();
      String secret = ticket.path("secret").asString();
      Soon.is(
          "the payment found",
          () ->
              town.centre
                      .bean(JdbcClient.class)
                      .sql("select coalesce(sum(stolen), 0) from incident_payment")
                      .query(Long.class)
                      .single()
                  == 9_000_000);
      Chatter person = new Chatter(telegram, 9_200_000_001L, "en");
      assertTrue(person.asks("/status").contains("Send the ticket"));
      int right = person.says(number.replace("-", " ").toLowerCase(Locale.ROOT) + " " + secret);
      String told = person.hears().getText();
      assertTrue(told.contains(number) && told.contains("Reported stolen"), told);
      assertTrue(told.contains("90,000"), told);
      Soon.is("the message deleted", () -> deleted(telegram).contains(right));
      int once = person.says("/status " + number + " " + secret);
      assertTrue(person.hears().getText().contains("Reported stolen"));
      Soon.is("the message deleted", () -> deleted(telegram).contains(once));
      for (int i = 0; i < 3; i++) {
        int wrong = person.says("/status " + number + " 2222-2222-222" + (i + 2));
        assertTrue(person.hears().getText().contains("no such ticket"));
        Soon.is("the message deleted", () -> deleted(telegram).contains(wrong));
      }
      // Whoever guesses waits, and the right one is not looked at meanwhile.
      int guessed = person.says("/status " + number + " " + secret);
      assertTrue(person.hears().getText().contains("Too many wrong ones"));
      Soon.is("the message deleted", () -> deleted(telegram).contains(guessed));
      assertEquals(6, deleted(telegram).size());
      assertTrue(person.asks("t.me/somebody").contains("Not enough to say"));
    }
  }
}
