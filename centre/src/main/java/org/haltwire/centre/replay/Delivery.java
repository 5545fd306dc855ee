package org.haltwire.centre.replay;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;

/// Sends what is in the outbox until everything is answered, over one connection after another
/// where the centre goes away in the middle. Ids make it harmless to send a line twice.
final class Delivery {

  private final URI door;
  private final String key;
  private final Outbox outbox;
  private final Receiver receiver;
  private final Consumer<String> notices;
  private final Backoff backoff = new Backoff();

  Delivery(URI door, String key, Outbox outbox, Receiver receiver, Consumer<String> notices) {
    this.door = door;
    this.key = key;
    this.outbox = outbox;
    this.receiver = receiver;
    this.notices = notices;
  }

  /// @throws Unusable where it is no use to try again
  void run() throws InterruptedException {
    while (true) {
      long before = receiver.answers();
      try {
        attempt();
        return;
      } catch (Away away) {
        pause(away, before, away.retryAfter());
      } catch (UnknownHostException | SSLHandshakeException wrong) {
        throw new Unusable("No centre at " + door + ": " + wrong.getMessage());
      } catch (ConnectException nobody) {
        if (before == 0) {
          throw new Unusable("No centre answers at " + door + ": " + nobody.getMessage());
        }
        pause(nobody, before, Duration.ZERO);
      } catch (IOException lost) {
        pause(lost, before, Duration.ZERO);
      }
    }
  }

  private void attempt() throws IOException, InterruptedException {
    outbox.rewind();
    BatchConnection connection = new BatchConnection(door, key);
    FutureTask<Boolean> sending = new FutureTask<>(() -> send(connection));
    Thread thread = Thread.ofPlatform().daemon().name("sender").start(sending);
    try (connection) {
      receiver.receive(connection.answers());
      if (!outbox.done()) {
        throw new IOException("its answer ends early");
      }
    } finally {
      thread.interrupt();
      thread.join();
    }
    check(sending);
  }

  private boolean send(BatchConnection connection) throws IOException, InterruptedException {
    Optional<Piece> next = outbox.send();
    while (next.isPresent()) {
      next.get().send(connection);
      next = outbox.send();
    }
    connection.end();
    return true;
  }

  /// Everything was answered: that the connection was closed before its end was sent is no matter.
  private static void check(FutureTask<Boolean> sending) throws InterruptedException {
    try {
      sending.get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof IOException)) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private void pause(IOException why, long before, Duration asked) throws InterruptedException {
    boolean progress = receiver.answers() > before;
    Duration wait =
        backoff
            .next(progress, asked)
            .orElseThrow(() ->
                new Unusable(
                    "The centre is away: %s. Given up after %d attempts"
                        .formatted(why.getMessage(), Backoff.ATTEMPTS)));
    notices.accept(
        String.format(
            Locale.ROOT,
            "the centre is away: %s. Trying again in %.1f s",
            why.getMessage(),
            wait.toMillis() / 1e3));
    Thread.sleep(wait);
  }
}
