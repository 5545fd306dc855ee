package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// What the bot says to what.
class BotTest {

  private static final String OFFER =
      "Гарантируем до 30% в месяц! Приведи друга и получи 10%. <b>Пиши</b> в личку & не тяни.";

  private static BotTown town;

  @BeforeAll
  static void start() {
    town = new BotTown("haltwire.checks.personal-per-hour=4");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static void says(String answer, String... parts) {
    for (String part : parts) {
      assertTrue(answer.contains(part), () -> "expected " + part + " in:\n" + answer);
    }
  }

  @Test
  void answersEveryCommandInEveryLanguage() {
    Map<String, List<String>> words =
        Map.of(
            "/start", List.of("Hello!", "Здравствуйте!", "Сәлеметсіз бе!"),
            "/help", List.of("/check — check a link", "/check — проверить", "/check — сілтемені"),
            "/check", List.of("Send what you want", "Пришлите, что", "Не тексеретініңізді"),
            "/report", List.of("call your bank", "позвоните в банк", "банкке қоңырау"),
            "/status", List.of("Send the ticket", "Пришлите номер", "Өтініш нөмірі"),
            "/subscribe", List.of("which regions", "каких регионов", "Қай өңірлер"),
            "/unsubscribe", List.of("no warnings", "не получаете", "ескертулер алмайсыз"),
            "/learn", List.of("where do you live", "где вы живёте", "қайда тұрасыз"),
            "/language", List.of("Which language", "Какой язык", "Қай тіл"),
            "/forget", List.of("is deleted", "удалено", "жойылды"));
    for (int i = 0; i < 3; i++) {
      Chatter person = town.person(List.of("en", "ru-RU", "kk").get(i));
      for (Map.Entry<String, List<String>> one : words.entrySet()) {
        says(person.asks(one.getKey()), one.getValue().get(i));
      }
      says(person.asks("/whatever@testing_bot"), words.get("/help").get(i));
      says(person.asks("/check@testing_bot t.me/somebody"), "<i>");
    }
  }

  @Test
  void answersAnOfferWithQuotesAdviceAndDenialsAsAReply() {
    Chatter person = town.person("ru");
    int asked = person.says(OFFER);
    SendMessage answer = person.hears();
    says(
        answer.getText(),
        "<b>Серьёзные признаки</b>",
        "«до 30% в месяц»",
        "Что делать сейчас",
        "Это не обвинение",
        "перечень признаков 1.2.0",
        "&lt;b&gt;Пиши");
    assertEquals(asked, answer.getReplyParameters().getMessageId());
    List<InlineKeyboardButton> buttons = Chatter.buttons(answer);
    assertEquals(
        List.of("https://check.example.kz/public/listed#objection"),
        buttons.stream().map(InlineKeyboardButton::getUrl).filter(url -> url != null).toList());
    assertEquals("report", buttons.getFirst().getCallbackData());
    person.presses(answer, "report");
    says(person.hears().getText(), "позвоните в банк", "Ушли ли деньги");
  }

  @Test
  void tellsMoreWithoutHavingKeptTheQuestion() {
    Chatter person = town.person("en");
    person.says(OFFER);
    SendMessage answer = person.hears();
    assertFalse(answer.getText().contains("What was looked at"));
    person.presses(answer, "more");
    SendMessage more = person.hears();
    says(more.getText(), "What was looked at", "It is not an official finding");
    Soon.is("an end of the waiting", () -> !town.telegram.of(AnswerCallbackQuery.class).isEmpty());
    SendMessage alone = SendMessage.builder().chatId("1").text("x").build();
    person.presses(alone, "more");
    says(person.hears().getText(), "is not kept");
  }

  @Test
  void checksWhateverIsSent() {
    Chatter person = town.person("en");
    says(person.asks("@somebody_else"), "Not enough to say");
    says(person.asks("https://example.kz/path"), "example.kz");
    says(person.asks("http://127.0.0.1/x"), "Do not open it");
    says(person.asks("javascript:alert(1)//"), "no site");
    person.sends(Map.of("contact", Map.of("phone_number", "+77010000001", "first_name", "X")));
    says(person.hears().getText(), "Not enough to say");
    person.sends(
        Map.of(
            "caption",
            OFFER,
            "photo",
            List.of(photo()),
            "forward_origin",
            Map.of("type", "hidden_user", "sender_user_name", "Y", "date", 1_764_000_000)));
    says(person.hears().getText(), "cannot be read here");
    says(person.hears().getText(), "«до 30% в месяц»");
    person.sends(Map.of("photo", List.of(photo())));
    says(person.hears().getText(), "cannot be read here");
    person.sends(Map.of("voice", Map.of("file_id", "v", "file_unique_id", "v1", "duration", 3)));
    says(person.hears().getText(), "cannot be read here");
  }

  private static Map<String, Object> photo() {
    return Map.of("file_id", "f", "file_unique_id", "u", "width", 9, "height", 9);
  }

  /// "Our site" leads somewhere else.
  @Test
  void readsTheAddressBehindTheWords() {
    Chatter person = town.person("en");
    Map<String, Object> link =
        Map.of("type", "text_link", "offset", 0, "length", 8, "url", "http://127.0.0.1/trap");
    person.sends(Map.of("text", "Our site", "entities", List.of(link)));
    person.sends(Map.of("text", "Our site"));
    assertNotEquals(person.hears().getText(), person.hears().getText());
  }

  @Test
  void holdsQuestionsAboutPeopleBack() {
    Chatter person = town.person("en");
    for (int i = 0; i < 4; i++) {
      says(person.asks("+7701000000" + i), "Not enough");
    }
    says(person.asks("+77010000009"), "great deal");
    says(person.asks("t.me/somebody"), "Not enough");
    says(town.person("en").asks("+77010000009"), "Not enough");
  }

  @Test
  void speaksTheLanguageThatWasChosenAlsoAfterARestart() {
    Chatter person = town.person("de");
    says(person.asks("/start"), "Hello");
    SendMessage menu = town.telegram.sent(person.chat).getFirst();
    person.presses(menu, "language:kk");
    says(person.hears().getText(), "Енді қазақша", "/help — көмек");
    says(person.asks("/report"), "банкке қоңырау");
    assertEquals(
        List.of("English", "Русский", "Қазақша"),
        Chatter.buttons(menu).stream().map(InlineKeyboardButton::getText).toList());
  }

  @Test
  void keepsNothingOfWhoOnlyAsks() {
    long before = town.number("select count(*) from bot_chat");
    Chatter person = town.person("en");
    says(person.asks("t.me/kept_nowhere"), "Not enough");
    assertEquals(before, town.number("select count(*) from bot_chat"));
    Soon.is("an empty outbox", () -> town.number("select count(*) from bot_outbox") == 0);
  }

  @Test
  void setsItsCommandsInEveryLanguage() {
    List<SetMyCommands> set = town.telegram.of(SetMyCommands.class);
    assertEquals(3, set.size());
    assertEquals(BotCommands.ALL.size(), set.getFirst().getCommands().size());
    assertEquals("kk", set.get(2).getLanguageCode());
  }
}
