package org.haltwire.signs.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.signs.phrase.Phrases;
import org.haltwire.signs.text.Quote;
import org.haltwire.signs.text.Words;

/// Adds up what was found by a sheet.
public final class Assessor {

  private final Sheet sheet;

  public Assessor(Sheet sheet) {
    this.sheet = sheet;
  }

  /// @param words of the text that was given; none where there is no text
  /// @param clues what was found in the text and elsewhere
  /// @param enough whether there was something to look at: a text, or a register that was asked
  public Assessment assess(Words words, List<Clue> clues, boolean enough) {
    List<Quote> lures = lures(clues);
    List<Finding> all = new ArrayList<>();
    for (Sign sign : sheet.signs()) {
      List<Clue> showing = new ArrayList<>(said(sign, words, lures));
      clues.stream().filter(clue -> sign.triggers().contains(clue.trigger())).forEach(showing::add);
      // A return that is no higher than a deposit's is no sign.
      boolean found =
          showing.stream().anyMatch(clue -> sign.steps().isEmpty() || sign.worth(clue) > 0);
      if (found) {
        all.add(finding(sign, showing));
      }
    }
    List<Finding> findings = withoutVoid(all);
    Map<String, Integer> groups = groups(findings);
    int score = Math.max(0, capped(groups));
    return new Assessment(
        sheet.version(), verdict(findings, score, enough), score, groups, findings);
  }

  private static Finding finding(Sign sign, List<Clue> clues) {
    List<Clue> strongest =
        clues.stream()
            .sorted(Comparator.comparingInt((Clue clue) -> -Math.abs(sign.worth(clue))))
            .toList();
    List<Evidence> evidence =
        strongest.stream().map(Clue::evidence).distinct().limit(Finding.MOST).toList();
    return new Finding(sign, sign.worth(strongest.getFirst()), evidence);
  }

  /// The sign's own words in the text.
  private static List<Clue> said(Sign sign, Words words, List<Quote> lures) {
    List<Clue> found = new ArrayList<>();
    for (Phrases.Said said : sign.phrases().in(words)) {
      Quote quote = words.quote(said.first(), said.last());
      if (sign.near() == 0 || isNear(quote, sign.near(), lures)) {
        found.add(new Clue(Trigger.WORDS, new Evidence.Text(quote)));
      }
    }
    return found;
  }

  /// Promised returns that are worth points.
  private List<Quote> lures(List<Clue> clues) {
    return clues.stream()
        .filter(clue -> clue.evidence() instanceof Evidence.Return)
        .filter(clue ->
            sheet.signs().stream()
                .anyMatch(sign -> !sign.steps().isEmpty() && sign.worth(clue) > 0))
        .flatMap(clue -> clue.evidence().quoted().stream())
        .toList();
  }

  private static boolean isNear(Quote quote, int characters, List<Quote> lures) {
    return lures.stream().anyMatch(lure -> distance(quote, lure) <= characters);
  }

  private static int distance(Quote one, Quote other) {
    int oneEnd = one.start() + one.words().length();
    int otherEnd = other.start() + other.words().length();
    return Math.max(0, Math.max(other.start() - oneEnd, one.start() - otherEnd));
  }

  private static List<Finding> withoutVoid(List<Finding> findings) {
    Set<String> ids = findings.stream().map(one -> one.sign().id()).collect(Collectors.toSet());
    return findings.stream()
        .filter(one -> one.sign().voidedBy().stream().noneMatch(ids::contains))
        .toList();
  }

  private Map<String, Integer> groups(List<Finding> findings) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (String group : sheet.groups().keySet()) {
      int sum =
          findings.stream()
              .filter(one -> one.sign().group().equals(group))
              .mapToInt(Finding::points)
              .sum();
      boolean found = findings.stream().anyMatch(one -> one.sign().group().equals(group));
      if (found) {
        groups.put(group, capOf(group) < 0 ? sum : Math.min(sum, capOf(group)));
      }
    }
    return groups;
  }

  /// The cap of a group alone; below 0 for none.
  private int capOf(String group) {
    return sheet.caps().stream()
        .filter(cap -> cap.groups().contains(group))
        .mapToInt(Cap::most)
        .min()
        .orElse(-1);
  }

  private int capped(Map<String, Integer> groups) {
    int total = 0;
    Set<String> left = new TreeSet<>(groups.keySet());
    for (Cap cap : sheet.caps()) {
      int together =
          groups.entrySet().stream()
              .filter(one -> cap.groups().contains(one.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum();
      total += Math.min(together, cap.most());
      left.removeAll(cap.groups());
    }
    for (String group : left) {
      total += groups.getOrDefault(group, 0);
    }
    return total;
  }

  private Verdict verdict(List<Finding> findings, int score, boolean enough) {
    Rules rules = sheet.rules();
    if (findings.stream().anyMatch(one -> rules.official().contains(one.sign().id()))) {
      return Verdict.OFFICIAL_LIST;
    }
    if (score >= rules.high() && kinds(findings) >= rules.kinds() && hasOneOf(findings)) {
      return Verdict.HIGH;
    }
    if (score >= rules.elevated()) {
      return Verdict.ELEVATED;
    }
    if (score >= rules.some()) {
      return Verdict.SOME_SIGNS;
    }
    return enough ? Verdict.NO_SIGNS_FOUND : Verdict.NOT_ENOUGH_DATA;
  }

  private boolean hasOneOf(List<Finding> findings) {
    return findings.stream()
        .anyMatch(one -> {
          Integer least = sheet.rules().oneOf().get(one.sign().id());
          return least != null && one.points() >= least;
        });
  }

  /// Kinds of evidence of what counts against the offer.
  private static int kinds(List<Finding> findings) {
    Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    for (Finding finding : findings) {
      if (finding.points() > 0) {
        finding.evidence().forEach(one -> kinds.add(kind(one)));
      }
    }
    return kinds.size();
  }

  private static EvidenceKind kind(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Text _, Evidence.Return _, Evidence.Absent _, Evidence.Undocumented _ ->
          EvidenceKind.TXT;
      case Evidence.Register register -> register.listed() ? EvidenceKind.LIST : EvidenceKind.REG;
      case Evidence.Requisite _ -> EvidenceKind.PAY;
      case Evidence.Name _, Evidence.Way _, Evidence.Kit _, Evidence.Likeness _ -> EvidenceKind.NET;
      case Evidence.Registration _ -> EvidenceKind.WHO;
      case Evidence.Told _ -> EvidenceKind.REP;
      case Evidence.Flow _ -> EvidenceKind.CASH;
    };
  }
}
