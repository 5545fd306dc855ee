package org.haltwire.centre.checks.bot;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Where pictures, files and voice messages arrive, and the one place that decides about them. They
/// are not fetched: the person is told what to send instead. Who sends an album, or one after the
/// other, is told a few times and then for a while no more. In memory alone.
@Component
class Attachments {

  /// Three at once, and one more every 20 seconds.
  private static final Rate RATE = new Rate(0.05, 3);

  /// So many chats are remembered; who sent something longest ago is forgotten first.
  private static final int MOST = 50_000;

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

  Attachments(Say say, InstantSource clock) {
    this.say = say;
    this.clock = clock;
  }

  /// Answers what came with a message; false where it was passed over without a word.
  boolean arrived(Turn turn, Incoming.Words words) {
    Incoming.Attached attached = words.attached();
    if (!isTold(turn.chat().token(), attached.album())) {
      return false;
    }
    String how =
        attached.kind() == Incoming.Attached.Kind.PICTURE ? "bot.unread-picture" : "bot.unread";
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
