package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Many at once.
class FloodTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void aThousandMessagesAreAllAnsweredAndDelayNoPage() throws Exception {
    try (BotTown town = new BotTown()) {
      get(town);
      List<Chatter> people = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        Chatter person = town.person("en");
        people.add(person);
        person.says("t.me/flood_" + i);
      }
      long began = System.nanoTime();
      List<Long> pages = new ArrayList<>();
      while (town.telegram.waiting() > 0) {
        long before = System.nanoTime();
        get(town);
        pages.add((System.nanoTime() - before) / 1_000_000);
        assertTrue(System.nanoTime() - began < 120_000_000_000L, "it takes too long");
      }
      long handled = (System.nanoTime() - began) / 1_000_000;
      people.forEach(person -> assertTrue(person.hears().getText().contains("Not enough")));
      assertEquals(1_000, town.telegram.of(SendMessage.class).size());
      Collections.sort(pages);
      System.out.printf(
          "1,000 updates handled in %d ms; %d pages meanwhile, median %d ms, longest %d ms%n",
          handled, pages.size(), pages.get(pages.size() / 2), pages.getLast());
      assertTrue(pages.get(pages.size() / 2) < 1_000, pages::toString);
    }
  }

  private static void get(BotTown town) throws Exception {
    HttpResponse<String> page =
        HTTP.send(
            HttpRequest.newBuilder(town.centre.uri("/sign-in")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, page.statusCode());
  }

  @Test
  void whoFloodsIsToldOnceAndNobodyElseWaits() {
    try (BotTown town = new BotTown()) {
      Chatter loud = town.person("en");
      for (int i = 0; i < 200; i++) {
        loud.says("/help");
      }
      Chatter other = town.person("en");
      assertTrue(other.asks("/help").contains("/check"));
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      List<String> told = town.telegram.sent(loud.chat).stream().map(SendMessage::getText).toList();
      assertTrue(told.size() < 40, told.size() + " answers");
      assertTrue(told.stream().anyMatch(one -> one.contains("faster than")), told::toString);
    }
  }

  /// A chat gets its answers in order and apart, however many wait; other chats between them.
  @Test
  void keepsTheLimitsOfTheBotApi() {
    try (BotTown town =
        new BotTown("haltwire.telegram.per-chat=300ms", "haltwire.telegram.per-second=20")) {
      Chatter person = town.person("en");
      for (int i = 0; i < 4; i++) {
        person.says("t.me/order_" + i);
      }
      List<Chatter> others = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Chatter one = town.person("en");
        others.add(one);
        one.says("/help");
      }
      for (int i = 0; i < 4; i++) {
        String answer = person.hears().getText();
        assertTrue(answer.contains("order_" + i), answer);
      }
      others.forEach(Chatter::hears);
      List<Long> mine = times(town, Long.toString(person.chat));
      for (int i = 1; i < mine.size(); i++) {
        long apart = (mine.get(i) - mine.get(i - 1)) / 1_000_000;
        assertTrue(apart >= 200, apart + " ms between two messages of a chat");
      }
      List<Long> all = times(town, "");
      long whole = (all.getLast() - all.getFirst()) / 1_000_000;
      assertTrue(whole >= (all.size() - 3) * 50 * 8 / 10, all.size() + " in " + whole + " ms");
    }
  }

  private static List<Long> times(BotTown town, String chat) {
    synchronized (town.telegram.calls) {
      return town.telegram.calls.stream()
          .filter(one -> one.what() instanceof SendMessage send && send.getChatId().contains(chat))
          .map(TestingTelegram.Call::at)
          .toList();
    }
  }

  /// As after a death between handling and telling Telegram.
  @Test
  void anUpdateThatComesAgainIsNotHandledAgain() throws Exception {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("en");
      Update update =
          BotApi.JSON.readValue(
              """
              {"update_id": 900000, "message": {"message_id": 5, "date": 1764000000,
               "chat": {"id": %d, "type": "private"}, "text": "/help"}}
              """
                  .formatted(person.chat),
              Update.class);
      BotHandling handling = town.bean(BotHandling.class);
      handling.all(List.of(update, update));
      handling.one(update);
      person.hears();
      town.restart();
      town.bean(BotHandling.class).all(List.of(update));
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      assertEquals(1, town.telegram.sent(person.chat).size());
    }
  }
}
