package org.haltwire.centre.checks.bot;

import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.checks.report.Answers;
import org.haltwire.centre.checks.report.Question;

/// A report that is being written in a chat.
///
/// @param place where it stands
/// @param changing whether it was whole before: after an answer it goes back to the summary
record Draft(Answers answers, Place place, boolean changing) {

  private static final int TAG = 8;

  /// Where a report stands. Its text is in buttons and sealed rows.
  sealed interface Place {

    String text();

    /// A question waits for its answer.
    record Asked(Question question) implements Place {

      @Override
      public String text() {
        return question.name();
      }
    }

    /// Between questions.
    enum Pause implements Place {
      /// What to do at once, and whether to send what is there.
      AT_ONCE,
      /// All that was answered: send it, or change something.
      SUMMARY;

      @Override
      public String text() {
        return name();
      }
    }

    static Optional<Place> of(String text) {
      Stream<Place> pauses = Stream.of(Pause.values());
      Stream<Place> questions = Stream.of(Question.values()).map(Asked::new);
      return Stream.concat(pauses, questions).filter(one -> one.text().equals(text)).findFirst();
    }
  }

  /// A new one.
  static Draft begun() {
    return new Draft(Answers.none(), new Place.Asked(Question.LOST), false);
  }

  /// What its buttons name it by: those of another report change nothing.
  String tag() {
    return answers.form().substring(0, TAG);
  }

  /// The same elsewhere; at the summary nothing is being changed.
  Draft at(Place other) {
    return new Draft(answers, other, changing && other != Place.Pause.SUMMARY);
  }

  @Override
  public String toString() {
    return "a report that is being written";
  }
}
