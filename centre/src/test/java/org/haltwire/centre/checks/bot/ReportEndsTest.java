package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.Soon;
import org.haltwire.centre.silent.Listening;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

/// A report that is not finished: it outlives the centre's death, and not half an hour of silence.
class ReportEndsTest {

  private static final ClockAhead CLOCK = new ClockAhead();

  private static BotTown town(String... settings) {
    return new BotTown(new TestingTelegram(), CLOCK, settings);
  }

  private static long rows(BotTown town) {
    return town.number("select count(*) from bot_draft");
  }

  private static void says(String answer, String part) {
    assertTrue(answer.contains(part), () -> "expected " + part + " in:\n" + answer);
  }

  @Test
  void goesOnAfterARestartAndIsTakenOnceWhateverComesAgain() throws Exception {
    try (BotTown town = town()) {
      Reporting one = new Reporting(town, CLOCK, "ru");
      one.withoutMoney();
      one.says("+7 701 123 45 67");
      town.restart();
      says(one.says("bank-bonus.example"), "Канал, группа или имя");
      for (int i = 0; i < 4; i++) {
        one.picks("-skip");
      }
      says(one.picks("-skip"), "bank-bonus.example");
      says(one.asked.getText(), "+7 701 123 45 67");
      Update send =
          BotApi.JSON.readValue(
              """
              {"update_id": 900000, "callback_query": {"id": "q", "chat_instance": "1",
               "data": "%s", "from": {"id": 1, "is_bot": false, "first_name": "A"},
               "message": {"message_id": 5, "date": 1764000000,
                "chat": {"id": %d, "type": "private"}}}}
              """
                  .formatted(one.sendData(), one.person.chat),
              Update.class);
      BotHandling handling = town.bean(BotHandling.class);
      handling.all(List.of(send, send));
      handling.one(send);
      Reporting.Codes codes = Reporting.codes(one.hears());
      town.restart();
      town.bean(BotHandling.class).one(send);
      one.person.presses(one.asked, one.sendData());
      assertEquals(codes, Reporting.codes(one.hears()));
      assertEquals(1, one.reports());
      assertEquals(0, rows(town));
    }
  }

  @Test
  void endsAfterHalfAnHourOfSilenceAndSaysSo() {
    try (BotTown town = town()) {
      Reporting quiet = new Reporting(town, CLOCK, "kk");
      quiet.withoutMoney();
      Reporting writing = new Reporting(town, CLOCK, "en");
      writing.withoutMoney();
      CLOCK.pass(Duration.ofMinutes(20));
      town.bean(DraftEnds.class).end();
      assertEquals(2, rows(town));
      writing.says("+7 701 123 45 67");
      CLOCK.pass(Duration.ofMinutes(15));
      town.bean(DraftEnds.class).end();
      assertEquals(1, rows(town));
      says(quiet.hears(), "жіберілген ЖОҚ");
      says(quiet.inVain(quiet.data("-skip")), "аяқталды");
      // Nobody looked yet: it has ended all the same.
      String skip = writing.data("-skip");
      CLOCK.pass(Duration.ofMinutes(31));
      says(writing.inVain(skip), "This report is over");
      says(writing.says("t.me/somebody"), "NOT sent");
      says(writing.hears(), "Not enough");
      assertEquals(0, rows(town));
      says(writing.says("/report"), "Did money leave");
      assertEquals(0, quiet.reports());
    }
  }

  @Test
  void waitsWhereItsChatHasSentTooMany() {
    try (BotTown town = town("haltwire.reports.chat-at-once=2")) {
      Reporting one = new Reporting(town, CLOCK, "en");
      for (int i = 0; i < 2; i++) {
        one.withoutMoney();
        one.onlyAPhone("+7 703 000 11 2" + i);
        says(one.sends(), "Your report was taken");
      }
      one.withoutMoney();
      one.onlyAPhone("+7 703 000 11 29");
      says(one.sends(), "Many reports came from this chat");
      assertEquals(2, one.reports());
      Reporting other = new Reporting(town, CLOCK, "en");
      other.withoutMoney();
      other.onlyAPhone("+7 703 000 11 29");
      says(other.sends(), "Your report was taken");
      CLOCK.pass(Duration.ofMinutes(20));
      says(one.sends(), "Your report was taken");
      assertEquals(4, one.reports());
    }
  }

  @Test
  void leavesWithThePerson() {
    try (BotTown town = town()) {
      Reporting one = new Reporting(town, CLOCK, "en");
      one.withoutMoney();
      assertEquals(1, rows(town));
      one.person.leaves();
      Soon.is("no draft", () -> rows(town) == 0);
      Reporting other = new Reporting(town, CLOCK, "en");
      other.withoutMoney();
      town.telegram.blocked.add(Long.toString(other.person.chat));
      other.person.says("/help");
      Soon.is("no draft", () -> rows(town) == 0);
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
    }
  }

  /// Neither half-finished nor sent is it readable in the database or the log.
  @Test
  void isReadNowhere() throws SQLException {
    String heard;
    try (Listening listening = new Listening();
        BotTown town = town()) {
      listening.everything();
      Reporting one = new Reporting(town, CLOCK, "en");
      one.withMoney();
      one.picks("-more");
      one.says("+7 701 765 43 21");
      one.picks("-skip");
      one.picks("-skip");
      one.says("marked-words of a victim");
      hidden(town, one);
      one.picks("-skip");
      one.says("marked-contact@example.kz");
      Reporting.Codes codes = Reporting.codes(one.sends());
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      hidden(town, one);
      heard = String.join("\n", listening.heard());
      assertFalse(heard.contains(codes.secret()));
      assertFalse(heard.contains(Long.toString(one.person.chat)));
    }
    for (String hidden : List.of("marked-words", "marked-contact", "7017654321", "765 43 21")) {
      assertFalse(heard.contains(hidden), hidden);
    }
  }

  private static void hidden(BotTown town, Reporting one) throws SQLException {
    for (EveryRow.Place place : EveryRow.of(town.database)) {
      for (String hidden :
          List.of("marked-words", "marked-contact", "7017654321", Long.toString(one.person.chat))) {
        assertFalse(place.has(hidden), place::name);
      }
    }
  }
}
