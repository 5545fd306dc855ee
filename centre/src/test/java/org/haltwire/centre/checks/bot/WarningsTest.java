package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.Soon;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Warnings reach those who want them, once.
class WarningsTest {

  private static final Map<String, String> WORDS =
      Map.of(
          "en", "False couriers <call> now & then.",
          "ru", "Звонят лжекурьеры, не говорите код.",
          "kk", "Жалған курьерлер қоңырау шалуда.");

  private static Chatter subscriber(BotTown town, String language, String region, Topic... topics) {
    Chatter person = town.person(language);
    BotChats chats = town.bean(BotChats.class);
    chats.save(
        chats
            .of(person.chat)
            .withLanguage(language)
            .withRegions(Set.of(region))
            .withTopics(EnumSet.copyOf(List.of(topics))));
    return person;
  }

  private static void send(BotTown town, List<String> regions, Set<Topic> topics) {
    WarningDesk desk = town.bean(WarningDesk.class);
    long id = desk.write(WORDS, regions, topics, "anna");
    assertEquals(WarningDesk.Done.OWN, desk.send(id, "anna"));
    assertEquals(WarningDesk.Done.DONE, desk.send(id, "boris"));
    assertEquals(WarningDesk.Done.TOO_LATE, desk.send(id, "boris"));
  }

  private static Warning last(BotTown town) {
    return town.bean(Warnings.class).last(1).getFirst();
  }

  @Test
  void reachesWhomItConcernsInTheirLanguageAndNobodyElse() {
    try (BotTown town = new BotTown()) {
      Chatter almaty = subscriber(town, "ru", "KZ-75", Topic.CALLS, Topic.WORK);
      Chatter everywhere = subscriber(town, "kk", "*", Topic.CALLS);
      Chatter astana = subscriber(town, "en", "KZ-71", Topic.CALLS);
      Chatter elsewise = subscriber(town, "en", "KZ-75", Topic.LOANS);
      send(town, List.of("KZ-75", "KZ-79"), Set.of(Topic.CALLS));
      String text = almaty.hears().getText();
      assertTrue(text.contains("лжекурьеры") && text.contains("№ 1"), text);
      assertTrue(everywhere.hears().getText().contains("Жалған"));
      Soon.is("all sent", () -> last(town).state() == Warning.State.SENT);
      assertEquals(new Warning.Progress(0, 2, 0, 0), last(town).progress());
      send(town, List.of(), Set.of(Topic.CALLS));
      assertTrue(astana.hears().getText().contains("&lt;call&gt; now &amp; then"));
      Soon.is("all sent", () -> last(town).state() == Warning.State.SENT);
      assertEquals(List.of(), town.telegram.sent(elsewise.chat));
    }
  }

  /// What fails is tried again, who is gone is counted and forgotten, and a restart in the middle
  /// neither loses one nor sends one twice.
  @Test
  void reachesEverybodyOnceWhateverHappensOnTheWay() {
    try (BotTown town = new BotTown("haltwire.telegram.per-second=100")) {
      for (int i = 0; i < 200; i++) {
        subscriber(town, "en", "*", Topic.CALLS);
      }
      Chatter gone = subscriber(town, "en", "*", Topic.CALLS);
      town.telegram.blocked.add(Long.toString(gone.chat));
      town.telegram.fail(
          "sendMessage",
          new TestingTelegram.Fault.Code(500, 0),
          new TestingTelegram.Fault.Code(429, 1),
          new TestingTelegram.Fault.Body(502, "<html>"),
          new TestingTelegram.Fault.Code(400, 0));
      send(town, List.of(), Set.of(Topic.CALLS));
      Soon.is("some sent", () -> town.telegram.of(SendMessage.class).size() > 20);
      town.restart();
      Soon.is("all sent", () -> last(town).state() == Warning.State.SENT);
      Warning.Progress progress = last(town).progress();
      assertEquals(0, progress.waiting());
      assertEquals(201, progress.sent() + progress.gone() + progress.dropped());
      assertEquals(1, progress.dropped());
      assertEquals(1, progress.gone());
      List<String> chats =
          town.telegram.of(SendMessage.class).stream().map(SendMessage::getChatId).toList();
      assertEquals(199, Set.copyOf(chats).size());
      // Those under way at the restart may have come twice: nobody can know.
      assertTrue(chats.size() <= 199 + 8, chats.size() + " messages");
      assertEquals(200, town.number("select count(*) from bot_chat"));
    }
  }

  @Test
  void stopsWhenItIsCancelled() {
    try (BotTown town = new BotTown("haltwire.telegram.per-second=5")) {
      for (int i = 0; i < 60; i++) {
        subscriber(town, "en", "*", Topic.CALLS);
      }
      send(town, List.of(), Set.of(Topic.CALLS));
      Soon.is("one sent", () -> last(town).progress().sent() > 0);
      assertEquals(
          WarningDesk.Done.DONE, town.bean(WarningDesk.class).cancel(last(town).id(), "boris"));
      assertEquals(0, last(town).progress().waiting());
      assertEquals(Warning.State.CANCELLED, last(town).state());
      int sent = town.telegram.of(SendMessage.class).size();
      assertTrue(sent < 40, sent + " were sent");
    }
  }

  @Test
  void isWrittenByOnePersonAndSentByAnotherAtTheConsole() {
    try (BotTown town = new BotTown()) {
      ConsoleClient analyst = ConsoleClient.of(town.centre, ConsoleRole.ANALYST);
      ConsoleClient supervisor = ConsoleClient.of(town.centre, ConsoleRole.SUPERVISOR);
      Map<String, String> form =
          Map.of(
              "en",
              WORDS.get("en"),
              "ru",
              WORDS.get("ru"),
              "kk",
              WORDS.get("kk"),
              "topic",
              "CALLS",
              "region",
              "KZ-75");
      assertEquals(422, analyst.post("/warnings", Map.of("en", "too short")).statusCode());
      assertEquals(302, analyst.post("/warnings", form).statusCode());
      assertEquals(403, supervisor.post("/warnings", form).statusCode());
      assertEquals(403, analyst.post("/warnings/1/send", Map.of()).statusCode());
      Soon.is("it works", () -> town.bean(BotStanding.class).now() == BotStanding.How.WORKS);
      HttpResponse<String> page = supervisor.get("/warnings?language=en");
      assertTrue(page.body().contains("/warnings/1/send"), page::body);
      assertTrue(page.body().contains("works"), page::body);
      assertFalse(page.body().contains("id=\"write\""), page::body);
      assertTrue(
          supervisor.get("/notices?language=en").body().contains("waits for a second person"));
      Chatter person = subscriber(town, "en", "KZ-75", Topic.CALLS);
      supervisor.post("/warnings/1/send", Map.of());
      assertTrue(person.hears().getText().contains("False couriers"));
      Soon.is("sent", () -> last(town).state() == Warning.State.SENT);
      assertTrue(supervisor.get("/warnings?language=en").body().contains("Sent: 1. Waiting: 0."));
    }
  }
}
