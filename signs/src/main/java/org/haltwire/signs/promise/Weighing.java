package org.haltwire.signs.promise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Weighs what the numbers of a text are. Each word around a number votes for what it speaks of,
/// less by each word, comma and other number between them; a vote is for the nearest number above
/// all.
final class Weighing {

  /// What a number's own form says for a return.
  static final int MULTIPLE_SIGN = 8;

  static final int PAIR = 16;
  static final int PAYBACK = 20;
  static final int MONEY_BACK = 12;

  /// Words around a number that are looked at.
  private static final int WINDOW = 30;

  private static final int BESIDE = 4;
  private static final int OTHERS_WORD = 14;
  private static final int BETWEEN = 6;
  /// What stands in the next sentence speaks of something else, unless it warns.
  private static final int LATER_SENTENCE = 10;

  private static final int FURTHER_SENSE = 3;

  /// What is needed without a period.
  private static final int ALONE = 8;

  private static final int LEAST = 4;
  private static final int OURS = 22;

  /// What a number may be taken for that has no word of its own.
  private static final Set<Meaning> OPEN =
      Set.of(Meaning.GROWTH, Meaning.BONUS, Meaning.UNKNOWN, Meaning.PART);

  private static final Set<String> LESS =
      Set.of("меньше", "менее", "ниже", "less", "below", "кем", "than", "under");
  private static final Set<String> OWN =
      Set.of("у нас", "with us", "наш", "наша", "наши", "нашем", "нашей", "our", "бізде", "біздің");
  private static final Set<String> OWNERS =
      Set.of(
          "ваш", "ваши", "ваша", "ваше", "вашу", "мой", "мои", "твой", "твои", "твоя", "your", "my",
          "менің", "сіздің", "сенің");
  private static final Set<String> OF_THEM =
      Set.of("их", "его", "ее", "they", "their", "them", "his", "her", "олардың", "оның");
  private static final Set<String> OF =
      Set.of("от", "с", "со", "каждого", "of", "from", "what", "whatever", "everything");
  private static final Set<String> BY = Set.of("на", "by");
  private static final Set<String> PEOPLE =
      Set.of("жителей", "людей", "граждан", "клиентов", "пользователей", "населения", "компаний",
          "семей", "опрошенных", "казахстанцев", "россиян", "участников", "женщин", "мужчин", "детей",
          "адам", "адамдар", "тұрғындар", "отбасы", "people", "users", "customers", "adults");
  private static final Set<Sense> VERBS = Set.of(Sense.PAY, Sense.PROMISE);

  private final Passage passage;
  private final List<Figure> figures;

  Weighing(Passage passage, List<Figure> figures) {
    this.passage = passage;
    this.figures = figures;
  }

  /// What each figure is, in their order.
  List<Meaning> meanings(List<Optional<Period>> periods) {
    List<Meaning> all = new ArrayList<>();
    for (int at = 0; at < figures.size(); at++) {
      all.add(meaning(at, periods.get(at)));
    }
    for (int at = 1; at < figures.size(); at++) {
      inherit(all, periods, at - 1, at);
    }
    for (int at = figures.size() - 2; at >= 0; at--) {
      inherit(all, periods, at + 1, at);
    }
    return all;
  }

  /// `первая линия 8%, вторая 3%`: what follows a reward in a row without a word of its own is one.
  private void inherit(List<Meaning> all, List<Optional<Period>> periods, int from, int at) {
    Figure one = figures.get(from);
    Figure other = figures.get(at);
    boolean row =
        other.form() == Form.PERCENT
            && periods.get(at).isEmpty()
            && passage.sameSentence(one.span().first(), other.span().first())
            && passage.distance(
                    Math.min(one.span().last(), other.span().last()),
                    Math.max(one.span().first(), other.span().first()))
                <= 10;
    boolean open = OPEN.contains(all.get(at));
    boolean weak = open || (all.get(at) == Meaning.RETURN && best(at, Sense.YIELD) <= 0);
    if (all.get(from).isReward() && row && weak) {
      all.set(at, Meaning.REWARD);
    }
  }

  private int best(int figure, Sense sense) {
    return votes(figure).getOrDefault(sense, 0);
  }

  private Meaning meaning(int at, Optional<Period> period) {
    Map<Sense, Integer> votes = votes(at);
    int promised = promised(at, period, votes);
    EnumMap<Meaning, Integer> weights = new EnumMap<>(Meaning.class);
    for (Meaning one : Meaning.values()) {
      int weight =
          one.senses().stream().mapToInt(sense -> votes.getOrDefault(sense, 0)).max().orElse(0);
      weights.put(one, one == Meaning.RETURN ? promised : weight);
    }
    weights.merge(Meaning.REWARD, ofThem(at), Math::max);
    weights.put(Meaning.UNKNOWN, unknown(figures.get(at), period, votes));
    weights.put(Meaning.PART, part(figures.get(at)));
    weights.put(Meaning.DENIED, verbs(at, true));
    weights.put(Meaning.SAID_OF_OTHERS, verbs(at, false));
    adjust(at, period, votes, weights);
    Meaning heaviest = Meaning.RETURN;
    for (Meaning one : Meaning.values()) {
      heaviest = weights.get(one) > weights.get(heaviest) ? one : heaviest;
    }
    boolean enough = promised >= LEAST && (period.isPresent() || isEnoughAlone(at, votes));
    return heaviest != Meaning.RETURN || enough ? heaviest : Meaning.GROWTH;
  }

  /// Without a period a number is a return only where its words say so.
  private boolean isEnoughAlone(int at, Map<Sense, Integer> votes) {
    Figure figure = figures.get(at);
    int yield = votes.getOrDefault(Sense.YIELD, 0);
    int stake = Math.max(votes.getOrDefault(Sense.STAKE, 0), votes.getOrDefault(Sense.MONEY, 0));
    int pay =
        Math.max(
            Math.max(votes.getOrDefault(Sense.PAY, 0), votes.getOrDefault(Sense.RATE, 0)),
            votes.getOrDefault(Sense.PROMISE, 0));
    return switch (figure.form()) {
      case PERCENT -> yield >= ALONE || (stake >= ALONE && pay > 0);
      case MULTIPLE -> yield >= ALONE / 2 || stake >= ALONE / 2 || figure.evidence() > 0 && pay > 0;
      case AMOUNTS -> true;
      case PAYBACK -> false;
    };
  }

  private int promised(int at, Optional<Period> period, Map<Sense, Integer> votes) {
    int most = 0;
    int further = 0;
    for (Sense sense : Meaning.RETURN.senses()) {
      int vote = votes.getOrDefault(sense, 0);
      further += vote > 0 ? 1 : 0;
      most = Math.max(most, vote);
    }
    int prior = period.map(one -> prior(one.manner())).orElse(0);
    return figures.get(at).evidence() + prior + most + FURTHER_SENSE * Math.max(0, further - 1);
  }

  private static int prior(Period.Manner manner) {
    return switch (manner) {
      case EVERY -> 9;
      case WITHIN -> 6;
      case THEN, BARE, LASTING -> 4;
    };
  }

  /// What depends on more than one word.
  private void adjust(
      int at, Optional<Period> period, Map<Sense, Integer> votes, Map<Meaning, Integer> weights) {
    Figure figure = figures.get(at);
    boolean money =
        votes.getOrDefault(Sense.STAKE, 0) > 0 || votes.getOrDefault(Sense.MONEY, 0) > 0;
    boolean own = isNear(figure, OWNERS) || isOfYours(figure);
    if (money || votes.getOrDefault(Sense.YIELD, 0) > 0) {
      weights.merge(Meaning.PART, 2, (weight, by) -> weight / by);
      weights.merge(Meaning.GROWTH, 2, (weight, by) -> weight / by);
    }
    if (money && (own || isGrown(figure))) {
      weights.merge(Meaning.PAST, 3, (weight, by) -> weight / by);
    }
    if (isNear(figure, OWN)) {
      weights.merge(Meaning.WARNING, -OURS, Integer::sum);
    }
    boolean reward =
        weights.get(Meaning.REWARD) >= ALONE || weights.get(Meaning.REWARD_OF_LEVEL) >= 14;
    if (reward) {
      for (Meaning named : List.of(Meaning.FEE, Meaning.BONUS, Meaning.CASHBACK)) {
        weights.merge(named, 2, (weight, by) -> weight / by);
      }
    }
    if (period.isPresent() || figure.form() != Form.PERCENT) {
      weights.put(Meaning.CERTAINTY, 0);
    }
    if (figure.form() != Form.MULTIPLE) {
      weights.put(Meaning.COMPARISON, 0);
    }
  }

  /// How much each sense around a figure counts for it.
  private Map<Sense, Integer> votes(int at) {
    Span span = figures.get(at).span();
    EnumMap<Sense, Integer> votes = new EnumMap<>(Sense.class);
    int last = Math.min(passage.size() - 1, span.last() + WINDOW);
    for (int word = Math.max(0, span.first() - WINDOW); word <= last; word++) {
      Set<Sense> senses = passage.senses(word);
      if (senses.isEmpty()) {
        continue;
      }
      boolean absent = Denials.isAbsent(passage, word);
      int loss = loss(at, word);
      for (Sense sense : senses) {
        Optional<Integer> weight = weight(sense).filter(_ -> absent == (sense == Sense.TRUST));
        weight.ifPresent(one -> votes.merge(sense, Math.max(0, one - loss), Math::max));
      }
    }
    return votes;
  }

  private static Optional<Integer> weight(Sense sense) {
    return switch (sense) {
      case YIELD -> Optional.of(18);
      case PAY, STAKE, PROMISE -> Optional.of(12);
      case MONEY -> Optional.of(8);
      case RATE -> Optional.of(6);
      case TRUST -> Optional.of(Meaning.WARNING.weight());
      case PUT, GET, BECOME, PAYBACK, COMPOUND, WITHDRAWAL -> Optional.empty();
      default -> Optional.of(Meaning.of(sense).weight());
    };
  }

  /// What a word's vote for a figure loses on the way.
  private int loss(int at, int word) {
    Span span = figures.get(at).span();
    int distance = passage.distance(span, word);
    int loss = distance <= 1 ? distance - BESIDE : distance;
    boolean later = word > span.last() && !passage.sameSentence(span.last(), word);
    loss += later && !passage.is(word, Sense.WARNING) ? LATER_SENTENCE : 0;
    int step = word < span.first() ? -1 : 1;
    for (int other = at + step; other >= 0 && other < figures.size(); other += step) {
      Span there = figures.get(other).span();
      boolean between = step < 0 ? there.last() > word : there.first() < word;
      int its = passage.distance(there, word);
      if (its < distance && other == at + step) {
        loss += OTHERS_WORD;
      }
      if (!between) {
        break;
      }
      loss += BETWEEN;
    }
    return loss;
  }

  /// Of a clause without a word of money or promising, by how many words it has of other things.
  private int unknown(Figure figure, Optional<Period> period, Map<Sense, Integer> votes) {
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
      boolean other = passage.senses(at).isEmpty() && passage.text(at).length() >= 4;
      count += here && clause && other && Units.of(passage.text(at)).isEmpty() ? 1 : 0;
    }
    return known || figure.form() != Form.PERCENT ? 0 : Math.max(0, count - 1) * Meaning.UNKNOWN.weight();
  }

  /// `70% of startups`, `30% жителей`, `вырастет на 5%`, `up by 5%`
  private int part(Figure figure) {
    int after = figure.span().last() + 1;
    int before = figure.span().first() - 1;
    boolean by = BY.contains(passage.text(before));
    boolean of = passage.text(after).equals("of");
    boolean people = PEOPLE.contains(passage.text(after));
    boolean percent = figure.form() == Form.PERCENT;
    return percent && (by || of || people) ? Meaning.PART.weight() : 0;
  }

  /// `15% от их депозитов`: of what others put in.
  private int ofThem(int at) {
    Span span = figures.get(at).span();
    int most = 0;
    for (int word = Math.max(0, span.first() - 8);
        word <= Math.min(passage.size() - 2, span.last() + 8);
        word++) {
      boolean stake = passage.is(word + 1, Sense.STAKE) || passage.is(word + 1, Sense.PUT);
      boolean of = OF.contains(passage.text(word - 1)) || passage.text(word).endsWith("ң");
      if (OF_THEM.contains(passage.text(word)) && stake && of) {
        most = Math.max(most, Meaning.REWARD.weight() - loss(at, word));
      }
    }
    return most;
  }

  /// What the nearest verb of paying or promising says where it is denied, or is said of others.
  private int verbs(int at, boolean denied) {
    Span span = figures.get(at).span();
    if (denied && isLess(span)) {
      return 0;
    }
    int before = verb(span.first() - 1, -1);
    int after = verb(span.last() + 1, 1);
    Meaning meaning = denied ? Meaning.DENIED : Meaning.SAID_OF_OTHERS;
    int most = 0;
    for (int verb : new int[] {before, after}) {
      boolean so =
          verb >= 0
              && (denied ? Denials.isDenied(passage, verb) : Denials.isOfOthers(passage, verb));
      most = so ? Math.max(most, meaning.weight() - loss(at, verb)) : most;
    }
    return most;
  }

  private boolean isLess(Span span) {
    return LESS.contains(passage.text(span.first()))
        || LESS.contains(passage.text(span.first() - 1));
  }

  private int verb(int from, int step) {
    for (int at = from;
        at >= 0 && at < passage.size() && Math.abs(at - from) < WINDOW;
        at += step) {
      for (Sense verb : VERBS) {
        if (passage.is(at, verb)) {
          return at;
        }
      }
    }
    return -1;
  }

  private boolean isNear(Figure figure, Set<String> words) {
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

  /// `увеличили депозит клиента`: what was made of somebody's money.
  private boolean isGrown(Figure figure) {
    for (int at = Math.max(0, figure.span().first() - 8); at < figure.span().first(); at++) {
      boolean stake = passage.is(at + 1, Sense.STAKE) || passage.is(at + 2, Sense.STAKE);
      if (passage.is(at, Sense.PAST) && stake) {
        return true;
      }
    }
    return false;
  }

  /// Kazakh says "your" by an ending: `салымыңыз`.
  private boolean isOfYours(Figure figure) {
    for (int at = Math.max(0, figure.span().first() - 6); at < figure.span().first(); at++) {
      String word = passage.text(at);
      if (word.contains("ңыз") || word.contains("ңіз")) {
        return true;
      }
    }
    return false;
  }
}
