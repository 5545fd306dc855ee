package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.web.Say;
import org.haltwire.centre.web.Tongue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// The commands as Telegram shows them, in every language.
@Component
class BotCommands {

  /// In the order in which they are shown.
  static final List<String> ALL =
      List.of(
          "check",
          "report",
          "status",
          "subscribe",
          "unsubscribe",
          "learn",
          "language",
          "forget",
          "help");

  private final Say say;

  BotCommands(Say say) {
    this.say = say;
  }

  /// For everybody in English, and for who has one of our languages in it.
  List<SetMyCommands> methods() {
    return Tongue.ALL.stream()
        .map(tongue -> {
          LocaleContextHolder.setLocale(Locale.of(tongue.code()));
          try {
            var method = SetMyCommands.builder();
            ALL.forEach(one ->
                method.command(
                    BotCommand.builder()
                        .command(one)
                        .description(say.text("bot-command." + one))
                        .build()));
            if (!tongue.equals(Tongue.ALL.getFirst())) {
              method.languageCode(tongue.code());
            }
            return (SetMyCommands) method.build();
          } finally {
            LocaleContextHolder.resetLocaleContext();
          }
        })
        .toList();
  }
}
