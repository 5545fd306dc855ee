package org.haltwire.centre.checks.bot;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The bot.
///
/// @param tokenFile the file with the token that BotFather gave; without one there is no bot
/// @param address where the Bot API is: the one of Telegram, or a server of one's own
/// @param mode whether updates are asked for, or brought by Telegram
/// @param webhookSecretFile the file with the secret that Telegram brings with each update: 16 to
///   256 letters, digits, `_` and `-`; needed where they are brought
/// @param askFor so long a question for updates may wait for one
/// @param patience so long any other exchange may take
/// @param atOnce so many updates are handled at a time
/// @param perSecond so many messages are sent in a second, over all chats
/// @param perChat so long after one message a chat gets the next one
/// @param firstPause after the first failure; each further pause is twice as long
/// @param longestPause no pause is longer, unless Telegram asks for it
@ConfigurationProperties("haltwire.telegram")
record TelegramSettings(
    @DefaultValue("") String tokenFile,
    @DefaultValue("https://api.telegram.org") URI address,
    @DefaultValue("POLLING") Mode mode,
    @DefaultValue("") String webhookSecretFile,
    @DefaultValue("50s") Duration askFor,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("2") int atOnce,
    @DefaultValue("30") int perSecond,
    @DefaultValue("1s") Duration perChat,
    @DefaultValue("1s") Duration firstPause,
    @DefaultValue("5m") Duration longestPause) {

  enum Mode {
    POLLING,
    WEBHOOK
  }

  TelegramSettings {
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "Expected an address such as https://api.telegram.org, but got one without http or host");
    }
    if (atOnce < 1 || atOnce > 32 || perSecond < 1 || perSecond > 1_000) {
      throw new IllegalArgumentException(
          "Expected 1 to 32 updates at once and 1 to 1,000 messages a second, but got %d and %d"
              .formatted(atOnce, perSecond));
    }
  }

  boolean isOn() {
    return !tokenFile.isEmpty();
  }

  boolean isWebhook() {
    return isOn() && mode == Mode.WEBHOOK;
  }
}
