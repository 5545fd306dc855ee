package org.haltwire.centre.web;

import java.util.List;
import org.haltwire.centre.access.Guards;
import org.springframework.security.core.Authentication;

/// The navigation: the pages in their groups, of which people see those that they may open. Who may
/// open what is said by the console's table of access alone.
final class Menu {

  private static final String WORK = "work";
  private static final String RULES = "rules";
  private static final String OVERSIGHT = "oversight";
  private static final String ADMINISTRATION = "administration";

  private static final List<String> GROUPS = List.of(WORK, RULES, OVERSIGHT, ADMINISTRATION);

  private static final List<Place> PLACES =
      List.of(
          new Place("nav.live", "/", WORK, 'l'),
          new Place("our.title", "/our", WORK, 'x'),
          new Place("our.payments", "/our/payments", WORK, 'f'),
          new Place("our.holds", "/our/holds", WORK, 'j'),
          new Place("our.orders", "/our/orders", WORK, 'q'),
          new Place("our.keys", "/our/keys", WORK, 'v'),
          new Place("nav.recovery", "/recovery", WORK, 'r'),
          new Place("tips.title", "/recovery/tips", WORK, '7'),
          new Place("recovery.appeals", "/recovery/appeals", WORK, 'a'),
          new Place("officer-check.title", "/check", WORK, '6'),
          new Place("nav.calls", "/calls", WORK, 'c'),
          new Place("nav.signals", "/signals", WORK, 's'),
          new Place("warnings.title", "/warnings", WORK, '8'),
          new Place("nav.labels", "/labels", WORK, 'b'),
          new Place("dossier.title", "/people-data", WORK, 'u'),
          new Place("nav.policy", "/policy", RULES, 'y'),
          new Place("nav.policies", "/policies", RULES, 'p'),
          new Place("backtests.title", "/policies/backtests", RULES, 'k'),
          new Place("terms.title", "/calls/versions", RULES, 't'),
          new Place("signs.title", "/signs", RULES, 'g'),
          new Place("registers.title", "/registers", RULES, 'z'),
          new Place("published.title", "/published", RULES, '9'),
          new Place("nav.status", "/status", OVERSIGHT, 'h'),
          new Place("nav.audit", "/audit", OVERSIGHT, 'd'),
          new Place("nav.alerts", "/alerts", OVERSIGHT, 'w'),
          new Place("retention.title", "/retention", OVERSIGHT, 'n'),
          new Place("permissions.title", "/permissions", OVERSIGHT, 'm'),
          new Place("nav.participants", "/participants", ADMINISTRATION, 'i'),
          new Place("nav.people", "/people", ADMINISTRATION, 'e'),
          new Place("recovery.reporters", "/recovery/reporters", ADMINISTRATION, 'o'));

  private Menu() {}

  /// Some pages under one name.
  record Group(String name, boolean current, List<Entry> entries) {

    Group {
      entries = List.copyOf(entries);
    }
  }

  record Entry(Place place, boolean current) {

    public String key() {
      return place.key();
    }

    public String address() {
      return place.address();
    }

    /// One after the other.
    public List<String> keys() {
      return List.of("g", String.valueOf(place.letter()));
    }

    public char letter() {
      return place.letter();
    }
  }

  /// What somebody at a page may go to; groups without any page are left out.
  static List<Group> groups(Authentication person, String path) {
    String here = here(path);
    return GROUPS.stream()
        .map(name -> {
          List<Entry> entries =
              PLACES.stream()
                  .filter(place -> place.group().equals(name))
                  .filter(place -> Guards.letsOpen(person, place.address()))
                  .map(place -> new Entry(place, place.address().equals(here)))
                  .toList();
          return new Group(name, entries.stream().anyMatch(Entry::current), entries);
        })
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  /// The longest address that holds the path; payments are found on the live page.
  private static String here(String path) {
    return PLACES.stream()
        .filter(place -> place.holds(path))
        .map(Place::address)
        .reduce((one, other) -> one.length() > other.length() ? one : other)
        .orElse(path.startsWith("/payments/") ? "/" : "");
  }
}
