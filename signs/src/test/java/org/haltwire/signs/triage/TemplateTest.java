package org.haltwire.signs.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final String FILE =
      """
      # a remark
      $what = кот | пёс $name
      $name = Рекс
      == ORDINARY
      {Где|Вот} $what{?|}
      #1 стоит $50

      == ADVERT
      Продам
      """;

  @Test
  void drawsEveryAlternative() {
    Template template = TextFile.templates(Language.RU, FILE).getFirst();
    Set<String> drawn = new TreeSet<>();
    Shuffle chance = new Shuffle(0, 1);
    for (int i = 0; i < 200; i++) {
      drawn.add(template.draw(chance));
    }
    assertEquals(
        "[Вот кот, Вот кот?, Вот пёс Рекс, Вот пёс Рекс?, Где кот, Где кот?, Где пёс Рекс, Где пёс Рекс?]",
        drawn.toString());
  }

  @Test
  void drawsDigitsAndLeavesSumsInDollars() {
    Template template = TextFile.templates(Language.RU, FILE).get(1);
    String text = template.draw(new Shuffle(0, 1));
    assertEquals(true, text.matches("\\d1 стоит \\$50"), text);
  }

  @Test
  void readsWhatStandsUnderAScheme() {
    List<TextFile.Labelled> texts = TextFile.labelled(FILE);
    assertEquals(3, texts.size());
    assertEquals(new TextFile.Labelled(Scheme.ADVERT, "Продам"), texts.getLast());
  }

  @Test
  void refusesATextWithoutAScheme() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> TextFile.labelled("Привет"))
            .getMessage();
    assertEquals("Expected \"== SCHEME\" before the texts, but got \"Привет\"", message);
  }

  @Test
  void refusesAListThatIsNotThere() {
    Template template = TextFile.templates(Language.RU, "== ADVERT\n$nobody").getFirst();
    String message =
        assertThrows(IllegalArgumentException.class, () -> template.draw(new Shuffle(0, 1)))
            .getMessage();
    assertEquals("Expected a list that is there, but got $nobody", message);
  }
}
