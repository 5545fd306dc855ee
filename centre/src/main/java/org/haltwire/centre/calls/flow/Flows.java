package org.haltwire.centre.calls.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.haltwire.centre.calls.AnswerWatcher;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Reason;
import org.springframework.stereotype.Component;

/// Counts answers by where calls come from and go to. Every ten seconds it notes how far the counts
/// are, for an hour back, so that a page can say what happened in the last minutes.
@Component
class Flows extends Worker implements AnswerWatcher {

  static final Duration EVERY = Duration.ofSeconds(10);

  private static final int NOTES = 361;

  private final Map<Route, LongAdder[]> counts = new ConcurrentHashMap<>();
  private final Deque<Map<Route, long[]>> notes = new ArrayDeque<>();

  private record Route(String source, String operator, String trunk) {}

  Flows() {
    super("calls-flow", "the map of calls stands still");
  }

  @Override
  public void answered(String operator, String owner, CallQuestion question, int answer) {
    Route route = new Route(source(owner, answer), operator, question.trunk().name());
    LongAdder[] known = counts.get(route);
    if (known == null) {
      known = counts.computeIfAbsent(route, _ -> zeros());
    }
    known[CallAnswer.action(answer).ordinal()].increment();
  }

  private static String source(String owner, int answer) {
    if (!owner.isEmpty()) {
      return owner;
    }
    Reason reason = CallAnswer.reason(answer);
    return switch (reason) {
      case FOREIGN -> Flow.ABROAD;
      case CALLER_WITHHELD -> Flow.HIDDEN;
      default -> Flow.NOBODY;
    };
  }

  /// What was answered in about the last so many minutes, at most sixty; all since the start where
  /// that is less. The busiest flow comes first.
  List<Flow> of(int minutes) {
    Map<Route, long[]> before = note(minutes * 60 / (int) EVERY.toSeconds());
    List<Flow> flows = new ArrayList<>();
    now()
        .forEach((route, sums) -> {
          long[] earlier = before.getOrDefault(route, new long[sums.length]);
          long[] since = new long[sums.length];
          Arrays.setAll(since, i -> sums[i] - earlier[i]);
          flows.add(new Flow(route.source(), route.operator(), route.trunk(), since));
        });
    flows.removeIf(flow -> flow.all() == 0);
    flows.sort(
        Comparator.comparingLong(Flow::all)
            .reversed()
            .thenComparing(Flow::source)
            .thenComparing(Flow::target));
    return flows;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(EVERY);
    note();
  }

  synchronized void note() {
    notes.addFirst(now());
    if (notes.size() > NOTES) {
      notes.removeLast();
    }
  }

  private synchronized Map<Route, long[]> note(int ago) {
    return notes.stream().skip(Math.max(0, ago - 1)).findFirst().orElse(Map.of());
  }

  private Map<Route, long[]> now() {
    Map<Route, long[]> now = new HashMap<>();
    counts.forEach((route, adders) ->
        now.put(route, Arrays.stream(adders).mapToLong(LongAdder::sum).toArray()));
    return now;
  }

  private static LongAdder[] zeros() {
    LongAdder[] zeros = new LongAdder[Action.values().length];
    Arrays.setAll(zeros, _ -> new LongAdder());
    return zeros;
  }
}
