package org.haltwire.signs.promise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is seen of a number by more than the sense of one word.
final class Surroundings {

  private static final Set<String> OWN =
      Set.of("у нас", "with us", "наш", "наша", "наши", "нашем", "нашей", "our", "бізде", "біздің");
  private static final Set<String> OWNERS =
      Set.of(
          "ваш", "ваши", "ваша", "ваше", "вашу", "мой", "мои", "твой", "твои", "твоя", "your", "my",
          "менің", "сіздің", "сенің");
  private static final Set<String> BY = Set.of("на", "by");
  private static final Set<String> PEOPLE =
      Set.of(
          "жителей",
          "людей",
          "граждан",
          "клиентов",
          "пользователей",
          "населения",
          "компаний",
          "семей",
          "опрошенных",
          "казахстанцев",
          "россиян",
          "участников",
          "женщин",
          "мужчин",
          "детей",
          "адам",
          "адамдар",
          "тұрғындар",
          "отбасы",
          "people",
          "users",
          "customers",
          "adults");

  /// Letters of a word that may speak of something.
  private static final int LONG = 4;

  private final Passage passage;
  private final Figure figure;

  Surroundings(Passage passage, Figure figure) {
    this.passage = passage;
    this.figure = figure;
  }

  /// Whether it is told as the speaker's own: `у нас 5% в день`.
  boolean isOwn() {
    return isNear(OWN);
  }

  /// Whether somebody's own money grows: `ваш вклад`, `салымыңыз`, `увеличили депозит клиента`.
  boolean isOfOwner() {
    return isNear(OWNERS) || isOfYours() || isGrown();
  }

  /// Of a clause without a word of money or promising, by how many words it has of other things.
  int unknown(Optional<Period> period, Map<Sense, Integer> votes) {
    boolean known =
        Meaning.RETURN.senses().stream().anyMatch(sense -> votes.getOrDefault(sense, 0) > 0);
    int count = 0;
    int first = figure.span().first();
    int last = figure.span().last();
    for (int at = Math.max(0, first - 10); at <= Math.min(passage.size() - 1, last + 10); at++) {
      boolean here = passage.distance(figure.span(), at) <= 10 && (at < first || at > last);
      int word = at;
      here &= period.filter(one -> one.span().meets(word, word)).isEmpty();
      boolean clause = passage.walls(at, at < first ? first : last) < Passage.COMMA;
      boolean other = isWord(at) && passage.senses(at).isEmpty();
      count += here && clause && other && passage.unit(at).isEmpty() ? 1 : 0;
    }
    return known || figure.form() != Form.PERCENT
        ? 0
        : Math.max(0, count - 1) * Meaning.UNKNOWN.weight();
  }

  /// `70% of startups`, `30% жителей`, `вырастет на 5%`, `up by 5%`
  int part() {
    int after = figure.span().last() + 1;
    int before = figure.span().first() - 1;
    boolean by = BY.contains(passage.text(before));
    boolean of = passage.text(after).equals("of");
    boolean people = PEOPLE.contains(passage.text(after));
    boolean percent = figure.form() == Form.PERCENT;
    return percent && (by || of || people) ? Meaning.PART.weight() : 0;
  }

  private boolean isNear(Set<String> words) {
    for (int at = Math.max(0, figure.span().first() - 6);
        at <= Math.min(passage.size() - 1, figure.span().last() + 6);
        at++) {
      boolean said =
          words.contains(passage.text(at))
              || words.contains(passage.text(at - 1) + " " + passage.text(at));
      if (said && passage.distance(figure.span(), at) <= 6) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int at) {
    return passage.text(at).length() >= LONG && !passage.words().get(at).isNumber();
  }

  /// `увеличили депозит клиента`: what was made of somebody's money.
  private boolean isGrown() {
    for (int at = Math.max(0, figure.span().first() - 8); at < figure.span().first(); at++) {
      boolean stake = passage.is(at + 1, Sense.STAKE) || passage.is(at + 2, Sense.STAKE);
      if (passage.is(at, Sense.PAST) && stake) {
        return true;
      }
    }
    return false;
  }

  /// Kazakh says "your" by an ending: `салымыңыз`.
  private boolean isOfYours() {
    for (int at = Math.max(0, figure.span().first() - 6); at < figure.span().first(); at++) {
      String word = passage.text(at);
      if (word.contains("ңыз") || word.contains("ңіз")) {
        return true;
      }
    }
    return false;
  }
}
