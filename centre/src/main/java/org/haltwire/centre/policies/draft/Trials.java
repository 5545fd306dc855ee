package org.haltwire.centre.policies.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.journal.Recomputation;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks policies about payments beside the pages. It takes a while on a long journal, so a page
/// only begins it and looks how far it is; one at a time, as each takes a second engine's memory.
@Component
final class Trials {

  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  /// The latest so many are remembered, each with a compiled policy.
  private static final int LIMIT = 20;

  private final Recomputation recomputation;
  private final ProfileSettings profile;
  private final Map<Question, State> states = new LinkedHashMap<>();
  private final Map<Question, Thread> workers = new LinkedHashMap<>();

  Trials(Recomputation recomputation, ProfileSettings profile) {
    this.recomputation = recomputation;
    this.profile = profile;
  }

  /// What is asked.
  ///
  /// @param policy as the page's form names it
  record Question(String policy, long position) {}

  /// How far it is.
  sealed interface State {

    /// Under way.
    ///
    /// @param percent 0 to 100
    record Running(int percent) implements State {}

    /// There is an answer.
    record Done(Recomputation.Answer answer, Compilation.Compiled compiled) implements State {}

    /// The text is no policy.
    record Wrong(List<Problem> problems) implements State {

      public Wrong {
        problems = List.copyOf(problems);
      }
    }

    /// Another one is under way.
    record Busy() implements State {}

    /// Somebody stopped it.
    record Cancelled() implements State {}

    /// The world broke; the log says how.
    record Failed() implements State {}
  }

  /// Begins, unless it is under way.
  synchronized void begin(Question question, String text) {
    if (states.get(question) instanceof State.Running) {
      return;
    }
    put(question, new State.Running(0));
    workers.put(
        question,
        Thread.ofVirtual()
            .name("try-" + question.position())
            .start(() -> {
              State end = run(question, text);
              finish(question, end);
            }));
  }

  synchronized void cancel(Question question) {
    Optional.ofNullable(workers.get(question)).ifPresent(Thread::interrupt);
  }

  synchronized Optional<State> of(Question question) {
    return Optional.ofNullable(states.get(question));
  }

  private State run(Question question, String text) {
    try {
      return switch (PolicyCompiler.review("policy", text, profile.profile())) {
        case Compilation.Refused refused -> new State.Wrong(refused.problems());
        case Compilation.Compiled compiled ->
            recomputation
                .ask(
                    question.position(),
                    compiled.policy(),
                    part -> put(question, new State.Running((int) (part * 100))))
                .<State>map(answer -> new State.Done(answer, compiled))
                .orElseGet(State.Failed::new);
      };
    } catch (JournalUnavailable busy) {
      return new State.Busy();
    } catch (RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        return new State.Cancelled();
      }
      LOG.warn(
          "asking a policy about position {} failed: {}",
          question.position(),
          FailureWords.whole(failure));
      return new State.Failed();
    }
  }

  private synchronized void finish(Question question, State end) {
    workers.remove(question);
    put(question, end);
  }

  private synchronized void put(Question question, State state) {
    states.remove(question);
    states.put(question, state);
    if (states.size() > LIMIT) {
      states.remove(states.keySet().iterator().next());
    }
  }
}
