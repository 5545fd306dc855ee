package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.util.Locale;
import java.util.Set;
import org.haltwire.centre.web.Say;
import org.haltwire.centre.web.Tongue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// What needs one message: hello, help, the language, and to be forgotten.
@Component
class PlainTalk implements Talk {

  private final Say say;

  PlainTalk(Say say) {
    this.say = say;
  }

  @Override
  public Set<String> commands() {
    return Set.of("start", "help", "language", "forget");
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    switch (command) {
      case "start" -> turn.say(hello(), languages());
      case "language" -> turn.say(escaped(say.text("bot.language-which")), languages());
      case "forget" -> {
        turn.forget();
        turn.say(escaped(say.text("bot.forgotten")));
      }
      default -> turn.say(help());
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    if (word.equals("language")) {
      Tongue.ALL.stream()
          .filter(one -> one.code().equals(rest))
          .findFirst()
          .ifPresent(one -> {
            turn.keep(turn.chat().withLanguage(one.code()));
            LocaleContextHolder.setLocale(Locale.of(one.code()));
            turn.say(escaped(say.text("bot.language-is")) + "\n\n" + help());
          });
    }
  }

  private String hello() {
    return bold(say.text("bot.hello")) + "\n\n" + help();
  }

  private String help() {
    StringBuilder help = new StringBuilder(escaped(say.text("bot.help"))).append("\n\n");
    for (String command : BotCommands.ALL) {
      help.append('/').append(command).append(" — ");
      help.append(escaped(say.text("bot-command." + command))).append('\n');
    }
    return help.append('\n').append(escaped(say.text("bot.never-asks"))).toString();
  }

  private static InlineKeyboardMarkup languages() {
    return Keys.grid(
        Tongue.ALL.stream()
            .map(one -> Keys.button(one.ownName(), "language:" + one.code()))
            .toList(),
        3);
  }
}
