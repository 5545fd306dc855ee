package org.haltwire.signs.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.signs.name.Mention;
import org.haltwire.signs.phrase.Phrase;
import org.haltwire.signs.phrase.Phrases;
import org.haltwire.signs.promise.Form;
import org.haltwire.signs.promise.Promise;
import org.haltwire.signs.promise.PromiseReader;
import org.haltwire.signs.promise.Reward;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.haltwire.signs.requisite.RequisiteReader;
import org.haltwire.signs.sheet.Clue;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Trigger;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Quote;
import org.haltwire.signs.text.Words;

/// What was read from a text, before anybody is asked about it.
///
/// @param clues that the text gives by itself
public record Offer(
    Words words, List<Requisite> requisites, List<Mention> mentions, List<Clue> clues) {

  /// Words between a way to pay and the word for paying.
  private static final int NEAR = 8;

  private static final Phrases PAYING =
      new Phrases(
          List.of(
              Phrase.of("перев*"),
              Phrase.of("перечисл*"),
              Phrase.of("оплат*"),
              Phrase.of("отправ*"),
              Phrase.of("внес*"),
              Phrase.of("закин*"),
              Phrase.of("пополн*"),
              Phrase.of("скинь*|скинут*|скиньте*"),
              Phrase.of("карт*"),
              Phrase.of("аудар*"),
              Phrase.of("сал|салыңыз|салсаңыз|төлеңіз|жіберіңіз"),
              Phrase.of("send|transfer|pay|deposit|top"),
              Phrase.of("card|karta")),
          List.of());
  private static final List<String> RECRUITED =
      List.of(
          "?ref=",
          "&ref=",
          "?r=",
          "?referral=",
          "?invite",
          "?partner=",
          "/ref/",
          "?aff",
          "?start=ref",
          "?start=r");

  public Offer {
    requisites = List.copyOf(requisites);
    mentions = List.copyOf(mentions);
    clues = List.copyOf(clues);
  }

  /// @param region of phone numbers without a country's code: `KZ`
  public static Offer read(String text, String region) {
    Folded folded = Folded.of(text);
    Words words = Words.of(folded);
    List<Requisite> requisites = RequisiteReader.read(folded, region);
    List<Mention> mentions = Mention.in(text.substring(0, Math.min(text.length(), Folded.LONGEST)));
    List<Clue> clues = new ArrayList<>();
    PromiseReader.Found promised = PromiseReader.read(words);
    promises(promised, clues);
    payments(words, requisites, clues);
    boolean nobody =
        mentions.isEmpty() && requisites.stream().noneMatch(one -> one.kind() == Kind.COMPANY);
    if (nobody && !clues.isEmpty()) {
      clues.add(new Clue(Trigger.NOBODY_NAMED, new Evidence.Absent()));
    }
    return new Offer(words, requisites, mentions, clues);
  }

  private static void promises(PromiseReader.Found promised, List<Clue> clues) {
    for (Promise promise : promised.promises()) {
      clues.add(new Clue(Trigger.PROMISE, new Evidence.Return(promise)));
      if (promise.form() != Form.PERCENT) {
        clues.add(new Clue(Trigger.MULTIPLE, new Evidence.Return(promise)));
      }
    }
    for (Reward reward : promised.rewards()) {
      clues.add(new Clue(Trigger.REWARD, new Evidence.Text(reward.quote())));
    }
    long levels = promised.rewards().stream().map(Reward::share).distinct().count();
    if (levels >= 2) {
      clues.add(new Clue(Trigger.LEVELS, new Evidence.Text(promised.rewards().get(1).quote())));
    }
  }

  private static void payments(Words words, List<Requisite> requisites, List<Clue> clues) {
    boolean other =
        requisites.stream().anyMatch(one -> one.kind() == Kind.CARD || one.kind() == Kind.IBAN);
    List<Integer> paying =
        PAYING.in(words).stream()
            .map(said -> words.folded().place(words.get(said.first()).start()))
            .toList();
    for (Requisite one : requisites) {
      Evidence evidence = new Evidence.Requisite(one.kind().name(), one.masked(), one.quote());
      switch (one.kind()) {
        case CARD, PHONE -> {
          if (isNear(one.quote(), paying)) {
            clues.add(new Clue(Trigger.PAY_PRIVATE, evidence));
          }
        }
        case WALLET -> {
          if (!other) {
            clues.add(new Clue(Trigger.PAY_CRYPTO, evidence));
          }
        }
        case LINK -> {
          String small = one.value().toLowerCase(Locale.ROOT);
          if (RECRUITED.stream().anyMatch(small::contains)) {
            clues.add(new Clue(Trigger.REFERRAL_LINK, evidence));
          }
        }
        case IBAN, COMPANY -> {}
      }
    }
  }

  /// Within as many characters as some words have.
  private static boolean isNear(Quote quote, List<Integer> places) {
    return places.stream().anyMatch(place -> Math.abs(place - quote.start()) <= NEAR * 10);
  }
}
