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
/// of their talk; a message after `/status` is a ticket; one while a report is being written is an
/// answer; every other message is a question.
@Component
class Dialogue {

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);

  private final Map<String, Talk> talks = new HashMap<>();
  private final CheckTalk check;
  private final StatusTalk status;
  private final ReportTalk report;
  private final Attachments attachments;
  private final GroupTalk group;
  private final BotLimits limits;
  private final Say say;

  Dialogue(
      List<Talk> talks,
      CheckTalk check,
      StatusTalk status,
      ReportTalk report,
      Attachments attachments,
      GroupTalk group,
      BotLimits limits,
      Say say) {
    this.check = check;
    this.status = status;
    this.report = report;
    this.attachments = attachments;
    this.group = group;
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
            case Incoming.ReportInGroup asked -> heard(turn, asked);
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
      command(turn, name, or(command.group(2)), words.message());
    } else {
      written(turn, words);
    }
  }

  private void command(Turn turn, String name, String rest, int message) {
    turn.keep(turn.chat().askingTicket(false));
    // A link from a group leads here.
    String meant = name.equals("start") && rest.equals("report") ? rest : name;
    Optional.ofNullable(talks.get(meant))
        .orElseGet(() -> talks.getOrDefault("help", check))
        .command(turn, meant, rest, message);
  }

  private void written(Turn turn, Incoming.Words words) {
    boolean attached = words.attached().kind() != Incoming.Attached.Kind.NONE;
    boolean told = attached && attachments.arrived(turn, words);
    boolean nothing = words.text().isBlank();
    if (turn.chat().asksTicket() && !nothing) {
      status.ticket(turn, words.text(), words.message());
    } else if (!report.isAsking(turn)) {
      if (!nothing) {
        check.question(turn, words);
      }
    } else if (!nothing) {
      report.heard(turn, words.text());
    } else if (told) {
      report.again(turn);
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

  private void heard(Turn turn, Incoming.ReportInGroup asked) {
    if (group.isMeant(asked) && limits.hear(turn.chat().token()) instanceof BotLimits.Heard.Yes) {
      group.refuse(turn, asked);
    }
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
