package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Patience;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.Standing;
import org.haltwire.centre.recovery.tips.Tips;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// How a victim's money stands, as the page of tickets shows it. The message with the secret is
/// deleted, right or wrong.
@Component
class StatusTalk implements Talk {

  private static final int TICKET = 8;
  private static final int SECRET = 12;

  private final IncidentStore incidents;
  private final Tips tips;
  private final Standing standing;
  private final Secrets secrets;
  private final Say say;
  private final Patience patience;

  StatusTalk(
      IncidentStore incidents,
      Tips tips,
      Standing standing,
      Secrets secrets,
      Say say,
      InstantSource clock) {
    this.incidents = incidents;
    this.tips = tips;
    this.standing = standing;
    this.secrets = secrets;
    this.say = say;
    this.patience = new Patience(clock);
  }

  @Override
  public Set<String> commands() {
    return Set.of("status");
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    if (rest.isEmpty()) {
      turn.keep(turn.chat().askingTicket(true));
      turn.say(escaped(say.text("bot.status-how")));
    } else {
      ticket(turn, rest, message);
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    command(turn, word, "", press.message());
  }

  /// A ticket and its secret, in one message, with or without hyphens and spaces.
  void ticket(Turn turn, String text, int message) {
    turn.delete(message);
    turn.keep(turn.chat().askingTicket(false));
    Duration wait = patience.left(turn.chat().token());
    if (!wait.isZero()) {
      turn.say(escaped(say.text("bot.status-wait", Dialogue.seconds(wait))));
      return;
    }
    Optional<String> words = find(text.replaceAll("[^A-Za-z0-9]", ""));
    if (words.isEmpty()) {
      patience.failed(turn.chat().token());
      turn.say(escaped(say.text("bot.status-wrong")));
      return;
    }
    patience.succeeded(turn.chat().token());
    turn.say(words.get());
  }

  private Optional<String> find(String letters) {
    if (letters.length() != TICKET + SECRET) {
      return Optional.empty();
    }
    String ticket = Secrets.written(letters.substring(0, TICKET));
    if (!secrets.matches(letters.substring(TICKET), secrets.code("victim", ticket, 3))) {
      return Optional.empty();
    }
    return incidents
        .byTicket(ticket)
        .map(this::words)
        .or(() -> tips.withoutMoney(ticket).map(at -> words(ticket, at)));
  }

  /// Of a report about no money there is a ticket, and nothing to trace.
  private String words(String ticket, long at) {
    return bold(say.text("ticket.tip"))
        + ' '
        + ticket
        + '\n'
        + escaped(say.text("ticket.since", say.timeWithZone(at)))
        + "\n\n"
        + escaped(say.text("report.tip-kept") + " " + say.text("report.tip-if-money"));
  }

  private String words(Incident incident) {
    Standing.Sums sums = standing.of(incident.id());
    long open = Math.max(0, sums.stolen() - sums.held() - sums.returned());
    StringBuilder html = new StringBuilder();
    html.append(bold(say.text("ticket.title"))).append(' ').append(incident.ticket());
    String state = "ticket-state." + incident.state().name().toLowerCase(Locale.ROOT);
    html.append('\n').append(escaped(say.text(state))).append("\n\n");
    sum(html, say.text("ticket.stolen"), sums.stolen());
    sum(html, say.text("ticket.held"), sums.held());
    sum(html, say.text("ticket.returned"), sums.returned());
    sum(html, say.text("ticket.open"), open);
    incidents
        .payments(incident.id())
        .forEach(one -> {
          String how = one.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
          html.append(one.number()).append(". ");
          html.append(escaped(say.text("ticket-payment." + how))).append('\n');
        });
    return html.append('\n').append(escaped(say.text("ticket.how"))).toString();
  }

  private void sum(StringBuilder html, String what, long minor) {
    String amount = say.money(minor, say.currency());
    html.append(escaped(what)).append(": ").append(bold(amount)).append('\n');
  }
}
