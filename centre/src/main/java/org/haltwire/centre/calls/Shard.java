package org.haltwire.centre.calls;

import java.util.concurrent.locks.ReentrantLock;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.CallRegistry;
import org.haltwire.core.call.CallVerifier;
import org.haltwire.core.call.Parked;
import org.haltwire.core.call.Registration;

/// The calls of some callers, for one thread at a time. Who waits for an answer is told after the
/// lock is free again.
final class Shard {

  private final ReentrantLock lock = new ReentrantLock();
  private final CallRegistry registry;

  Shard(CallRegistry.Terms terms, long now) {
    this.registry = new CallRegistry(terms, now);
  }

  CallRegistry.Taken register(Registration said, long now) {
    CallRegistry.Taken taken;
    Parked woken;
    lock.lock();
    try {
      taken = registry.register(said, now);
      woken = registry.takeWoken();
    } finally {
      lock.unlock();
    }
    Parked.tell(woken);
    return taken;
  }

  int check(CallVerifier verifier, CallQuestion question, long now, Parked.Waiter waiter) {
    lock.lock();
    try {
      return verifier.check(registry, question, now, waiter);
    } finally {
      lock.unlock();
    }
  }

  boolean end(Registration over) {
    lock.lock();
    try {
      return registry.end(over);
    } finally {
      lock.unlock();
    }
  }

  void roams(long number, boolean abroad) {
    lock.lock();
    try {
      registry.roams(number, abroad);
    } finally {
      lock.unlock();
    }
  }

  boolean isRoaming(long number) {
    lock.lock();
    try {
      return registry.isRoaming(number);
    } finally {
      lock.unlock();
    }
  }

  void expire(long now) {
    Parked woken;
    lock.lock();
    try {
      registry.expire(now);
      woken = registry.takeWoken();
    } finally {
      lock.unlock();
    }
    Parked.tell(woken);
  }

  /// How many calls are known, how many checks wait, and bytes.
  Figures figures() {
    lock.lock();
    try {
      return new Figures(registry.size(), registry.waiting(), registry.bytes());
    } finally {
      lock.unlock();
    }
  }

  record Figures(long calls, long waiting, long bytes) {

    Figures plus(Figures other) {
      return new Figures(calls + other.calls, waiting + other.waiting, bytes + other.bytes);
    }
  }
}
