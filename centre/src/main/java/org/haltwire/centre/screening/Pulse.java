package org.haltwire.centre.screening;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.haltwire.centre.journal.Journal;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages once a second what the centre is doing. An event says only that something is
/// new and how fast; what exactly, each page asks for with its own filter and in its own language.
/// Whose session is over hears no more within a second.
@Component
class Pulse {

  /// So many pages may listen at a time; each holds a connection.
  static final int LISTENERS_LIMIT = 200;

  private static final long FOR_MILLIS = 30 * 60_000L;

  private final Journal journal;
  private final Projector projector;
  private final Map<SseEmitter, BooleanSupplier> listeners = new ConcurrentHashMap<>();
  private long lastHead;
  private long lastPosition;
  private long lastAt = System.nanoTime();
  private volatile long perSecond;

  Pulse(Journal journal, Projector projector) {
    this.journal = journal;
    this.projector = projector;
    this.lastHead = journal.head();
  }

  /// Facts per second that became durable in the last second.
  long perSecond() {
    return perSecond;
  }

  /// A new listener; nobody where there are too many.
  ///
  /// @param attends whether they may still listen
  SseEmitter listen(BooleanSupplier attends) {
    SseEmitter listener = new SseEmitter(FOR_MILLIS);
    if (listeners.size() >= LISTENERS_LIMIT) {
      listener.complete();
      return listener;
    }
    listener.onCompletion(() -> listeners.remove(listener));
    listener.onTimeout(() -> listeners.remove(listener));
    listener.onError(_ -> listeners.remove(listener));
    listeners.put(listener, attends);
    return listener;
  }

  /// An open page would keep the centre from stopping until the time for requests under way is
  /// over.
  @EventListener(ContextClosedEvent.class)
  void end() {
    listeners.keySet().forEach(SseEmitter::complete);
  }

  @Scheduled(fixedRate = 1_000)
  void beat() {
    long head = journal.head();
    long now = System.nanoTime();
    perSecond = Math.round((head - lastHead) * 1e9 / Math.max(1, now - lastAt));
    long position = projector.position();
    boolean grown = position != lastPosition;
    lastHead = head;
    lastAt = now;
    lastPosition = position;
    Map<String, Object> pulse =
        Map.of("perSecond", perSecond, "head", head, "position", position, "grown", grown);
    listeners.forEach((listener, attends) -> {
      if (attends.getAsBoolean()) {
        send(listener, pulse);
      } else {
        listeners.remove(listener);
        listener.complete();
      }
    });
  }

  private void send(SseEmitter listener, Map<String, Object> pulse) {
    try {
      listener.send(SseEmitter.event().name("pulse").data(pulse, MediaType.APPLICATION_JSON));
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(listener);
    }
  }
}
