package org.haltwire.policy;

import java.util.List;
import org.haltwire.core.rule.Policy;

/// What became of a policy's text.
public sealed interface Compilation {

  /// What the examples came to, in the order of the text; none where they were not run.
  List<ExampleRun> examples();

  /// It is right, and its examples hold.
  ///
  /// @param anatomy takes the policy's conditions apart
  record Compiled(Policy policy, List<ExampleRun> examples, Anatomy anatomy)
      implements Compilation {

    public Compiled {
      examples = List.copyOf(examples);
    }
  }

  /// It is not, or an example fails; nothing of it is used.
  record Refused(List<Problem> problems, List<ExampleRun> examples) implements Compilation {

    public Refused {
      problems = List.copyOf(problems);
      examples = List.copyOf(examples);
    }
  }
}
