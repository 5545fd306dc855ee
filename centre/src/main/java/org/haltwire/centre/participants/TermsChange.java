package org.haltwire.centre.participants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.quota.Rate;

/// How terms differ from others: what a second person looks at before agreeing.
///
/// @param field its words are under `institution.`
record TermsChange(String field, String before, String after) {

  /// All that differ.
  static List<TermsChange> between(Terms before, Terms after) {
    List<TermsChange> changes = new ArrayList<>();
    List<TermsChange> old = of(before);
    List<TermsChange> now = of(after);
    for (int i = 0; i < now.size(); i++) {
      String was = old.get(i).after();
      if (!was.equals(now.get(i).after())) {
        changes.add(new TermsChange(now.get(i).field(), was, now.get(i).after()));
      }
    }
    return changes;
  }

  /// All that somebody new is to have.
  static List<TermsChange> all(Terms terms) {
    List<TermsChange> changes = new ArrayList<>(of(terms));
    changes.removeIf(one -> one.after().isEmpty());
    return changes;
  }

  static List<String> fields(Terms before, Terms after) {
    return between(before, after).stream().map(TermsChange::field).toList();
  }

  /// What the terms are, one by one, in a fixed order.
  static List<TermsChange> of(Terms terms) {
    Terms.Profile profile = terms.profile();
    Terms.Access access = terms.access();
    List<TermsChange> all = new ArrayList<>();
    all.add(field("kind", profile.kind().name().toLowerCase(Locale.ROOT)));
    all.add(field("title", profile.title()));
    all.add(field("country", profile.country()));
    all.add(field("contact", profile.contact()));
    all.add(field("hotline", profile.hotline()));
    all.add(field("bics", String.join(", ", profile.institutions())));
    all.add(
        field(
            "roles",
            String.join(
                ", ",
                terms.roles().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList())));
    all.add(field("networks", String.join(", ", access.networks())));
    all.add(field("pins", String.join(", ", access.pins())));
    all.add(field("certificate-alone", access.certificateAlone() ? "+" : ""));
    all.add(field("subject", access.subject()));
    for (Quota quota : Quota.values()) {
      String name = "rate-" + quota.name().toLowerCase(Locale.ROOT);
      all.add(
          field(name, Optional.ofNullable(terms.rates().get(quota)).map(Rate::text).orElse("")));
    }
    return all;
  }

  /// What the fields of the form hold, where somebody is to change terms.
  static Map<String, String> typed(Terms terms) {
    return of(terms).stream().collect(Collectors.toMap(TermsChange::field, TermsChange::after));
  }

  /// What they hold for somebody new.
  static Map<String, String> blank() {
    Map<String, String> blank = new HashMap<>(typed(Terms.plain("-", Set.of(Role.SENDER))));
    blank.put("title", "");
    return blank;
  }

  private static TermsChange field(String name, String value) {
    return new TermsChange(name, "", value);
  }

  /// Whether two institutions would be taken for each other.
  static boolean collide(Institution one, String code, Terms others) {
    Terms some = one.terms();
    boolean sameSubject =
        !some.access().subject().isEmpty()
            && some.access().subject().equals(others.access().subject());
    return sameSubject
        || !Collections.disjoint(some.access().pins(), others.access().pins())
        || !Collections.disjoint(one.bics(), Institution.bics(code, others));
  }
}
