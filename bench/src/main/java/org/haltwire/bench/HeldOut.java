package org.haltwire.bench;

import java.util.List;
import java.util.Locale;
import org.haltwire.signs.triage.Judgement;
import org.haltwire.signs.triage.Scheme;
import org.haltwire.signs.triage.TextFile.Labelled;
import org.haltwire.signs.triage.Triage;

/// What a model took the held-out texts of one language for.
record HeldOut(String language, List<Labelled> texts, List<Judgement> judgements) {

  static HeldOut of(String language, List<Labelled> texts, Triage triage) {
    return new HeldOut(
        language, texts, texts.stream().map(each -> triage.judge(each.text())).toList());
  }

  private static Scheme likeliest(Judgement judgement) {
    return judgement.scheme() == Scheme.UNCLEAR
        ? judgement.others().getFirst().scheme()
        : judgement.scheme();
  }

  /// Is the likeliest scheme, clear or not, that of the text?
  List<Boolean> right() {
    return java.util.stream.IntStream.range(0, texts.size())
        .mapToObj(i -> likeliest(judgements.get(i)) == texts.get(i).scheme())
        .toList();
  }

  long likeliest() {
    return right().stream().filter(each -> each).count();
  }

  /// How many got a scheme rather than "unclear".
  long named() {
    return judgements.stream().filter(each -> each.scheme() != Scheme.UNCLEAR).count();
  }

  long namedRight() {
    long count = 0;
    for (int i = 0; i < texts.size(); i++) {
      count += judgements.get(i).scheme() == texts.get(i).scheme() ? 1 : 0;
    }
    return count;
  }

  /// Texts about fraud that were called an advert or ordinary.
  long fraudLetGo() {
    return misread(true);
  }

  /// Adverts and ordinary texts that were called a fraud.
  long falseAlarms() {
    return misread(false);
  }

  private long misread(boolean fraud) {
    long count = 0;
    for (int i = 0; i < texts.size(); i++) {
      Scheme said = judgements.get(i).scheme();
      boolean other = said != Scheme.UNCLEAR && said.isFraud() != fraud;
      count += texts.get(i).scheme().isFraud() == fraud && other ? 1 : 0;
    }
    return count;
  }

  /// Rows are what texts are, columns what they were taken for.
  String table() {
    int[][] counts = new int[Scheme.values().length][Scheme.values().length];
    for (int i = 0; i < texts.size(); i++) {
      counts[texts.get(i).scheme().ordinal()][judgements.get(i).scheme().ordinal()]++;
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "%s: %d texts; likeliest right %d; named %d, of them right %d; "
            .formatted(language, texts.size(), likeliest(), named(), namedRight()));
    out.append("fraud let go %d, false alarms %d%n".formatted(fraudLetGo(), falseAlarms()));
    for (Scheme is : Scheme.values()) {
      out.append(is == Scheme.UNCLEAR ? "" : row(is, counts[is.ordinal()]));
    }
    return out.toString();
  }

  private static String row(Scheme is, int[] counts) {
    StringBuilder out = new StringBuilder("  %-20s".formatted(is.name().toLowerCase(Locale.ROOT)));
    for (Scheme said : Scheme.values()) {
      if (counts[said.ordinal()] > 0) {
        out.append(
            " %s %d".formatted(said.name().toLowerCase(Locale.ROOT), counts[said.ordinal()]));
      }
    }
    return out.append("%n".formatted()).toString();
  }
}
