package org.haltwire.centre.policies.draft;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Wording;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.ExampleRun;
import org.haltwire.policy.Problem;

/// What a check found, as the editor takes it.
///
/// @param version the SHA-256 of the text that was checked
/// @param ran whether the examples were run
record Findings(String version, boolean ran, List<Spot> problems, List<Example> examples) {

  Findings {
    problems = List.copyOf(problems);
    examples = List.copyOf(examples);
  }

  /// A problem at a place.
  ///
  /// @param from in the text's UTF-16 code units, as editors count
  /// @param to behind the last one
  record Spot(int from, int to, int line, int column, String message) {}

  /// What an example came to.
  record Example(
      String name, int line, boolean passed, String verdict, int score, List<Sign> fired) {}

  /// A rule that fired, and what it saw: `payee_payers_1d = 12`.
  record Sign(String rule, int points, List<String> saw) {}

  static Findings of(String text, String version, Compilation compilation, Reader reader) {
    List<Problem> problems =
        switch (compilation) {
          case Compilation.Compiled _ -> List.of();
          case Compilation.Refused refused -> refused.problems();
        };
    List<Integer> lines = lines(text);
    return new Findings(
        version,
        !compilation.examples().isEmpty(),
        problems.stream().map(problem -> spot(text, lines, problem)).toList(),
        compilation.examples().stream().map(run -> example(run, reader)).toList());
  }

  /// Whose language the values are in.
  record Reader(Language language, String currency) {}

  private static Spot spot(String text, List<Integer> lines, Problem problem) {
    int from = offset(text, lines, problem.line(), problem.column());
    int to = Math.max(from, offset(text, lines, problem.endLine(), problem.endColumn()));
    // What goes over lines, such as a whole example, is marked on its first one.
    int end = text.indexOf('\n', from);
    return new Spot(
        from,
        end >= 0 ? Math.min(to, end) : to,
        problem.line(),
        problem.column(),
        problem.message());
  }

  private static int offset(String text, List<Integer> lines, int line, int column) {
    int start = lines.get(Math.min(line, lines.size()) - 1);
    int left = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(column - 1, left));
  }

  /// Where the lines begin.
  private static List<Integer> lines(String text) {
    List<Integer> lines = new ArrayList<>();
    lines.add(0);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines.add(at + 1);
    }
    return lines;
  }

  private static Example example(ExampleRun run, Reader reader) {
    Decision decision = run.decision();
    return new Example(
        run.name(),
        run.line(),
        run.passed(),
        Verdicts.key(decision.verdict()),
        decision.score(),
        decision.fired().stream().map(fired -> sign(fired, reader)).toList());
  }

  private static Sign sign(FiredRule fired, Reader reader) {
    return new Sign(
        fired.rule(),
        fired.points(),
        fired.saw().stream()
            .map(seen ->
                seen.name() + " = " + Wording.of(seen, reader.language(), reader.currency()))
            .toList());
  }
}
