package org.haltwire.centre.checks.bot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Where Telegram brings updates, in the mode `webhook`. What has no secret gets the same answer as
/// a centre without a bot gives.
@RestController
class TelegramDoor {

  static final String PATH = "/public/v1/telegram";

  /// Bytes of an update; the longest message has 4,096 characters, and an update brings the one
  /// that is answered along.
  private static final int LONGEST = 256 * 1_024;

  private final BotHandling handling;
  private final BotSecrets secrets;

  TelegramDoor(BotHandling handling, BotSecrets secrets) {
    this.handling = handling;
    this.secrets = secrets;
  }

  @PostMapping(PATH)
  ResponseEntity<Void> take(
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String secret,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    if (!secrets.isWebhook(secret)) {
      return ResponseEntity.notFound().build();
    }
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(LONGEST + 1);
    }
    if (body.length > LONGEST) {
      return ResponseEntity.status(413).build();
    }
    Update update;
    try {
      update = BotApi.JSON.readValue(body, Update.class);
    } catch (IOException broken) {
      return ResponseEntity.badRequest().build();
    }
    if (update == null || update.getUpdateId() == null) {
      return ResponseEntity.badRequest().build();
    }
    handling.one(update);
    return ResponseEntity.ok().build();
  }
}
