package org.haltwire.centre.checks.bot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.web.Say;
import org.haltwire.centre.web.Tongue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Finds out what an update wants, and whose it is to answer it: a command and a button are those
/// of their talk; a message after `/status` is a ticket; every other message is a question.
@Component
class Dialogue {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);

  private final Map<String, Talk> talks = new HashMap<>();
  private final CheckTalk check;
  private final StatusTalk status;
  private final BotLimits limits;
  private final Say say;

  Dialogue(List<Talk> talks, CheckTalk check, StatusTalk status, BotLimits limits, Say say) {
    this.check = check;
    this.status = status;
    this.limits = limits;
    this.say = say;
    talks.forEach(talk -> talk.commands().forEach(command -> this.talks.put(command, talk)));
  }

  void take(Turn turn, Incoming incoming) {
    inLanguage(
        turn.chat(),
        incoming,
        () -> {
          switch (incoming.said()) {
            case Incoming.Left _ -> turn.forget();
            case Incoming.Words words -> heard(turn, words);
            case Incoming.Press press -> heard(turn, press);
          }
        });
  }

  /// For what failed for a reason that the person has no part in.
  void apologise(Turn turn, Incoming incoming) {
    inLanguage(turn.chat(), incoming, () -> turn.say(Cut.escaped(say.text("bot.failed"))));
  }

  private static void inLanguage(BotChat chat, Incoming incoming, Runnable talk) {
    String wanted =
        chat.language().isEmpty() ? incoming.language().replaceFirst("-.*", "") : chat.language();
    LocaleContextHolder.setLocale(
        Locale.of(Tongue.of(Locale.of(wanted.toLowerCase(Locale.ROOT))).code()));
    try {
      talk.run();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private void heard(Turn turn, Incoming.Words words) {
    Matcher command = COMMAND.matcher(words.text().strip());
    boolean isCommand = command.matches();
    String name = isCommand ? command.group(1).toLowerCase(Locale.ROOT) : "";
    boolean ticket = name.equals("status") || (!isCommand && turn.chat().asksTicket());
    switch (limits.hear(turn.chat().token())) {
      case BotLimits.Heard.Yes _ -> {}
      case BotLimits.Heard.Tell tell -> {
        hide(turn, words, ticket);
        turn.say(Cut.escaped(say.text("bot.slower", seconds(tell.pause()))));
        return;
      }
      case BotLimits.Heard.No _ -> {
        hide(turn, words, ticket);
        return;
      }
    }
    if (isCommand) {
      turn.keep(turn.chat().askingTicket(false));
      Optional.ofNullable(talks.get(name))
          .orElseGet(() -> talks.getOrDefault("help", check))
          .command(turn, name, or(command.group(2)), words.message());
    } else if (turn.chat().asksTicket() && !words.text().isBlank()) {
      status.ticket(turn, words.text(), words.message());
    } else {
      check.question(turn, words);
    }
  }

  /// A secret does not stay in the chat, also where nobody looks at it.
  private static void hide(Turn turn, Incoming.Words words, boolean ticket) {
    if (ticket) {
      turn.delete(words.message());
    }
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private void heard(Turn turn, Incoming.Press press) {
    if (!(limits.hear(turn.chat().token()) instanceof BotLimits.Heard.Yes)) {
      return;
    }
    turn.pressed(press.query());
    int colon = press.data().indexOf(':');
    String word = colon < 0 ? press.data() : press.data().substring(0, colon);
    String rest = colon < 0 ? "" : press.data().substring(colon + 1);
    Talk talk = talks.get(word);
    if (talk != null) {
      talk.press(turn, word, rest, press);
    }
  }

  static long seconds(java.time.Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
