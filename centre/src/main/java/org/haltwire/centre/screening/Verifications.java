package org.haltwire.centre.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.journal.Recomputation;
import org.haltwire.centre.work.FailureWords;
import org.springframework.stereotype.Component;

/// Runs verifications beside the pages that ask for them. A verification takes seconds on a long
/// journal, so a page only begins one and looks how far it is.
@Component
class Verifications {

  /// The latest so many are remembered; older pages simply offer to verify again.
  private static final int LIMIT = 100;

  private final Recomputation recomputation;
  private final Map<Long, State> states = new LinkedHashMap<>();

  /// How far a verification is.
  sealed interface State {

    /// Under way.
    ///
    /// @param percent 0 to 100
    record Running(int percent) implements State {}

    /// It came to an end.
    record Done(Recomputation.Outcome outcome) implements State {}

    /// Another one is under way.
    record Busy() implements State {}

    /// The world broke; the log says how.
    record Failed() implements State {}
  }

  Verifications(Recomputation recomputation) {
    this.recomputation = recomputation;
  }

  /// Begins the verification of a position, unless it is under way.
  synchronized void begin(long position) {
    if (states.get(position) instanceof State.Running) {
      return;
    }
    put(position, new State.Running(0));
    Thread.ofVirtual().name("verify-" + position).start(() -> run(position));
  }

  synchronized Optional<State> of(long position) {
    return Optional.ofNullable(states.get(position));
  }

  private void run(long position) {
    try {
      put(
          position,
          new State.Done(
              recomputation.verify(
                  position, part -> put(position, new State.Running((int) (part * 100))))));
    } catch (JournalUnavailable busy) {
      put(position, new State.Busy());
    } catch (RuntimeException failure) {
      org.slf4j.LoggerFactory.getLogger(Verifications.class)
          .warn("verifying position {} failed: {}", position, FailureWords.whole(failure));
      put(position, new State.Failed());
    }
  }

  private synchronized void put(long position, State state) {
    states.remove(position);
    states.put(position, state);
    if (states.size() > LIMIT) {
      states.remove(states.keySet().iterator().next());
    }
  }
}
