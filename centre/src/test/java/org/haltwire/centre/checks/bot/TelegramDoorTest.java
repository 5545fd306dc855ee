package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Test;

/// Updates that Telegram brings.
class TelegramDoorTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SECRET = "the-secret_of-the-webhook";
  private static final String UPDATE =
      """
      {"update_id": 7, "message": {"message_id": 5, "date": 1764000000,
       "chat": {"id": 9300000001, "type": "private"}, "text": "/help"}}
      """;

  private static int post(TestingCentre centre, String secret, String body) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(centre.uri(TelegramDoor.PATH))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void takesUpdatesOfWhoKnowsTheSecretOnceEach() throws Exception {
    try (BotTown town =
        new BotTown(
            "haltwire.telegram.mode=webhook",
            "haltwire.telegram.webhook-secret-file=" + BotTown.secret("webhook", SECRET))) {
      Soon.is("it works", () -> town.bean(BotStanding.class).now() == BotStanding.How.WORKS);
      assertTrue(
          town.telegram.webhook.contains("https://check.example.kz/public/v1/telegram"),
          town.telegram.webhook);
      assertTrue(town.telegram.webhook.contains(SECRET));
      assertEquals(404, post(town.centre, "", UPDATE));
      assertEquals(404, post(town.centre, SECRET + "x", UPDATE));
      assertEquals(400, post(town.centre, SECRET, "{\"update_id\":"));
      assertEquals(400, post(town.centre, SECRET, "{}"));
      assertEquals(400, post(town.centre, SECRET, "null"));
      assertEquals(413, post(town.centre, SECRET, "{\"x\":\"" + "y".repeat(4 << 20) + "\"}"));
      assertEquals(200, post(town.centre, SECRET, UPDATE));
      assertEquals(200, post(town.centre, SECRET, UPDATE));
      Chatter person = new Chatter(town.telegram, 9_300_000_001L, "en");
      assertTrue(person.hears().getText().contains("/check"));
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      assertEquals(1, town.telegram.sent(person.chat).size());
      assertEquals(0, town.telegram.asked("getUpdates"));
    }
  }

  @Test
  void isNotThereWhereUpdatesAreAskedFor() throws Exception {
    try (BotTown town = new BotTown()) {
      assertEquals(404, post(town.centre, "", UPDATE));
      assertEquals(404, post(town.centre, SECRET, UPDATE));
    }
  }
}
