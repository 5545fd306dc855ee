package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/// A report in a chat, from the first question to the secret.
class ReportTalkTest {

  private static final ClockAhead CLOCK = new ClockAhead();
  private static BotTown town;

  @BeforeAll
  static void start() {
    town = new BotTown(new TestingTelegram(), CLOCK);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static Reporting person(String language) {
    return new Reporting(town, CLOCK, language);
  }

  private static void says(String answer, String... parts) {
    for (String part : parts) {
      assertTrue(answer.contains(part), () -> "expected " + part + " in:\n" + answer);
    }
  }

  @Test
  void takesAWholeReportByButtonsAndTextInEveryLanguage() {
    whole("en", "Did money leave", "Every minute counts", "Hang up", "This will be sent", "taken");
    whole("ru", "Ушли ли деньги", "Важна каждая", "Положите", "Будет отправлено", "принято");
    whole("kk", "ақша кетті ме", "Әр минут", "Тұтқаны", "Мынау жіберіледі", "қабылданды");
  }

  private static void whole(String language, String... expected) {
    Reporting one = person(language);
    says(one.says("/report"), expected[0], "/status");
    says(one.picks("yes"), expected[1], "102");
    one.hears();
    one.picks("BANK_SECURITY_CALL");
    one.picks(one.today());
    one.says("14:30");
    one.says("1 250 000,50 KZT");
    one.picks("other");
    one.says("4400 4301 2345 6789");
    says(one.picks("yes"), expected[2]);
    one.hears();
    one.picks("-more");
    one.says("+7 701 765 43 21");
    one.picks("-skip");
    one.says("@evil_channel");
    one.says("They said <b>my account</b> & card are in danger.");
    one.picks("KZ-75");
    String summary = one.picks("-skip");
    says(summary, expected[3], "1 250 000,50 KZT", "&lt;b&gt;my account&lt;/b&gt; &amp; card");
    says(summary, "@evil_channel", "+7 701 765 43 21");
    String done = one.sends();
    says(done, expected[4]);
    Reporting.Codes codes = Reporting.codes(done);
    says(one.says("/status " + codes.ticket() + " " + codes.secret()), codes.ticket());
    assertEquals(
        List.of("BANK_SECURITY_CALL", "KZ-75", 125_000_050L, "4400430123456789"),
        kept(codes.ticket()));
    assertEquals(0, one.drafts());
  }

  private static List<Object> kept(String ticket) {
    return town.bean(JdbcClient.class)
        .sql(
            """
            select t.kind, t.region, p.minor, p.digits from tip t
            join incident_payment p on p.incident = t.incident where t.ticket = ?
            """)
        .param(ticket)
        .query((row, _) ->
            List.<Object>of(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
        .single();
  }

  /// Whoever lost money is told what to do before the next question, and sends as soon as it helps.
  @Test
  void tellsWhatToDoAtOnceAndSendsBeforeTheRestIsAsked() {
    Reporting one = person("en");
    one.says("/report");
    says(one.picks("yes"), "do this now", "Call your bank", "The number is on the back");
    says(one.hears(), "What was it like", "“Your parcel waits”");
    one.picks("-cancel");
    says(one.withMoney(), "Call your bank", "Send the report");
    says(Reporting.codes(one.sends()).ticket(), "-");
    Soon.is("no draft", () -> one.drafts() == 0);
  }

  @Test
  void takesOneWithoutLostMoneyAndAsksForOneThingAtLeast() {
    Reporting one = person("en");
    says(one.withoutMoney(), "Phone that called");
    for (int i = 0; i < 4; i++) {
      one.picks("-skip");
    }
    says(one.asked.getText(), "In your own words");
    says(one.picks("-skip"), "Say at least one thing", "In your own words");
    says(one.says("They wrote to me."), "Where you live");
    one.picks("-skip");
    says(one.picks("-skip"), "This will be sent", "They wrote to me.");
    Reporting.Codes codes = Reporting.codes(one.sends());
    says(
        one.says("/status " + codes.ticket() + " " + codes.secret()),
        codes.ticket(),
        "When several");
  }

  @Test
  void goesBackChangesAndCancels() {
    Reporting one = person("en");
    one.withoutMoney();
    says(one.picks("-back"), "What was it like");
    says(one.picks("-back"), "Did money leave");
    one.picks("no");
    one.picks("OTHER");
    says(one.onlyAPhone("+7 701 000 11 22"), "+7 701 000 11 22");
    says(one.picks("-change"), "What do you want to change");
    says(one.picks("PHONE"), "Phone that called");
    says(one.says("nonsense"), "Expected phone numbers", "Phone that called");
    says(one.says("+7 701 000 33 44"), "This will be sent", "+7 701 000 33 44");
    one.picks("-change");
    says(one.picks("LOST"), "Did money leave");
    says(one.picks("yes"), "do this now");
    says(one.hears(), "On which day");
    says(one.picks("-back"), "What was it like");
    one.picks("-back");
    says(one.picks("no"), "This will be sent");
    assertFalse(one.asked.getText().contains("On which day"));
    long before = one.reports();
    says(one.picks("-cancel"), "Nothing was sent");
    assertEquals(0, one.drafts());
    assertEquals(before, one.reports());
    says(one.says("/cancel"), "nothing to cancel");
  }

  @Test
  void cancelsAtEveryStep() {
    for (int steps = 0; steps < 7; steps++) {
      Reporting one = person("en");
      one.says("/report");
      for (int i = 0; i < steps; i++) {
        one.picks(List.of("no", "OTHER", "-skip", "-skip", "-skip", "-skip", "-back").get(i));
      }
      says(one.picks("-cancel"), "Nothing was sent");
      assertEquals(0, one.drafts());
    }
  }

  @Test
  void asksAgainWhereAnAnswerCannotBeReadAndLosesNothing() {
    Reporting one = person("en");
    says(one.says("/report"), "Did money leave");
    says(one.says("perhaps"), "Say whether money left", "Did money leave");
    one.says("YES");
    one.hears();
    says(one.says("no idea"), "Choose what it was like");
    says(one.says("a call from “the bank” or “the police”"), "On which day");
    says(one.says("32.01.2026"), "Expected a day such as", "On which day");
    says(one.says("1.1.2999"), "still to come");
    says(one.says("1.1.2001"), "more than three years");
    one.says("05.01.2026");
    says(one.says("25:70"), "Expected a time");
    one.says("9:05");
    says(one.says("a lot"), "Expected an amount above 0", "How much, KZT");
    says(one.says("-5"), "Expected an amount above 0");
    says(one.says("$300"), "in the currency of this country");
    says(one.says("300 евро"), "in the currency of this country");
    one.says("₸ 300 000");
    says(one.says("Nobody's Bank"), "Choose your bank");
    one.says("another bank");
    says(one.says("12"), "Expected 4 or more digits");
    one.says("1234");
    says(one.says("what?"), "still calling or writing, or nothing");
    says(one.picks("-skip"), "Phone that called");
    one.onlyAPhone("87010001122");
    says(one.asked.getText(), "₸ 300 000", "05.01.2026", "9:05", "1234");
    says(one.says("anything"), "Press one of the buttons", "This will be sent");
    one.picks("-cancel");
  }

  @Test
  void survivesWhateverIsWritten() {
    Reporting one = person("en");
    one.withoutMoney();
    says(one.says("x".repeat(4_096)), "This is too long", "Phone that called");
    says(one.says("\u200b\u2060\ufeff\u200b"), "nothing to read", "Phone that called");
    says(one.says("</b><script>alert(1)</script>"), "Expected phone numbers");
    says(one.says("\u202d+7 701\u200b 123 45 67\u202c"), "Site or link");
    says(one.says("javascript:alert(1)"), "Expected addresses");
    one.picks("-skip");
    says(one.says("y".repeat(121)), "at most 120");
    one.says("</i>@na<b>me\u0000");
    one.picks("-skip");
    one.says("<b>&amp;</i>\u202e" + "😀".repeat(2_000));
    one.picks("-skip");
    String summary = one.picks("-skip");
    says(summary, "+7 701 123 45 67", "&lt;b&gt;&amp;amp;&lt;/i&gt;", "😀…");
    assertFalse(summary.contains("\u202e") || summary.contains("\u200b"), summary);
    String form = one.sendData().substring("send:".length());
    for (String data :
        List.of(
            "tell:", "tell:x:y", "tell:::", "tell:" + form.substring(0, 8) + ":KIND:PHISHING")) {
      assertFalse(one.inVain(data).isEmpty());
    }
    says(one.inVain("send:" + "0".repeat(36)), "This report is over");
    says(one.sends(), "Your report was taken");
  }

  /// A second press, an old button, and Telegram that brings an update again.
  @Test
  void makesOneReportOfManyPresses() {
    Reporting one = person("en");
    long before = one.reports();
    one.withoutMoney();
    String skip = one.data("-skip");
    says(one.says("+7 702 000 11 22"), "Site or link");
    says(one.inVain(skip), "answered already");
    for (int i = 0; i < 6; i++) {
      one.picks("-skip");
    }
    String send = one.sendData();
    Reporting.Codes codes = Reporting.codes(one.sends());
    one.person.presses(one.asked, send);
    String again = one.hears();
    says(again, "You sent this before");
    assertEquals(codes, Reporting.codes(again));
    assertEquals(before + 1, one.reports());
    Reporting other = person("en");
    other.withoutMoney();
    other.onlyAPhone("+7 702 000 11 22");
    assertNotEquals(codes, Reporting.codes(other.sends()));
    assertEquals(before + 2, one.reports());
  }

  @Test
  void takesTheButtonsAwayAndNotesWhatWasAnswered() {
    Reporting one = person("en");
    one.withoutMoney();
    one.picks("-cancel");
    String mine = Long.toString(one.person.chat);
    Supplier<List<EditMessageText>> changed =
        () ->
            town.telegram.of(EditMessageText.class).stream()
                .filter(edit -> edit.getChatId().equals(mine))
                .toList();
    Soon.is("three changed messages", () -> changed.get().size() == 3);
    says(changed.get().getFirst().getText(), "Did money leave", "<b>No</b>");
    assertEquals(List.of(), changed.get().getLast().getReplyMarkup().getKeyboard());
  }

  /// Commands work meanwhile, and the report goes on; a ticket is no answer to it.
  @Test
  void goesOnAfterWhateverElseIsAsked() {
    Reporting one = person("en");
    one.withoutMoney();
    says(one.says("/check t.me/somebody"), "Not enough");
    says(one.says("/status"), "Send the ticket");
    says(one.says("AAAA-BBBB 1111-2222-3333"), "no such ticket");
    says(one.says("/report"), "You have begun a report", "Phone that called");
    says(one.says("+7 701 000 55 66"), "Site or link");
    says(one.says("/forget"), "a report that was not sent");
    assertEquals(0, one.drafts());
    says(one.says("t.me/somebody"), "Not enough");
  }
}
