package org.haltwire.country.play;

import java.io.IOException;
import java.util.List;
import org.haltwire.core.decision.Verdict;
import org.haltwire.country.world.Occurrence;

/// A centre as the country sees it.
public interface Answering extends AutoCloseable {

  /// Takes the answers to payments.
  interface Answers {

    /// @param took in nanoseconds
    void answered(Occurrence payment, Verdict verdict, long took);
  }

  /// Tells the centre facts in order; returns when every payment among them was answered.
  void tell(List<Occurrence> facts, Answers answers) throws IOException;

  /// What it calls itself in reports.
  String name();

  /// The policy that answers, as far as it is known.
  String policy();

  @Override
  default void close() {}
}
