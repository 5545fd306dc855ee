package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/// Updates as the Bot API keeps them: until somebody asks for one with a higher number.
final class TestingUpdates implements AutoCloseable {

  private final List<Map<String, Object>> updates = new ArrayList<>();
  private int next = 500_000;
  private boolean closed;

  synchronized void numberFrom(int id) {
    next = id;
  }

  synchronized void bring(Map<String, Object> what) {
    Map<String, Object> update = new LinkedHashMap<>(Map.of("update_id", next++));
    update.putAll(what);
    updates.add(update);
    notifyAll();
  }

  synchronized int waiting() {
    return updates.size();
  }

  /// Waits for as long as was asked for.
  synchronized List<Map<String, Object>> ask(GetUpdates ask) {
    long until = System.nanoTime() + ask.getTimeout() * 1_000_000_000L;
    int offset = ask.getOffset() == null ? 0 : ask.getOffset();
    updates.removeIf(one -> (int) one.get("update_id") < offset);
    // One that is above all there are brings nothing, as at Telegram.
    while (asked(offset).isEmpty() && !closed && System.nanoTime() < until) {
      try {
        wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
    List<Map<String, Object>> some = asked(offset);
    return List.copyOf(some.subList(0, Math.min(some.size(), ask.getLimit())));
  }

  private List<Map<String, Object>> asked(int offset) {
    return updates.stream().filter(one -> (int) one.get("update_id") >= offset).toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
