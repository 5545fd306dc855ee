package org.haltwire.centre.checks.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.checks.CheckSettings;
import org.springframework.stereotype.Component;

/// The bot's token and the secret of its webhook, out of their files. Neither is ever said: not in
/// a log, not in a message, and not by this object's text.
@Component
final class BotSecrets {

  private static final String TOKEN = "[0-9]{3,20}:[A-Za-z0-9_-]{10,100}";
  private static final String SECRET = "[A-Za-z0-9_-]{16,256}";

  private final String token;
  private final String webhook;

  BotSecrets(TelegramSettings settings, CheckSettings checks) {
    token = settings.isOn() ? read("token-file", settings.tokenFile(), TOKEN) : "";
    webhook =
        settings.isWebhook()
            ? read("webhook-secret-file", settings.webhookSecretFile(), SECRET)
            : "";
    if (settings.isWebhook() && !checks.address().startsWith("https://")) {
      throw new UnusableSettings(
          "Expected haltwire.checks.address with https, at which Telegram reaches the bot");
    }
  }

  private static String read(String key, String name, String shape) {
    Path file = Path.of(name);
    String text;
    try {
      text = Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UnusableSettings(
          "Expected a secret in the file of haltwire.telegram.%s, but %s cannot be read"
              .formatted(key, file.toAbsolutePath()));
    }
    if (!text.matches(shape)) {
      throw new UnusableSettings(
          "Expected one line such as %s in the file of haltwire.telegram.%s, but it has something else"
              .formatted(shape, key));
    }
    return text;
  }

  String token() {
    return token;
  }

  /// The part of the token that is no secret: the bot's id at Telegram.
  long bot() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  String webhook() {
    return webhook;
  }

  /// Whether somebody brought the webhook's secret; takes the same time for any wrong one.
  boolean isWebhook(String brought) {
    return !webhook.isEmpty()
        && MessageDigest.isEqual(
            brought.getBytes(StandardCharsets.UTF_8), webhook.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "the bot's secrets";
  }
}
