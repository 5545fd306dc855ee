package org.haltwire.centre.signals.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.signals.SignalsSettings;
import org.springframework.stereotype.Component;

/// What was asked and is not written yet. Who wants to answer takes a place first, and either gives
/// it back or fills it: so nothing is answered that cannot be recorded.
@Component
public final class QueryLog {

  private final Semaphore places;
  private final BlockingQueue<Query> queue = new LinkedBlockingQueue<>();

  QueryLog(SignalsSettings settings) {
    places = new Semaphore(settings.queue());
  }

  /// False where there is no room.
  public boolean reserve() {
    return places.tryAcquire();
  }

  /// Fills a place that was taken.
  public void add(Query query) {
    queue.add(query);
  }

  /// Waits a while for something to write, and takes at most so much of it.
  List<Query> take(int most, long millis) throws InterruptedException {
    List<Query> taken = new ArrayList<>();
    Query first = queue.poll(millis, TimeUnit.MILLISECONDS);
    if (first != null) {
      taken.add(first);
      queue.drainTo(taken, most - 1);
    }
    return taken;
  }

  /// Takes at most so much without waiting.
  List<Query> rest(int most) {
    List<Query> taken = new ArrayList<>();
    queue.drainTo(taken, most);
    return taken;
  }

  /// So many were written: their places are free.
  void written(int count) {
    places.release(count);
  }
}
