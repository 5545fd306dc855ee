package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.Soon;
import org.haltwire.centre.web.Say;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Somebody who reports in a chat, no faster than people write.
final class Reporting {

  private static final Pattern CODES =
      Pattern.compile("(?s).*<code>([A-Z0-9-]+)</code>.*<code>([A-Z0-9-]+)</code>.*");

  final Chatter person;
  private final BotTown town;
  private final ClockAhead clock;

  /// The last message with buttons.
  SendMessage asked = SendMessage.builder().chatId("1").text("nothing yet").build();

  Reporting(BotTown town, ClockAhead clock, String language) {
    this.town = town;
    this.clock = clock;
    this.person = town.person(language);
  }

  /// Number and secret.
  record Codes(String ticket, String secret) {}

  /// Writes, and gives the next message of the bot.
  String says(String text) {
    clock.pass(Duration.ofSeconds(3));
    person.says(text);
    return hears();
  }

  String hears() {
    SendMessage message = person.hears();
    if (!Chatter.buttons(message).isEmpty()) {
      asked = message;
    }
    return message.getText();
  }

  /// Presses the button whose data ends so, and gives the next message of the bot.
  String picks(String end) {
    presses(end);
    return hears();
  }

  void presses(String end) {
    clock.pass(Duration.ofSeconds(3));
    person.presses(asked, data(end));
  }

  /// What the button brings whose data ends so.
  String data(String end) {
    return Chatter.buttons(asked).stream()
        .map(one -> String.valueOf(one.getCallbackData()))
        .filter(one -> one.endsWith(":" + end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a button " + end + " below " + asked));
  }

  /// What sends it.
  String sendData() {
    return Chatter.buttons(asked).stream()
        .map(one -> String.valueOf(one.getCallbackData()))
        .filter(one -> one.startsWith("send:"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a button that sends below " + asked));
  }

  String sends() {
    clock.pass(Duration.ofSeconds(3));
    person.presses(asked, sendData());
    return hears();
  }

  /// Presses what is of no use any more, and gives what is said at the button.
  String inVain(String data) {
    int before = notes().size();
    clock.pass(Duration.ofSeconds(3));
    person.presses(asked, data);
    Soon.is("a note at the button", () -> notes().size() > before);
    return notes().getLast();
  }

  private List<String> notes() {
    return town.telegram.of(AnswerCallbackQuery.class).stream()
        .map(AnswerCallbackQuery::getText)
        .filter(text -> text != null)
        .toList();
  }

  /// From the beginning to the question about the phone, where no money was lost.
  String withoutMoney() {
    says("/report");
    picks("no");
    return picks("PHISHING");
  }

  /// From the question about the phone to the summary.
  String onlyAPhone(String phone) {
    says(phone);
    while (Chatter.buttons(asked).stream()
        .anyMatch(one -> String.valueOf(one.getCallbackData()).endsWith(":-skip"))) {
      picks("-skip");
    }
    return asked.getText();
  }

  /// From the beginning to what is to be done at once, where money was lost.
  String withMoney() {
    says("/report");
    picks("yes");
    hears();
    picks("BANK_SECURITY_CALL");
    picks(today());
    picks("-skip");
    says("250 000,50 тг");
    picks("other");
    says("4400 4301 2345 6789");
    return picks("no");
  }

  /// As the button brings it.
  String today() {
    return LocalDate.ofInstant(clock.instant(), town.bean(Say.class).zoneId()).toString();
  }

  static Codes codes(String done) {
    Matcher codes = CODES.matcher(done);
    assertTrue(codes.matches(), done);
    return new Codes(codes.group(1), codes.group(2));
  }

  long reports() {
    return town.number("select count(*) from tip");
  }

  long drafts() {
    return town.bean(ReportDrafts.class).of(town.bean(BotChats.class).token(person.chat)).stream()
        .count();
  }
}
