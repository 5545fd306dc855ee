package org.haltwire.centre.checks.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How the bot fares, and what it is called at Telegram, for whoever looks after it. Each change is
/// a line of the log.
@Component
public final class BotStanding {

  private static final Logger LOG = LoggerFactory.getLogger(BotStanding.class);

  /// The texts are `bot-standing....`.
  public enum How {
    OFF("no bot: haltwire.telegram.token-file is not set"),
    STARTING("begins"),
    WORKS("works"),
    /// It stops until the next start.
    TOKEN_REFUSED(
        "Telegram refuses the bot's token: the bot has stopped. Put the right token into the file of"
            + " haltwire.telegram.token-file and start again"),
    ANOTHER_ASKS(
        "another instance asks for the same bot's updates, or a webhook is set: it goes on once that"
            + " one has stopped"),
    SLOWED_DOWN("Telegram asks to wait"),
    AWAY("Telegram cannot be reached");

    private final String words;

    How(String words) {
      this.words = words;
    }
  }

  private volatile How now;

  /// Without `@`; empty until Telegram has said it.
  private volatile String name = "";

  BotStanding(TelegramSettings settings) {
    now = settings.isOn() ? How.STARTING : How.OFF;
  }

  public How now() {
    return now;
  }

  void isCalled(String name) {
    this.name = name.matches("[A-Za-z0-9_]{1,64}") ? name : "";
  }

  /// Whether a command that is addressed so, or to nobody, is for this bot.
  boolean isMeant(String addressed) {
    return addressed.isEmpty() || addressed.equalsIgnoreCase(name);
  }

  /// Where one is alone with it, and begins with this; empty where its name is not known.
  String link(String begins) {
    return name.isEmpty() ? "" : "https://t.me/" + name + "?start=" + begins;
  }

  synchronized void is(How how) {
    if (now == how) {
      return;
    }
    now = how;
    switch (how) {
      case OFF, STARTING, WORKS -> LOG.info("telegram: {}", how.words);
      case ANOTHER_ASKS, SLOWED_DOWN, AWAY -> LOG.warn("telegram: {}", how.words);
      case TOKEN_REFUSED -> LOG.error("telegram: {}", how.words);
    }
  }
}
