package org.haltwire.centre.checks.bot;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haltwire.centre.checks.picture.PictureReader;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.haltwire.centre.web.Say;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Where pictures, files and voice messages arrive, and the one place that decides about them. The
/// text of pictures is read later, where that can be done here; of others the person is told what
/// to send instead. Who sends an album, or one after the other, is told a few times and then for a
/// while no more. In memory alone.
@Component
class Attachments {

  /// Three at once, and one more every 20 seconds.
  private static final Rate RATE = new Rate(0.05, 3);

  /// So many chats are remembered; who sent something longest ago is forgotten first.
  private static final int MOST = 50_000;

  private final PictureReader pictures;
  private final Awaited awaited;
  private final Say say;
  private final InstantSource clock;
  private final Map<String, Chat> chats =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Chat> eldest) {
          return size() > MOST;
        }
      };

  private static final class Chat {

    private final TokenBucket bucket = new TokenBucket(0);
    private String album = "";
  }

  Attachments(PictureReader pictures, Awaited awaited, Say say, InstantSource clock) {
    this.pictures = pictures;
    this.awaited = awaited;
    this.say = say;
    this.clock = clock;
  }

  /// Answers what came with a message; false where it was passed over without a word.
  boolean arrived(Turn turn, Incoming.Words words) {
    Incoming.Attached attached = words.attached();
    if (!isTold(turn.chat().token(), attached.album())) {
      return false;
    }
    boolean picture = attached.kind() == Incoming.Attached.Kind.PICTURE;
    if (picture && pictures.isThere() && !attached.file().isEmpty()) {
      String language = LocaleContextHolder.getLocale().getLanguage();
      awaited.picture(turn.chat(), language, words.message(), attached.file());
      turn.say(Cut.escaped(say.text("bot.picture-coming")), words.message(), Keys.NONE);
      return true;
    }
    String how = picture ? "bot.unread-picture" : "bot.unread";
    turn.say(Cut.escaped(say.text(how)), words.message(), Keys.NONE);
    return true;
  }

  /// An album comes as a message for each of its pictures.
  private synchronized boolean isTold(String token, String album) {
    Chat chat = chats.computeIfAbsent(token, _ -> new Chat());
    if (!album.isEmpty() && album.equals(chat.album)) {
      return false;
    }
    chat.album = album;
    return chat.bucket.take(RATE, clock.millis() * 1_000_000) == 0;
  }
}
