package org.haltwire.centre.access;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// For whom somebody works.
///
/// @param institution the code of a participant; empty for the centre's own people
/// @param regions codes of ISO 3166-2 such as `KZ-75`; none for the whole country
/// @param home the regions where they live or have relatives, as they declared; looking at people
///   from there is watched more closely
public record Reach(String institution, NavigableSet<String> regions, NavigableSet<String> home) {

  public static final Reach WHOLE = new Reach("", new TreeSet<>(), new TreeSet<>());

  /// Of nobody: no record has this region.
  static final Reach NOTHING = new Reach("", new TreeSet<>(List.of("--")), new TreeSet<>());

  private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final int MOST = 30;

  public Reach {
    regions = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(regions));
    home = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(home));
  }

  public static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /// Codes as people write them, between spaces or commas; nothing where one is none.
  static java.util.Optional<NavigableSet<String>> regions(String text) {
    List<String> codes =
        List.of(text.strip().split("[\\s,;]+")).stream().filter(one -> !one.isEmpty()).toList();
    return codes.size() <= MOST && codes.stream().allMatch(Reach::isRegion)
        ? java.util.Optional.of(new TreeSet<>(codes))
        : java.util.Optional.empty();
  }

  String words() {
    return "institution=%s regions=%s home=%s"
        .formatted(institution, String.join(",", regions), String.join(",", home));
  }

  /// Whether they may see what belongs to one of these regions. What belongs to none is for those
  /// who work for the whole country.
  public boolean covers(java.util.Collection<String> of) {
    return regions.isEmpty() || of.stream().anyMatch(regions::contains);
  }
}
