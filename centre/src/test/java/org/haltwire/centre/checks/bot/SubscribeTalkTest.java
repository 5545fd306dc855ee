package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// Warnings of several regions and topics.
class SubscribeTalkTest {

  /// Presses one after the other; gives the message as it is after the last.
  private static EditMessageText press(
      BotTown town, Chatter person, SendMessage menu, String... all) {
    for (String one : all) {
      int before = changed(town, person).size();
      person.presses(menu, one);
      Soon.is("a changed message", () -> changed(town, person).size() > before);
    }
    return changed(town, person).getLast();
  }

  private static List<EditMessageText> changed(BotTown town, Chatter person) {
    return town.telegram.of(EditMessageText.class).stream()
        .filter(one -> one.getChatId().equals(Long.toString(person.chat)))
        .toList();
  }

  private static BotChat chat(BotTown town, Chatter person) {
    return town.bean(BotChats.class).of(person.chat);
  }

  private static List<String> on(EditMessageText message) {
    return message.getReplyMarkup().getKeyboard().stream()
        .flatMap(List::stream)
        .map(InlineKeyboardButton::getText)
        .filter(one -> one.startsWith("✓ "))
        .map(one -> one.substring(2))
        .toList();
  }

  @Test
  void putsRegionsAndTopicsInAndOut() {
    try (BotTown town = new BotTown()) {
      Chatter person = town.person("ru");
      person.says("/subscribe");
      SendMessage menu = person.hears();
      assertEquals(23, Chatter.buttons(menu).size());
      EditMessageText two = press(town, person, menu, "subscribe:KZ-75", "subscribe:KZ-71");
      assertEquals(
          List.of("Астана", "Алматы"), on(two).stream().map(one -> one.split(" ")[0]).toList());
      assertEquals(Set.of("KZ-75", "KZ-71"), chat(town, person).regions());
      assertEquals(Set.of(Topic.values()), chat(town, person).topics());
      assertEquals("ru", chat(town, person).language());
      EditMessageText less =
          press(town, person, menu, "topic:topics", "topic:WORK", "topic:LOANS", "topic:WORK");
      assertEquals(Topic.values().length - 1, on(less).size());
      assertFalse(chat(town, person).topics().contains(Topic.LOANS));
      EditMessageText whole = press(town, person, menu, "subscribe:", "subscribe:*");
      assertEquals(List.of("Вся страна"), on(whole));
      assertEquals(Set.of("*"), chat(town, person).regions());
      press(town, person, menu, "subscribe:KZ-10");
      assertEquals(Set.of("KZ-10"), chat(town, person).regions());
      EditMessageText done = press(town, person, menu, "subscribe:done");
      assertTrue(
          done.getText().contains("Абай") || done.getText().contains("Абайская"), done::getText);
      assertEquals(List.of(), done.getReplyMarkup().getKeyboard());
      EditMessageText none = press(town, person, menu, "subscribe:KZ-10");
      assertTrue(none.getText().contains("не получаете"), none::getText);
      assertEquals(Set.of(), chat(town, person).topics());
      person.presses(menu, "subscribe:KZ-99");
      person.presses(menu, "topic:WORK");
      assertTrue(person.asks("/forget").contains("удалено"));
      assertEquals(0, town.number("select count(*) from bot_chat"));
    }
  }

  @Test
  void warnsAChatOnceWhereSeveralOfItsRegionsAndTopicsMatch() {
    try (BotTown town = new BotTown()) {
      Chatter both = town.person("en");
      both.says("/subscribe");
      press(town, both, both.hears(), "subscribe:KZ-75", "subscribe:KZ-71");
      Chatter other = town.person("en");
      other.says("/subscribe");
      press(town, other, other.hears(), "subscribe:KZ-79", "subscribe:KZ-10");
      Chatter none = town.person("en");
      none.says("/subscribe");
      press(town, none, none.hears(), "subscribe:KZ-75", "subscribe:KZ-75");
      WarningDesk desk = town.bean(WarningDesk.class);
      Map<String, String> words =
          Map.of("en", "False couriers call.", "ru", "Лжекурьеры.", "kk", "Жалған курьерлер.");
      List<String> regions = List.of("KZ-75", "KZ-71", "KZ-11");
      long id = desk.write(words, regions, Set.of(Topic.CALLS, Topic.WORK), "anna");
      desk.send(id, "boris");
      assertTrue(both.hears().getText().contains("False couriers"));
      desk.send(desk.write(words, List.of(), Set.of(Topic.CALLS), "anna"), "boris");
      assertTrue(other.hears().getText().contains("№ 2"));
      assertTrue(both.hears().getText().contains("№ 2"));
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      assertEquals(2, town.number("select sum(sent) from bot_warning where id = 2"));
      assertEquals(1, town.telegram.sent(none.chat).size());
    }
  }

  @Test
  void keepsTheSubscriptionsOfBefore() {
    Database database = TestingPostgres.database("before");
    FluentConfiguration flyway =
        Flyway.configure().dataSource(database.url(), database.user(), database.password());
    flyway.target("861").load().migrate();
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
    jdbc.sql(
            """
            insert into bot_chat (token, sealed_chat, region, topics, used_at) values
              ('one', '', 'KZ-75', '{CALLS,WORK}', 1), ('all', '', '*', '{CALLS}', 1),
              ('learns', '', 'KZ-71', '{}', 1), ('new', '', '', '{}', 1)
            """)
        .update();
    flyway.target("latest").load().migrate();
    assertEquals(
        List.of(
            "all * {*} {CALLS}",
            "learns KZ-71 {} {}",
            "new  {} {}",
            "one KZ-75 {KZ-75} {CALLS,WORK}"),
        jdbc.sql(
                """
                select concat_ws(' ', token, region, regions::text, topics::text)
                from bot_chat order by token
                """)
            .query(String.class)
            .list());
  }
}
