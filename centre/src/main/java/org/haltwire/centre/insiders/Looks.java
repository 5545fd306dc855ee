package org.haltwire.centre.insiders;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Look;

/// Reads looks from entries of the audit log.
///
/// An entry's detail has words such as `what=payment case=12 home=yes records=1 found=0`, in any
/// order; others are left aside, and so is what cannot be read: a look that is told badly is a look
/// all the same, and one without a case.
final class Looks {

  /// The kinds of entries that are looks.
  static final List<String> KINDS =
      List.of(DeedKind.LOOK_UP.name(), DeedKind.SEARCH.name(), DeedKind.EXPORT.name());

  private static final String PERSON = "person:";
  private static final String SENDER = "haltwire";

  private Looks() {}

  /// Nothing where an institution or the centre itself looked: only people are watched.
  static Optional<Look> of(Entry entry) {
    if (!KINDS.contains(entry.kind()) || !entry.who().startsWith(PERSON)) {
      return Optional.empty();
    }
    String person = printable(entry.who().substring(PERSON.length()));
    // The beginning of an export is no look of its own: its end says how much it was.
    if (person.isEmpty() || entry.detail().endsWith(" " + Deed.BEGUN)) {
      return Optional.empty();
    }
    Map<String, String> words = words(entry.detail());
    return Optional.of(
        new Look(
            new FactId(SENDER, "audit:" + entry.place()),
            entry.at(),
            person,
            printable(entry.about()),
            what(entry, words.getOrDefault("what", "")),
            !words.getOrDefault("case", "").isEmpty(),
            words.getOrDefault("home", "").equals("yes"),
            records(words),
            ""));
  }

  private static Map<String, String> words(String detail) {
    Map<String, String> words = new HashMap<>();
    for (String word : detail.split(" ")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        words.putIfAbsent(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return words;
  }

  /// A search or an export is one, whatever it says; else what it says, or what it is about.
  private static Look.What what(Entry entry, String word) {
    if (entry.kind().equals(DeedKind.SEARCH.name())) {
      return Look.What.SEARCH;
    }
    if (entry.kind().equals(DeedKind.EXPORT.name())) {
      return Look.What.EXPORT;
    }
    return named(word)
        .or(() -> named(entry.about().replaceFirst("/.*", "")))
        .orElse(Look.What.OTHER);
  }

  private static Optional<Look.What> named(String word) {
    return Arrays.stream(Look.What.values())
        .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /// How many rows were shown; a search says how many it found.
  private static int records(Map<String, String> words) {
    String text = words.getOrDefault("found", words.getOrDefault("records", "1"));
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
  }

  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f]", "\uFFFD");
  }
}
