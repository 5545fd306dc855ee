package org.haltwire.signs.triage;

import java.util.List;
import java.util.Map;

/// A text with alternatives, written by hand, that many texts are made of.
///
/// @param text `{a|b|}` is one of these, `$name` one of a list, `#` a digit
public record Template(
    Scheme scheme, Language language, String text, Map<String, List<String>> lists) {

  /// One of the texts, drawn.
  String draw(Shuffle chance) {
    StringBuilder out = new StringBuilder();
    draw(text, chance, out);
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private void draw(String from, Shuffle chance, StringBuilder out) {
    for (int at = 0; at < from.length(); ) {
      char c = from.charAt(at);
      if (c == '{') {
        int close = from.indexOf('}', at);
        String[] choices = from.substring(at + 1, close).split("\\|", -1);
        draw(choices[chance.below(choices.length)], chance, out);
        at = close + 1;
      } else if (c == '$' && listAt(from, at) > at + 1) {
        int end = listAt(from, at);
        List<String> list = lists.get(from.substring(at + 1, end));
        if (list == null) {
          throw new IllegalArgumentException(
              "Expected a list that is there, but got %s".formatted(from.substring(at, end)));
        }
        draw(list.get(chance.below(list.size())), chance, out);
        at = end;
      } else {
        out.append(c == '#' ? (char) ('0' + chance.below(10)) : c);
        at++;
      }
    }
  }

  private static int listAt(String from, int at) {
    int end = at + 1;
    while (end < from.length() && from.charAt(end) >= 'a' && from.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }
}
