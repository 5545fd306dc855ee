package org.haltwire.centre.participants;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.work.Writer;
import org.springframework.stereotype.Component;

/// Writes on which day each key was used last, a minute later and all at once: never in the way of
/// a request. There is at most one note for each key and day. What was noted when the process is
/// killed is forgotten; the next use of that day is noted again.
@Component
class LastUse extends Writer {

  private static final long PAUSE_SECONDS = 60;

  private final KeyStore store;
  private final Roster roster;
  private final Map<ApiKey.Hash, Long> noted = new ConcurrentHashMap<>();

  LastUse(KeyStore store, Roster roster) {
    super(
        "participants",
        "when keys were used last is not written",
        "when keys were used last could not be written");
    this.store = store;
    this.roster = roster;
  }

  /// @param day since 1970, UTC
  void note(ApiKey.Hash key, long day) {
    noted.put(key, day);
  }

  @Override
  protected void step() throws InterruptedException {
    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    roster.refresh();
    writeRest();
  }

  @Override
  protected void writeRest() {
    Map<ApiKey.Hash, Long> taken = new HashMap<>(noted);
    if (!taken.isEmpty()) {
      store.used(taken);
      taken.forEach(noted::remove);
    }
  }
}
