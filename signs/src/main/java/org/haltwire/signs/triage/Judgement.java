package org.haltwire.signs.triage;

import java.util.List;
import org.haltwire.signs.text.Quote;

/// What a text is about, as far as words tell. It decides about nobody: a person reads the text.
///
/// @param scheme the likeliest, or [Scheme#UNCLEAR] where that is below [Triage#CONFIDENCE]
/// @param share of the likeliest scheme, 0 to 1, also where the scheme is said to be unclear
/// @param others schemes of at least [Triage#MENTIONED], likeliest first; where it is unclear, all
/// @param because the words that spoke most for the scheme, strongest first, at most
///   [Triage#QUOTES]
public record Judgement(
    Scheme scheme, double share, List<Scored> others, List<Quote> because, Language language) {

  public Judgement {
    others = List.copyOf(others);
    because = List.copyOf(because);
  }
}
