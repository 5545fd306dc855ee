package org.haltwire.signs.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.haltwire.signs.text.Quote;

/// The words that speak most for a scheme. What a feature adds to the score is shared out among the
/// words that it comes from; neighbours that say much are quoted together.
final class Reasons {

  /// A word is quoted that says at least this share of what the strongest says.
  private static final double NOTABLE = 0.35;

  private Reasons() {}

  static List<Quote> of(LinearModel model, Features features, String text, int scheme) {
    double[] said = said(model, features, scheme);
    double least = NOTABLE * Arrays.stream(said).max().orElse(0);
    List<Part> parts = new ArrayList<>();
    for (int word = 0; word < said.length; word++) {
      if (least <= 0 || said[word] < least) {
        continue;
      }
      Part last = parts.isEmpty() ? null : parts.getLast();
      if (last != null && last.to() == word - 1) {
        parts.set(parts.size() - 1, new Part(last.from(), word, last.said() + said[word]));
      } else {
        parts.add(new Part(word, word, said[word]));
      }
    }
    Words words = features.words();
    return parts.stream()
        .sorted(Comparator.comparingDouble(Part::said).reversed())
        .limit(Triage.QUOTES)
        .map(part -> Quote.of(text, words.start(part.from()), words.end(part.to())))
        .toList();
  }

  private record Part(int from, int to, double said) {}

  private static double[] said(LinearModel model, Features features, int scheme) {
    double[] said = new double[features.words().size()];
    for (int i = 0; i < features.size(); i++) {
      int first = features.firstWord(i);
      int last = features.lastWord(i);
      for (int word = Math.max(first, 0); first >= 0 && word <= last; word++) {
        double value = features.value(i) / (last - first + 1);
        said[word] += value * model.lean(features.place(i), scheme);
      }
    }
    return said;
  }
}
