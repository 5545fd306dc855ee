package org.haltwire.signs.site;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds what name a site could be taken for.
public final class Imitation {

  private static final int SHORTEST_TYPO = 5;
  private static final int SHORTEST_TWO_TYPOS = 9;
  private static final int SHORTEST_PART = 5;

  /// Each character, and the letter that it looks like.
  private static final String LOOKS =
      "аa еe оo рp сc уy хx іi һh ԁd ѕs јj ԛq ԝw ьb вb кk мm нh тt зe 0o 1i 3e 5s 8b $s |i li ıi íi"
          + " ìi óo òo öo áa àa äa ée èe ëe úu ùu üu ñn çc";

  private Imitation() {}

  /// A name that others pretend to be.
  ///
  /// @param name as people know it
  /// @param sites its own registrable domains
  /// @param words of its name in small Latin letters, such as `kaspi`
  public record Protected(String name, List<String> sites, List<String> words) {

    public Protected {
      sites = List.copyOf(sites);
      words = List.copyOf(words);
    }
  }

  /// The protected name that a site could be taken for; nothing for its own sites.
  public static Optional<Protected> of(Site site, List<Protected> names) {
    for (Protected one : names) {
      if (one.sites().contains(site.registrable()) || one.sites().contains(site.key())) {
        return Optional.empty();
      }
    }
    return names.stream().filter(one -> imitates(site, one)).findFirst();
  }

  private static boolean imitates(Site site, Protected name) {
    if (!site.channel().isEmpty()) {
      String said = skeleton(site.channel().substring(site.channel().indexOf('/') + 1));
      return name.words().stream().anyMatch(word -> partOf(said, word));
    }
    String shown = skeleton(site.shown());
    for (String own : name.sites()) {
      if (own.indexOf('/') < 0 && close(skeleton(registered(site)), skeleton(label(own)))) {
        return true;
      }
    }
    return name.words().stream().anyMatch(word -> partOf(shown, word));
  }

  /// The label that was registered, as people read it.
  private static String registered(Site site) {
    return IDN.toUnicode(label(site.registrable()), IDN.ALLOW_UNASSIGNED);
  }

  private static String label(String registrable) {
    int dot = registrable.indexOf('.');
    return dot < 0 ? registrable : registrable.substring(0, dot);
  }

  /// A word of a name as one of its parts: `kaspi-bonus.example`, `my.kaspi.login.example`. Longer
  /// words also within a part.
  private static boolean partOf(String shown, String name) {
    String word = skeleton(name);
    if (word.length() > SHORTEST_TYPO && shown.contains(word)) {
      return true;
    }
    boolean ends = word.length() >= SHORTEST_PART;
    return Arrays.stream(shown.split("[^\\p{L}\\d]+"))
        .anyMatch(
            part -> part.equals(word) || (ends && (part.startsWith(word) || part.endsWith(word))));
  }

  private static boolean close(String one, String other) {
    int most = other.length() >= SHORTEST_TWO_TYPOS ? 2 : other.length() >= SHORTEST_TYPO ? 1 : 0;
    return Distance.between(one, other, most) <= most;
  }

  /// A name with one letter for all that look like it.
  static String skeleton(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      int at = LOOKS.indexOf(" " + name.charAt(i));
      char first = name.charAt(i) == LOOKS.charAt(0) ? LOOKS.charAt(1) : name.charAt(i);
      plain.append(at < 0 ? first : LOOKS.charAt(at + 2));
    }
    return plain.toString().replace("rn", "m").replace("vv", "w");
  }

  /// Whether a host mixes alphabets within a word: no honest name does.
  public static boolean deceives(Site site) {
    for (String part : site.shown().split("[^\\p{L}]+")) {
      long scripts = part.codePoints().mapToObj(Character.UnicodeScript::of).distinct().count();
      if (scripts > 1) {
        return true;
      }
    }
    return site.disguised();
  }
}
