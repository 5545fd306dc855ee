package org.haltwire.centre.participants;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A participant and the terms that are in force for it.
///
/// @param suspended whether nothing of it is taken until two people say otherwise
/// @param revision grows with every change, so that two people do not change it at the same time
record Institution(Participant participant, Terms terms, boolean suspended, int revision) {

  Institution(String code, Terms terms, boolean suspended, int revision) {
    this(new Participant(code, terms.profile().title(), terms.roles()), terms, suspended, revision);
  }

  String code() {
    return participant.code();
  }

  Set<String> bics() {
    return bics(code(), terms);
  }

  /// The BICs whose accounts it keeps: those of its terms or, where they name none, its code.
  static Set<String> bics(String code, Terms terms) {
    List<String> named = terms.profile().institutions();
    return named.isEmpty()
        ? Set.of(bic(code))
        : named.stream().map(Institution::bic).collect(Collectors.toUnmodifiableSet());
  }

  /// A BIC as it is compared: in capitals, a head office by the eight letters of its bank (ISO
  /// 9362).
  static String bic(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    return capitals.length() == 11 && capitals.endsWith("XXX")
        ? capitals.substring(0, 8)
        : capitals;
  }
}
