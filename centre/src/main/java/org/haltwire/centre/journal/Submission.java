package org.haltwire.centre.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.PolicyActivation;
import org.jspecify.annotations.Nullable;

/// Facts that a caller wants to have in the journal, in order, with one answer for each.
final class Submission {

  private final List<Fact> facts;
  private final Timing timing;
  private final @Nullable Engine successor;
  private final @Nullable Appended[] answers;
  private final CompletableFuture<List<Appended>> future = new CompletableFuture<>();

  /// Whose time facts bear.
  enum Timing {
    /// The clock's.
    LIVE,
    /// Their own.
    HISTORY,
    /// That of the entry before them.
    FOLLOWING
  }

  Submission(List<Fact> facts, Timing timing) {
    this(facts, timing, null);
  }

  private Submission(List<Fact> facts, Timing timing, @Nullable Engine successor) {
    this.facts = List.copyOf(facts);
    this.timing = timing;
    this.successor = successor;
    this.answers = new Appended[facts.size()];
  }

  /// An activation with the engine that takes over at its position.
  static Submission of(PolicyActivation activation, Engine successor) {
    return new Submission(List.of(activation), Timing.LIVE, successor);
  }

  /// The engine that takes over once the facts have their places.
  Optional<Engine> successor() {
    return Optional.ofNullable(successor);
  }

  List<Fact> facts() {
    return facts;
  }

  Timing timing() {
    return timing;
  }

  CompletableFuture<List<Appended>> future() {
    return future;
  }

  void answer(int index, Appended answer) {
    answers[index] = answer;
  }

  void complete() {
    future.complete(Arrays.stream(answers).map(Submission::present).toList());
  }

  void fail(RuntimeException why) {
    future.completeExceptionally(why);
  }

  private static Appended present(@Nullable Appended answer) {
    if (answer == null) {
      throw new IllegalStateException("Expected an answer for each fact, but one has none");
    }
    return answer;
  }
}
