package org.haltwire.signs.promise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the words around a number say of it, and how loudly: less by each word, comma and other
/// number between them. A word speaks of the number that is nearest to it above all.
final class Votes {

  /// Words around a number that are looked at.
  private static final int WINDOW = 30;

  private static final int BESIDE = 4;
  private static final int OTHERS_WORD = 14;
  private static final int BETWEEN = 6;

  /// What stands in the next sentence speaks of something else, unless it warns.
  private static final int LATER_SENTENCE = 10;

  private static final int OF_OTHERS = 25;
  private static final Set<String> LESS =
      Set.of("меньше", "менее", "ниже", "less", "below", "кем", "than", "under");
  private static final Set<String> OF_THEM =
      Set.of("их", "его", "ее", "they", "their", "them", "his", "her", "олардың", "оның");
  private static final Set<String> OF =
      Set.of("от", "с", "со", "каждого", "of", "from", "what", "whatever", "everything");
  private static final Set<Sense> VERBS = Set.of(Sense.PAY, Sense.PROMISE);

  private final Passage passage;
  private final List<Figure> figures;

  Votes(Passage passage, List<Figure> figures) {
    this.passage = passage;
    this.figures = figures;
  }

  /// How much each sense around a figure counts for it.
  Map<Sense, Integer> of(int at) {
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

  /// `15% от их депозитов`: of what others put in.
  int ofThem(int at) {
    Span span = figures.get(at).span();
    int most = 0;
    for (int word = Math.max(0, span.first() - 8);
        word <= Math.min(passage.size() - 2, span.last() + 8);
        word++) {
      boolean stake = passage.is(word + 1, Sense.STAKE) || passage.is(word + 1, Sense.PUT);
      boolean of = OF.contains(passage.text(word - 1)) || passage.text(word).endsWith("ң");
      if (OF_THEM.contains(passage.text(word)) && stake && of) {
        most = Math.max(most, OF_OTHERS - loss(at, word));
      }
    }
    return most;
  }

  /// What the nearest verb of paying or promising says where it is denied, or is said of others.
  int verbs(int at, boolean denied) {
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
}
