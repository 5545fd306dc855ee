package org.haltwire.centre.checks.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haltwire.centre.checks.capture.Capture;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.checks.capture.SitePrints;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.sheet.Clue;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Trigger;
import org.haltwire.signs.site.Site;

/// What a site shows besides its text: where it leads, since when it is there, how it was made, and
/// whose it is like.
final class PageClues {

  private static final int NEW_MONTHS = 3;
  private static final int YOUNG_MONTHS = 12;

  /// So many pages without a link to any document are a site without documents, even if it has more
  /// pages.
  private static final int MANY_PAGES = 4;

  private static final int MOST_ALIKE = 2;

  private final Captures captures;
  private final Predicate<String> warned;
  private final LocalDate today;
  private final List<Clue> clues = new ArrayList<>();

  /// @param warned whether an authority, two officers or several people warned of a site
  PageClues(Captures captures, Predicate<String> warned, LocalDate today) {
    this.captures = captures;
    this.warned = warned;
    this.today = today;
  }

  List<Clue> clues() {
    return List.copyOf(clues);
  }

  /// What a registry says, which is known without any page.
  void age(Site site) {
    if (!site.channel().isEmpty()) {
      return;
    }
    captures
        .registration(site.registrable())
        .ifPresent(one -> {
          Evidence evidence =
              new Evidence.Registration(
                  site.registrable(), one.since(), one.register(), one.asOf());
          if (one.since().isAfter(today.minusMonths(NEW_MONTHS))) {
            clues.add(new Clue(Trigger.DOMAIN_NEW, evidence));
          } else if (one.since().isAfter(today.minusMonths(YOUNG_MONTHS))) {
            clues.add(new Clue(Trigger.DOMAIN_YOUNG, evidence));
          }
        });
  }

  /// @param landed where the address led
  void pages(Site asked, Site landed, Capture capture, Offer offer) {
    if (!landed.key().equals(asked.key())) {
      clues.add(new Clue(Trigger.LEADS_ELSEWHERE, new Evidence.Way(asked.shown(), landed.shown())));
    }
    if (!capture.kit().isEmpty()) {
      clues.add(
          new Clue(
              Trigger.SITE_KIT,
              new Evidence.Kit(capture.kit(), capture.pages().getFirst().address())));
    }
    boolean looked = capture.complete() || capture.pages().size() >= MANY_PAGES;
    boolean offers =
        offer.clues().stream().anyMatch(clue -> clue.evidence() instanceof Evidence.Return);
    if (offers && looked && !capture.documents() && landed.channel().isEmpty()) {
      clues.add(new Clue(Trigger.NO_DOCUMENTS, new Evidence.Undocumented(capture.pages().size())));
    }
    copies(landed)
        .limit(MOST_ALIKE)
        .forEach(one ->
            clues.add(
                new Clue(
                    Trigger.SITE_COPIED,
                    new Evidence.Likeness(one.site(), one.percent(), one.counter()))));
  }

  /// Of the sites that it is like those that are warned of, unless their domain is the younger one:
  /// who was copied is not the copy. Of the others nothing is said.
  private Stream<SitePrints.Alike> copies(Site landed) {
    if (!landed.channel().isEmpty()) {
      return Stream.empty();
    }
    Optional<Captures.Registered> mine = captures.registration(landed.registrable());
    return captures.like(landed.registrable()).stream()
        .filter(one -> mine.isEmpty() || !isYounger(one.site(), mine.get()))
        .filter(one -> warned.test(one.site()));
  }

  private boolean isYounger(String domain, Captures.Registered other) {
    return captures
        .registration(domain)
        .filter(its -> its.since().isAfter(other.since()))
        .isPresent();
  }
}
