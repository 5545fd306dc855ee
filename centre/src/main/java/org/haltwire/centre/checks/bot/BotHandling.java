package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Handles updates: each once, those of a chat one after the other, and only a few at a time, so
/// that a flood of them leaves the console its database.
///
/// An update, what it changes and what is answered are one transaction. Whoever hands one in again,
/// because the database or this centre went away, finds it either not handled or handled whole.
@Component
class BotHandling implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BotHandling.class);
  private static final int LOCKS = 64;

  private final Dialogue dialogue;
  private final BotChats chats;
  private final BotUpdates updates;
  private final Outbox outbox;
  private final Awaited awaited;
  private final long bot;
  private final Semaphore places;
  private final ExecutorService threads;
  private final TransactionTemplate transactions;
  private final Object[] locks = new Object[LOCKS];

  BotHandling(
      Dialogue dialogue,
      BotChats chats,
      BotUpdates updates,
      Outbox outbox,
      Awaited awaited,
      TelegramSettings settings,
      BotSecrets secrets,
      PlatformTransactionManager transactions) {
    this.dialogue = dialogue;
    this.chats = chats;
    this.updates = updates;
    this.outbox = outbox;
    this.awaited = awaited;
    this.bot = settings.isOn() ? secrets.bot() : 0;
    this.places = new Semaphore(settings.atOnce());
    this.transactions = new TransactionTemplate(transactions);
    this.threads =
        Executors.newFixedThreadPool(
            settings.atOnce(), Thread.ofPlatform().daemon().name("bot-", 0).factory());
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
  }

  /// Handles some; returns when all are.
  ///
  /// @throws RuntimeException where the database could not take one: hand in all again
  void all(List<Update> some) throws InterruptedException {
    Map<Long, List<Update>> byChat = new LinkedHashMap<>();
    for (Update update : some) {
      long chat = Incoming.of(update).map(Incoming::chat).orElse(0L);
      byChat.computeIfAbsent(chat, _ -> new ArrayList<>()).add(update);
    }
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (List<Update> ofOne : byChat.values()) {
      tasks.add(() -> {
        for (Update update : ofOne) {
          one(update);
        }
        return true;
      });
    }
    for (Future<Boolean> task : threads.invokeAll(tasks)) {
      try {
        task.get();
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("Expected to handle an update", failed);
      }
    }
  }

  /// Handles one, once there is a place.
  void one(Update update) throws InterruptedException {
    Optional<Incoming> incoming = Incoming.of(update);
    long chat = incoming.map(Incoming::chat).orElse(0L);
    places.acquire();
    try {
      synchronized (locks[Long.hashCode(chat) & (LOCKS - 1)]) {
        handle(update.getUpdateId(), incoming);
      }
    } finally {
      places.release();
    }
  }

  private void handle(long id, Optional<Incoming> incoming) {
    try {
      transactions.executeWithoutResult(_ -> {
        if (updates.isNew(bot, id)) {
          incoming.ifPresent(one -> answer(one, false));
        }
      });
    } catch (RuntimeException failed) {
      if (isPassing(failed)) {
        throw failed;
      }
      // It would fail again and again, and everybody would wait behind it.
      LOG.error("telegram: an update could not be handled: {}", FailureWords.whole(failed));
      transactions.executeWithoutResult(_ -> {
        if (updates.isNew(bot, id)) {
          incoming.ifPresent(one -> answer(one, true));
        }
      });
    }
  }

  private static boolean isPassing(RuntimeException failed) {
    return failed instanceof TransientDataAccessException
        || failed instanceof TransactionException
        || FailureWords.isOutage(failed);
  }

  private void answer(Incoming incoming, boolean sorry) {
    Turn turn = new Turn(chats.of(incoming.chat()));
    if (sorry) {
      dialogue.apologise(turn, incoming);
    } else {
      dialogue.take(turn, incoming);
    }
    if (turn.isForgotten()) {
      outbox.removeAnswers(turn.chat().token());
      awaited.forget(turn.chat().token());
      chats.forget(turn.chat().token());
    } else if (turn.isChanged()) {
      chats.save(turn.chat());
    }
    outbox.add(turn.chat().token(), turn.answers());
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
