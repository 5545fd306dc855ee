package org.haltwire.signs.promise;

import java.util.List;
import java.util.Set;

/// Whether words are taken back: `без комиссии`, `не обещаем`, `no broker can promise`, `бере
/// алмайды`; or said of what others promise: `если вам обещают`.
final class Denials {

  private static final Set<String> BEFORE =
      Set.of("без", "не", "ни", "нет", "not", "no", "without", "zero", "isn", "never", "0");
  private static final Set<String> AFTER = Set.of("жоқ", "емес", "жок");
  private static final Set<String> MODALS =
      Set.of(
          "может",
          "могут",
          "можем",
          "могу",
          "будет",
          "будем",
          "будут",
          "буду",
          "стоит",
          "способен",
          "вправе",
          "должен",
          "должна",
          "должны",
          "бывает",
          "сможет",
          "смогут",
          "сможем");
  private static final Set<String> IMPOSSIBLE =
      Set.of(
          "невозможно", "нельзя", "нереально", "вряд", "nobody", "noone", "impossible", "cannot");
  private static final Set<String> CAN =
      Set.of("can", "could", "will", "would", "one", "should", "may");
  private static final Set<String> SHORT =
      Set.of("don", "doesn", "won", "can", "couldn", "didn", "wouldn", "isn", "aren");
  private static final Set<String> AUXILIARIES = Set.of("алма", "етпе", "берме", "болма", "бермей");
  private static final List<String> NEGATIVE =
      List.of(
          "майды", "мейди", "байды", "бейди", "пайды", "пейди", "маймыз", "меймиз", "баймыз",
          "беймиз", "паймыз", "пеймиз", "майсыз", "мейсиз", "байсыз", "бейсиз", "пайсыз", "пейсиз",
          "маймын", "меймин", "паймын", "пеймин", "бейтин", "майтын", "мейтин", "пейтин");
  private static final Set<String> OF_OTHERS =
      Set.of(
          "обещают",
          "сулят",
          "предлагают",
          "гарантируют",
          "обещает",
          "сулит",
          "предлагает",
          "гарантирует",
          "promises",
          "promise",
          "offers",
          "offer",
          "guarantees",
          "guarantee",
          "promising",
          "offering");
  private static final Set<String> WHOEVER =
      Set.of(
          "если", "когда", "кто", "где", "те", "if", "anyone", "anybody", "someone", "whoever",
          "who", "when", "that");
  private static final Set<String> IF_OTHERS = Set.of("етсе", "ұсынса", "берсе");

  private Denials() {}

  /// Whether a word is said not to be there.
  static boolean isAbsent(Passage passage, int at) {
    boolean before =
        at > 0 && BEFORE.contains(passage.text(at - 1)) && passage.distance(at - 1, at) == 1;
    boolean short_ = passage.text(at - 1).equals("t") && SHORT.contains(passage.text(at - 2));
    boolean free = passage.text(at + 1).equals("-") && passage.text(at + 2).equals("free");
    return before || short_ || free || AFTER.contains(passage.text(at + 1));
  }

  /// Whether a verb of paying or promising is denied.
  static boolean isDenied(Passage passage, int verb) {
    return isRussian(passage, verb) || isEnglish(passage, verb) || isKazakh(passage, verb);
  }

  private static boolean isRussian(Passage passage, int verb) {
    if (passage.text(verb - 1).equals("не") && !passage.text(verb - 2).equals("бы")) {
      return true;
    }
    for (int back = 1; back <= 4 && verb - back >= 0; back++) {
      int at = verb - back;
      if (passage.walls(at, verb) >= Passage.COMMA) {
        return false;
      }
      boolean modal = MODALS.contains(passage.text(at)) && passage.text(at - 1).equals("не");
      if (modal || IMPOSSIBLE.contains(passage.text(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnglish(Passage passage, int verb) {
    boolean can = false;
    for (int back = 1; back <= 6 && verb - back >= 0; back++) {
      int at = verb - back;
      String word = passage.text(at);
      if (passage.walls(at, verb) >= Passage.COMMA) {
        return false;
      }
      boolean near = back <= 2;
      boolean not =
          (word.equals("not") && !passage.text(at - 1).equals("why")) || word.equals("never");
      boolean short_ = word.equals("t") && SHORT.contains(passage.text(at - 1));
      boolean only = passage.text(at + 1).equals("only");
      if ((near && ((not && !only) || short_)) || (word.equals("no") && can)) {
        return true;
      }
      can |= CAN.contains(word);
    }
    return false;
  }

  private static boolean isKazakh(Passage passage, int verb) {
    if (isNegative(passage.text(verb))) {
      return true;
    }
    boolean who = passage.key(verb).endsWith("тин") || passage.key(verb).endsWith("тын");
    if (who && (passage.key(verb + 1).equals("жок") || passage.key(verb + 2).equals("жок"))) {
      return true;
    }
    for (int at = verb + 1; at <= verb + 2 && at < passage.size(); at++) {
      String key = passage.key(at);
      boolean auxiliary = AUXILIARIES.stream().anyMatch(key::startsWith);
      if (auxiliary && isNegative(key) && passage.walls(verb, at) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegative(String word) {
    String key = Keys.of(word);
    return NEGATIVE.stream()
        .anyMatch(ending -> key.length() > ending.length() && key.endsWith(ending));
  }

  /// Whether a verb tells what somebody else may promise.
  static boolean isOfOthers(Passage passage, int verb) {
    if (IF_OTHERS.contains(passage.text(verb))
        || (passage.is(verb, Sense.PROMISE) && IF_OTHERS.contains(passage.text(verb + 1)))) {
      return true;
    }
    if (!OF_OTHERS.contains(passage.text(verb))) {
      return false;
    }
    for (int back = 1; back <= 4 && verb - back >= 0; back++) {
      if (WHOEVER.contains(passage.text(verb - back)) && passage.sameSentence(verb - back, verb)) {
        return true;
      }
    }
    return false;
  }
}
