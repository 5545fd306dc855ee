package org.haltwire.centre.checks.ask;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.haltwire.centre.checks.capture.Capture;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.pyramids.published.Publication;
import org.haltwire.centre.pyramids.published.PublicationStore;
import org.haltwire.centre.pyramids.sheet.SignSheets;
import org.haltwire.centre.recovery.tips.Told;
import org.haltwire.centre.registers.RegisterKind;
import org.haltwire.centre.registers.Registers;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.haltwire.signs.sheet.Assessment;
import org.haltwire.signs.sheet.Assessor;
import org.haltwire.signs.sheet.Clue;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Trigger;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Address.Fine;
import org.haltwire.signs.site.Site;
import org.haltwire.signs.triage.Judgement;
import org.haltwire.signs.triage.Triage;
import org.springframework.stereotype.Component;

/// Answers a question from the text that was brought, the lists, and what was reported. Nothing of
/// who asked is kept; a handful of queries by index each.
@Component
public class Checker {

  /// Links of a text that are looked up.
  private static final int MOST_SITES = 10;

  private final SignSheets sheets;
  private final Captures captures;
  private final AccountFlows flows;
  private final Registers registers;
  private final Reported reported;
  private final PublicationStore publications;
  private final ProfileSettings profile;
  private final InstantSource clock;

  Checker(
      SignSheets sheets,
      Captures captures,
      AccountFlows flows,
      Registers registers,
      Reported reported,
      PublicationStore publications,
      ProfileSettings profile,
      InstantSource clock) {
    this.sheets = sheets;
    this.captures = captures;
    this.flows = flows;
    this.registers = registers;
    this.reported = reported;
    this.publications = publications;
    this.profile = profile;
    this.clock = clock;
  }

  public Answer check(Asked asked, AskingLimits.Allowed allowed) {
    Optional<Captures.Seen> page = asked.site().map(site -> captures.of(site, allowed.page()));
    return answer(asked, allowed.people(), page, false);
  }

  /// The answer for the centre's own people, who may look at how money flows through an account.
  public Answer checkForOfficer(Asked asked) {
    return answer(asked, () -> true, asked.site().map(site -> captures.of(site, true)), true);
  }

  /// The answer about a link with what has come since; nothing where there is no such key any more.
  ///
  /// @param key of what was coming
  /// @param people as in [AskingLimits.Allowed]
  public Optional<Answer> rest(String key, BooleanSupplier people) {
    return captures
        .site(key)
        .map(site -> answer(Question.link(site), people, captures.later(key), false));
  }

  private Answer answer(
      Asked asked, BooleanSupplier people, Optional<Captures.Seen> page, boolean officer) {
    Optional<Capture> read = page.flatMap(Captures.Seen::read);
    String text = read.map(capture -> capture.text().text()).orElse(asked.text());
    LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
    List<Registers.Known> known = registers.lists();
    Offer offer = Offer.read(text, profile.country());
    boolean ofOthers = read.isPresent() && Naming.isOfOthers(offer);
    List<Requisite> requisites = new ArrayList<>(Naming.of(offer, read.isPresent(), ofOthers));
    asked.requisite().ifPresent(requisites::add);
    List<Site> sites = sites(asked, requisites);
    read.flatMap(captures::landed).ifPresent(sites::add);
    Lists lists = new Lists(registers, known, today);
    lists.sites(sites);
    boolean may = requisites.stream().noneMatch(Requisite::isPersonal) || people.getAsBoolean();
    List<Requisite> looked = Naming.looked(requisites, may);
    lists.requisites(looked);
    named(lists, asked, requisites, offer, ofOthers);
    List<Clue> clues = new ArrayList<>(offer.clues());
    clues.addAll(lists.clues());
    clues.addAll(told(asked, looked, sites));
    clues.addAll(page(asked, read, offer, today));
    clues.addAll(officer ? flows.of(looked) : List.of());
    List<Publication> published = publications.about(subjects(looked, sites));
    published.forEach(one -> clues.add(said(one)));
    return new Answer(
        asked,
        assess(asked, text, offer, clues, known),
        today,
        known,
        unknown(known),
        lists.similar(),
        published,
        like(text),
        may,
        page,
        officer);
  }

  private static void named(
      Lists lists, Asked asked, List<Requisite> requisites, Offer offer, boolean ofOthers) {
    lists.companies(Naming.companies(requisites), offer);
    lists.names(asked.kind() == Asked.Kind.NAME ? List.of(asked.shown()) : List.of());
    if (!ofOthers) {
      lists.names(offer);
    }
  }

  private Assessment assess(
      Asked asked, String text, Offer offer, List<Clue> clues, List<Registers.Known> known) {
    Assessor assessor = new Assessor(sheets.now().sheet());
    boolean enough =
        switch (asked.kind()) {
          // Of a name nothing can be said by its words, of a short offer much.
          case NAME -> !assessor.assess(offer.words(), offer.clues(), true).findings().isEmpty();
          case COMPANY -> !known.isEmpty();
          default -> !text.isBlank();
        };
    return assessor.assess(offer.words(), clues, enough);
  }

  private List<Clue> page(Asked asked, Optional<Capture> read, Offer offer, LocalDate today) {
    if (asked.site().isEmpty()) {
      return List.of();
    }
    Site site = asked.site().get();
    PageClues clues = new PageClues(captures, other -> isWarnedOf(other, today), today);
    clues.age(site);
    read.ifPresent(capture ->
        captures.landed(capture).ifPresent(landed -> clues.pages(site, landed, capture, offer)));
    return clues.clues();
  }

  private boolean isWarnedOf(String site, LocalDate today) {
    List<String> one = List.of(site);
    boolean listed =
        registers.bySites(one).stream()
            .anyMatch(hit -> hit.list().kind() == RegisterKind.WARNING && hit.entry().holds(today));
    return listed
        || !publications.about(one).isEmpty()
        || reported.ofSites(one) == Told.LOOKED_INTO;
  }

  private static List<Site> sites(Asked asked, List<Requisite> requisites) {
    List<Site> sites = new ArrayList<>();
    asked.site().ifPresent(sites::add);
    requisites.stream()
        .filter(one -> one.kind() == Kind.LINK)
        .limit(MOST_SITES)
        .forEach(one -> {
          if (Address.read(one.value()) instanceof Fine(Site site)) {
            sites.add(site);
          }
        });
    return sites;
  }

  private List<Clue> told(Asked asked, List<Requisite> requisites, List<Site> sites) {
    List<Clue> clues = new ArrayList<>();
    reported.most(requisites).ifPresent(one -> clues.add(told(asked, one)));
    List<String> names = sites.stream().flatMap(Checker::names).distinct().toList();
    Told ofSites = names.isEmpty() ? Told.NOTHING : reported.ofSites(names);
    if (ofSites != Told.NOTHING) {
      clues.add(told(ofSites));
    }
    return clues;
  }

  /// Of what is asked about itself, or of payment details within a text.
  private static Clue told(Asked asked, Reported.Of of) {
    Requisite one = of.requisite();
    if (asked.requisite().equals(Optional.of(one))) {
      return told(of.told());
    }
    return new Clue(
        of.told() == Told.LOOKED_INTO ? Trigger.PAY_KNOWN : Trigger.PAY_UNREAD,
        new Evidence.Requisite(one.kind().name(), one.masked(), one.quote()));
  }

  private static Clue told(Told told) {
    return new Clue(
        told == Told.LOOKED_INTO ? Trigger.REPORTED : Trigger.REPORTED_UNREAD, new Evidence.Told());
  }

  private static Optional<Judgement> like(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    Judgement judgement = Triage.shipped().judge(text);
    return switch (judgement.scheme()) {
      case UNCLEAR, ORDINARY, ADVERT -> Optional.empty();
      case BANK_SECURITY_CALL,
          ADVANCE_PAYMENT,
          FICTITIOUS_LOAN,
          INVESTMENT,
          PHISHING,
          TAKEOVER,
          IMPERSONATION,
          MULE_RECRUITMENT,
          FALSE_WORK,
          ILLEGAL_TRADE,
          FALSE_PRIZE ->
          Optional.of(judgement);
    };
  }

  private static List<String> subjects(List<Requisite> requisites, List<Site> sites) {
    return Stream.concat(
            requisites.stream().map(Requisite::value), sites.stream().flatMap(Checker::names))
        .distinct()
        .toList();
  }

  /// What two officers published weighs as what another authority did.
  private Clue said(Publication one) {
    LocalDate since =
        LocalDate.ofInstant(Instant.ofEpochMilli(one.steps().decidedAt()), profile.zone());
    return new Clue(
        Trigger.LIST_EXACT,
        new Evidence.Register("Haltwire", one.name(), one.shown(), since, true));
  }

  /// What reports know a site by. A channel's host is everybody's.
  private static Stream<String> names(Site site) {
    if (Question.phone(site).isPresent()) {
      return Stream.empty();
    }
    return site.channel().isEmpty()
        ? Stream.of(site.host(), site.registrable())
        : Stream.of(site.channel());
  }

  /// Kinds of lists that were never brought here.
  private static List<RegisterKind> unknown(List<Registers.Known> lists) {
    Set<RegisterKind> missing = EnumSet.allOf(RegisterKind.class);
    lists.forEach(list -> missing.remove(list.kind()));
    return List.copyOf(missing);
  }
}
