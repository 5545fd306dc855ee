package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;

/// Pictures, files and voices.
class AttachmentsTest {

  private static final ClockAhead CLOCK = new ClockAhead();

  private static Map<String, Object> photo(String album, String caption) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put(
        "photo", List.of(Map.of("file_id", "f", "file_unique_id", "u", "width", 9, "height", 9)));
    if (!album.isEmpty()) {
      message.put("media_group_id", album);
    }
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    return message;
  }

  private static String sends(Reporting one, Map<String, Object> what) {
    CLOCK.pass(Duration.ofSeconds(3));
    one.person.sends(what);
    return one.hears();
  }

  @Test
  void saysWhatToSendInsteadOfEveryKind() {
    try (BotTown town = new BotTown(new TestingTelegram(), CLOCK)) {
      Map<String, Object> file = Map.of("file_id", "d", "file_unique_id", "d1");
      Map<String, Object> image =
          Map.of("file_id", "d", "file_unique_id", "d1", "mime_type", "image/png");
      Reporting one = new Reporting(town, CLOCK, "en");
      assertTrue(sends(one, photo("", "")).contains("Pictures and screenshots"));
      assertTrue(sends(one, Map.of("document", image)).contains("Pictures and screenshots"));
      assertTrue(sends(one, Map.of("document", file)).contains("files and voice messages"));
      Reporting ru = new Reporting(town, CLOCK, "ru");
      assertTrue(sends(ru, photo("", "")).contains("Напишите или скопируйте"));
      Reporting kk = new Reporting(town, CLOCK, "kk");
      assertTrue(sends(kk, photo("", "")).contains("мұнда оқылмайды"));
    }
  }

  /// An album is a message for each picture. Whoever sends more is told no more, until a while has
  /// passed; words are read all the same.
  @Test
  void saysItOnceOfAnAlbumAndIsNotFlooded() {
    try (BotTown town = new BotTown(new TestingTelegram(), CLOCK)) {
      Reporting one = new Reporting(town, CLOCK, "en");
      for (int i = 0; i < 10; i++) {
        one.person.sends(photo("album-1", ""));
      }
      assertTrue(one.hears().contains("cannot be read here"));
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      CLOCK.pass(Duration.ofMinutes(1));
      for (int i = 0; i < 12; i++) {
        CLOCK.pass(Duration.ofMillis(100));
        one.person.sends(photo("", ""));
      }
      assertTrue(one.says("/help").contains("cannot be read here"));
      Soon.is("all taken", () -> town.telegram.waiting() == 0);
      Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
      long told =
          town.telegram.sent(one.person.chat).stream()
              .filter(message -> message.getText().contains("cannot be read here"))
              .count();
      assertTrue(told >= 4 && told < 10, told + " answers to 22 pictures");
    }
  }

  @Test
  void asksAgainWhereAPictureIsSentForAnAnswerAndTakesWhatIsBelowIt() {
    try (BotTown town = new BotTown(new TestingTelegram(), CLOCK)) {
      Reporting one = new Reporting(town, CLOCK, "en");
      one.withoutMoney();
      assertTrue(sends(one, photo("", "")).contains("Pictures and screenshots"));
      assertTrue(one.hears().contains("Phone that called"));
      assertTrue(sends(one, photo("", "+7 701 123 45 67")).contains("Pictures and screenshots"));
      assertTrue(one.hears().contains("Site or link"));
    }
  }
}
