package org.haltwire.centre.checks.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of what was typed.
class AnswersTest {

  @Test
  void takesAwayWhatNobodySees() {
    Answers answers =
        Answers.none()
            .with(Question.PHONE, "\u202d +7 701\u200b 123\ufeff 45 67\u202c\u0000 ")
            .with(Question.WORDS, "line\nline\u202e\u0007 \ud83d\udc68\u200d\ud83d\udc69 \ud800");
    assertEquals("+7 701 123 45 67", answers.get(Question.PHONE));
    assertEquals("line\nline \ud83d\udc68\u200d\ud83d\udc69", answers.words());
    for (String unseen :
        List.of("\u200b\u2060", "\u200d", " \u00a0\u3000", "\n\t\u0000", "\ue000")) {
      assertFalse(Answers.none().with(Question.WORDS, unseen).has(Question.WORDS));
      assertFalse(Answers.none().with(Question.PHONE, unseen).has(Question.PHONE));
    }
  }

  @Test
  void isTheSameFormWithAnotherAnswer() {
    Answers first = Answers.none();
    Answers one = first.with(Question.KIND, "OTHER");
    assertEquals(first.form(), one.form());
    assertFalse(first.has(Question.KIND));
    assertArrayEquals(one.hash(), first.with(Question.KIND, " OTHER\u200b").hash());
  }
}
