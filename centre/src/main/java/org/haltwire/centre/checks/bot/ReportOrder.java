package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.checks.report.Answers;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.checks.report.Reports;
import org.haltwire.centre.checks.report.Step;
import org.springframework.stereotype.Component;

/// In which order a report is asked for: as the form does, one question after the other.
@Component
class ReportOrder {

  private static final Set<Question> NEEDED =
      EnumSet.of(Question.LOST, Question.KIND, Question.DAY, Question.AMOUNT, Question.BANK);

  private final Reports reports;

  ReportOrder(Reports reports) {
    this.reports = reports;
  }

  /// Whether it can be passed over.
  static boolean isFree(Question question) {
    return !NEEDED.contains(question);
  }

  /// Those that follow from what was answered.
  List<Question> questions(Answers answers) {
    List<Question> some = new ArrayList<>(List.of(Question.LOST, Question.KIND));
    if (answers.lost()) {
      some.addAll(of(Step.MONEY));
    }
    for (Question one : of(Step.WHO)) {
      if (one == Question.WORDS && !answers.lost()) {
        some.add(Question.DIGITS);
      }
      if (one != Question.REGION || !reports.regions().isEmpty()) {
        some.add(one);
      }
    }
    return some;
  }

  private static List<Question> of(Step step) {
    return List.of(Question.values()).stream().filter(one -> one.step() == step).toList();
  }

  /// Where it stands once a question is answered.
  Draft.Place after(Draft draft, Question question) {
    Answers answers = draft.answers();
    if (draft.changing()) {
      return missing(answers);
    }
    List<Question> questions = questions(answers);
    int next = questions.indexOf(question) + 1;
    if (next == questions.size()) {
      return missing(answers);
    }
    boolean money = question.step() == Step.MONEY && questions.get(next).step() != Step.MONEY;
    return money && reports.isUrgent(answers)
        ? Draft.Place.Pause.AT_ONCE
        : new Draft.Place.Asked(questions.get(next));
  }

  /// The first question that needs an answer, or the summary.
  Draft.Place missing(Answers answers) {
    Map<Question, String> faults = reports.faults(answers);
    return questions(answers).stream()
        .filter(faults::containsKey)
        .findFirst()
        .<Draft.Place>map(Draft.Place.Asked::new)
        .orElse(Draft.Place.Pause.SUMMARY);
  }

  /// Where one gets by going back.
  Draft.Place before(Draft draft) {
    Answers answers = draft.answers();
    List<Question> questions = questions(answers);
    return switch (draft.place()) {
      case Draft.Place.Asked(Question question) -> {
        int here = questions.indexOf(question);
        if (draft.changing() && missing(answers) == Draft.Place.Pause.SUMMARY) {
          yield Draft.Place.Pause.SUMMARY;
        }
        boolean first = here > 0 && isFirstOfWho(questions, here);
        yield first && reports.isUrgent(answers)
            ? Draft.Place.Pause.AT_ONCE
            : new Draft.Place.Asked(questions.get(Math.max(0, here - 1)));
      }
      case Draft.Place.Pause.AT_ONCE -> new Draft.Place.Asked(Question.GOING);
      case Draft.Place.Pause.SUMMARY -> new Draft.Place.Asked(questions.getLast());
    };
  }

  private static boolean isFirstOfWho(List<Question> questions, int here) {
    return questions.get(here).step() == Step.WHO && questions.get(here - 1).step() == Step.MONEY;
  }

  /// The first of those about who it was.
  Draft.Place who() {
    return new Draft.Place.Asked(of(Step.WHO).getFirst());
  }
}
