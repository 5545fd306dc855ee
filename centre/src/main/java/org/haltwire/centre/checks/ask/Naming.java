package org.haltwire.centre.checks.ask;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.signs.offer.Offer;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;

/// Which payment details and companies a text or a page names, and which of them are looked up.
final class Naming {

  /// That a page names, if it speaks of itself.
  private static final int MOST_NAMED = 6;

  private Naming() {}

  /// The payment details and companies of a text. A page that names many speaks of others, as a
  /// list of warnings does, and links lead from anywhere to anywhere.
  static List<Requisite> of(Offer offer, boolean page, boolean ofOthers) {
    if (!page) {
      return offer.requisites();
    }
    return ofOthers
        ? List.of()
        : offer.requisites().stream().filter(one -> one.kind() != Kind.LINK).toList();
  }

  /// Whether a page names so many that it speaks of others.
  static boolean isOfOthers(Offer offer) {
    return offer.requisites().stream()
            .filter(one -> one.kind() != Kind.LINK)
            .map(Requisite::value)
            .distinct()
            .count()
        > MOST_NAMED;
  }

  /// What is looked up of a text: of what belongs to people two, for an honest message names a card
  /// and a phone, and none where too many were asked about.
  static List<Requisite> looked(List<Requisite> requisites, boolean people) {
    List<Requisite> looked = new ArrayList<>();
    int ofPeople = 0;
    for (Requisite one : requisites) {
      ofPeople += one.isPersonal() ? 1 : 0;
      if (!one.isPersonal() || (people && ofPeople <= 2)) {
        looked.add(one);
      }
    }
    return looked;
  }

  static List<String> companies(List<Requisite> requisites) {
    return requisites.stream()
        .filter(one -> one.kind() == Kind.COMPANY && !one.isPersonal())
        .map(Requisite::value)
        .distinct()
        .limit(3)
        .toList();
  }
}
