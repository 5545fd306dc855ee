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

  private static final int FURTHER_SENSE = 3;

  /// What is needed without a period.
  private static final int ALONE = 8;

  private static final int LEAST = 4;
  private static final int OURS = 22;

  /// What a number may be taken for that has no word of its own.
  private static final Set<Meaning> OPEN =
      Set.of(Meaning.GROWTH, Meaning.BONUS, Meaning.UNKNOWN, Meaning.PART);

  private final Passage passage;
  private final List<Figure> figures;
  private final Votes voting;

  Weighing(Passage passage, List<Figure> figures) {
    this.passage = passage;
    this.figures = figures;
    this.voting = new Votes(passage, figures);
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
    return voting.of(figure).getOrDefault(sense, 0);
  }

  private Meaning meaning(int at, Optional<Period> period) {
    Map<Sense, Integer> votes = voting.of(at);
    int promised = promised(at, period, votes);
    Surroundings around = new Surroundings(passage, figures.get(at));
    EnumMap<Meaning, Integer> weights = new EnumMap<>(Meaning.class);
    for (Meaning one : Meaning.values()) {
      int weight =
          one.senses().stream().mapToInt(sense -> votes.getOrDefault(sense, 0)).max().orElse(0);
      weights.put(one, one == Meaning.RETURN ? promised : weight);
    }
    weights.merge(Meaning.REWARD, voting.ofThem(at), Math::max);
    weights.put(Meaning.UNKNOWN, around.unknown(period, votes));
    weights.put(Meaning.PART, around.part());
    weights.put(Meaning.DENIED, voting.verbs(at, true));
    weights.put(Meaning.SAID_OF_OTHERS, voting.verbs(at, false));
    adjust(at, period, votes, weights);
    Meaning heaviest = Meaning.RETURN;
    for (Meaning one : Meaning.values()) {
      heaviest = weights.getOrDefault(one, 0) > weights.getOrDefault(heaviest, 0) ? one : heaviest;
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
      case MULTIPLE ->
          yield >= ALONE / 2 || stake >= ALONE / 2 || (figure.evidence() > 0 && pay > 0);
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
    Surroundings around = new Surroundings(passage, figure);
    boolean money =
        votes.getOrDefault(Sense.STAKE, 0) > 0 || votes.getOrDefault(Sense.MONEY, 0) > 0;
    if (money || votes.getOrDefault(Sense.YIELD, 0) > 0) {
      weights.merge(Meaning.PART, 2, (weight, by) -> weight / by);
      weights.merge(Meaning.GROWTH, 2, (weight, by) -> weight / by);
    }
    if (money && around.isOfOwner()) {
      weights.merge(Meaning.PAST, 3, (weight, by) -> weight / by);
    }
    if (around.isOwn()) {
      weights.merge(Meaning.WARNING, -OURS, Integer::sum);
    }
    boolean reward =
        weights.getOrDefault(Meaning.REWARD, 0) >= ALONE
            || weights.getOrDefault(Meaning.REWARD_OF_LEVEL, 0) >= 14;
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
}
