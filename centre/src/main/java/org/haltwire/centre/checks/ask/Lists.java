package org.haltwire.centre.checks.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.registers.RegisterKind;
import org.haltwire.centre.registers.Registers;
import org.haltwire.centre.registers.Registers.Hit;
import org.haltwire.signs.name.CompanyName;
import org.haltwire.signs.name.Mention;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.haltwire.signs.sheet.Clue;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Trigger;
import org.haltwire.signs.site.Imitation;
import org.haltwire.signs.site.Site;

/// Asks the lists about an offer, and says what they show.
final class Lists {

  /// A company is young for so long.
  private static final int YOUNG_MONTHS = 6;

  /// A licence is old from then on.
  private static final int OLD_YEARS = 3;

  private static final int MOST_NAMES = 5;

  /// The number of a licence that a text claims, in the plain text.
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?:лиценз\\p{L}{0,5}+|licen[cs]e)[ :]{0,3}+(?:№|no\\.?|number|номер|#)?[ :]{0,3}+"
              + "(\\d[\\d./-]{2,24}\\d)");

  private final Registers registers;
  private final LocalDate today;
  private final List<Registers.Known> known;
  private final Set<RegisterKind> there = EnumSet.noneOf(RegisterKind.class);
  private final List<Clue> clues = new ArrayList<>();
  private final List<Hit> similar = new ArrayList<>();

  Lists(Registers registers, List<Registers.Known> lists, LocalDate today) {
    this.registers = registers;
    this.known = lists;
    this.today = today;
    lists.forEach(one -> there.add(one.kind()));
  }

  List<Clue> clues() {
    return List.copyOf(clues);
  }

  /// Lines whose name is like one that was asked about.
  List<Hit> similar() {
    return List.copyOf(similar);
  }

  void sites(List<Site> sites) {
    Set<String> keys = new LinkedHashSet<>();
    for (Site site : sites) {
      keys.add(site.key());
      if (site.channel().isEmpty()) {
        keys.add(site.host());
      }
    }
    registers.bySites(keys).forEach(this::warned);
    List<Imitation.Protected> names = registers.protectedNames();
    for (Site site : sites) {
      Imitation.of(site, names).ifPresent(name -> name(Trigger.NAME_IMITATED, site, name.name()));
      if (Imitation.deceives(site)) {
        name(Trigger.NAME_DECEIVES, site, "");
      }
    }
  }

  private void name(Trigger trigger, Site site, String imitated) {
    String shown = site.channel().isEmpty() ? site.shown() : site.channel();
    clues.add(new Clue(trigger, new Evidence.Name(shown, imitated)));
  }

  void requisites(List<Requisite> requisites) {
    List<String> values =
        requisites.stream()
            .filter(one -> one.kind() != Kind.LINK && one.kind() != Kind.COMPANY)
            .map(Requisite::value)
            .toList();
    registers.byRequisites(values).forEach(this::warned);
  }

  private void warned(Hit hit) {
    if (hit.list().kind() == RegisterKind.WARNING && hit.entry().holds(today)) {
      add(Trigger.LIST_EXACT, hit);
    }
  }

  private void add(Trigger trigger, Hit hit) {
    clues.add(
        new Clue(
            trigger,
            new Evidence.Register(
                hit.list().title(),
                hit.entry().name(),
                hit.entry().number(),
                hit.list().asOf(),
                hit.list().kind() == RegisterKind.WARNING)));
  }

  /// What the lists say of the companies of an offer, and of the licence that its text claims.
  void companies(List<String> numbers, Offer offer) {
    List<Hit> licences = new ArrayList<>();
    for (String number : numbers) {
      List<Hit> hits = registers.byNumber(number);
      hits.forEach(this::warned);
      List<Hit> hold = hits.stream().filter(hit -> hit.entry().holds(today)).toList();
      hold.forEach(this::company);
      hold.stream().filter(hit -> hit.list().kind() == RegisterKind.LICENCE).forEach(licences::add);
    }
    if (!numbers.isEmpty() && there.contains(RegisterKind.LICENCE)) {
      licence(numbers.getFirst(), offer, licences);
    }
  }

  private void company(Hit hit) {
    switch (hit.list().kind()) {
      case LICENCE -> {
        add(Trigger.LICENCE_CONFIRMED, hit);
        if (isOlder(hit, today.minusYears(OLD_YEARS))) {
          add(Trigger.LICENCE_OLD, hit);
        }
      }
      case INSURED -> add(Trigger.INSURED, hit);
      case COMPANY -> {
        if (hit.entry().since().isPresent() && !isOlder(hit, today.minusMonths(YOUNG_MONTHS))) {
          add(Trigger.COMPANY_YOUNG, hit);
        }
      }
      case WARNING, PROTECTED -> {}
    }
  }

  private static boolean isOlder(Hit hit, LocalDate than) {
    return hit.entry().since().map(since -> since.isBefore(than)).orElse(false);
  }

  /// @param licences of any of the numbers of the text: it may name several companies
  private void licence(String number, Offer offer, List<Hit> licences) {
    Matcher claim = CLAIM.matcher(offer.words().folded().text());
    if (claim.find()) {
      String licence = claim.group(1);
      boolean confirmed =
          licences.stream()
              .flatMap(hit -> Arrays.stream(hit.entry().detail().split("[\\s,;]+")))
              .anyMatch(licence::equals);
      if (!confirmed) {
        none(Trigger.LICENCE_OTHER, licence);
      }
    }
    boolean offers =
        offer.clues().stream().anyMatch(clue -> clue.evidence() instanceof Evidence.Return);
    if (offers && licences.isEmpty()) {
      none(Trigger.LICENCE_MISSING, number);
    }
  }

  /// That no list of licences has a number.
  private void none(Trigger trigger, String number) {
    known.stream()
        .filter(list -> list.kind() == RegisterKind.LICENCE)
        .forEach(list ->
            clues.add(
                new Clue(
                    trigger, new Evidence.Register(list.title(), "", number, list.asOf(), false))));
  }

  /// Names prove nothing: a line with the same words is told, and weighs little.
  void names(List<String> names) {
    for (String name : names.stream().distinct().limit(MOST_NAMES).toList()) {
      for (Hit hit : registers.byName(CompanyName.of(name))) {
        if (hit.list().kind() == RegisterKind.WARNING && hit.entry().holds(today)) {
          add(Trigger.LIST_SIMILAR, hit);
        }
        similar.add(hit);
      }
    }
  }

  void names(Offer offer) {
    names(offer.mentions().stream().map(Mention::name).toList());
  }
}
