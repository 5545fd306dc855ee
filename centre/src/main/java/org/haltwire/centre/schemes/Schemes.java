package org.haltwire.centre.schemes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.web.Say;
import org.haltwire.signs.text.Quote;
import org.haltwire.signs.triage.Judgement;
import org.haltwire.signs.triage.Scheme;
import org.haltwire.signs.triage.Triage;
import org.springframework.stereotype.Component;

/// What scheme the words of a report are like, for who reads it. Pages know it as `@schemes`. It
/// sorts a queue; the person who reads decides.
@Component
public class Schemes {

  private final Say say;

  Schemes(Say say) {
    this.say = say;
  }

  /// Nothing where there are no words, or where the model is not sure.
  public Optional<Judgement> of(String words) {
    return words.isBlank()
        ? Optional.empty()
        : Optional.of(Triage.shipped().judge(words))
            .filter(one -> one.scheme() != Scheme.UNCLEAR && one.scheme() != Scheme.ORDINARY);
  }

  public String name(Judgement like) {
    return say.text("scheme." + like.scheme().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// The words that decided, each once.
  public List<String> because(Judgement like) {
    return like.because().stream()
        .map(Quote::words)
        .map(String::strip)
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .distinct()
        .toList();
  }
}
