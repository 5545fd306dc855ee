package org.haltwire.centre.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be sent and what was sent without an answer yet, in order and of a limited size.
/// One thread fills it, one sends, one receives answers.
final class Outbox {

  static final int LIMIT = 64;

  private final Deque<Piece> waiting = new ArrayDeque<>();
  private final Deque<Piece> underWay = new ArrayDeque<>();
  private boolean whole;

  /// Waits for room.
  synchronized void put(Piece piece) throws InterruptedException {
    while (waiting.size() + underWay.size() >= LIMIT) {
      wait();
    }
    waiting.add(piece);
    notifyAll();
  }

  /// Says that nothing more comes.
  synchronized void end() {
    whole = true;
    notifyAll();
  }

  /// Waits for the next piece to send; nothing once all were sent.
  synchronized Optional<Piece> send() throws InterruptedException {
    while (waiting.isEmpty() && !whole) {
      wait();
    }
    Optional<Piece> next = Optional.ofNullable(waiting.poll());
    next.ifPresent(underWay::add);
    return next;
  }

  /// The piece whose answers come next; nothing where there is none to be answered.
  synchronized Optional<Piece> oldest() {
    return Optional.ofNullable(underWay.peek());
  }

  /// Forgets the oldest piece: it was answered.
  synchronized void answered() {
    underWay.remove();
    notifyAll();
  }

  /// Puts what has no answer back, to be sent again first.
  synchronized void rewind() {
    while (!underWay.isEmpty()) {
      waiting.addFirst(underWay.removeLast());
    }
  }

  /// Whether everything came, was sent and was answered.
  synchronized boolean done() {
    return whole && waiting.isEmpty() && underWay.isEmpty();
  }
}
