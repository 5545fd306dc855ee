package org.haltwire.policy;

import java.util.List;
import org.haltwire.core.rule.Policy;

/// What became of a policy's text.
public sealed interface Compilation {

  /// It is right, and its examples hold.
  record Compiled(Policy policy) implements Compilation {}

  /// It is not, or an example fails; nothing of it is used.
  record Refused(List<Problem> problems) implements Compilation {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
