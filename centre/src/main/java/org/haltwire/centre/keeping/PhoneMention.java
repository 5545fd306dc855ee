package org.haltwire.centre.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether words name a phone, however its digits are put into groups: internationally, or as it is
/// written within its country.
///
/// Groups of digits that stand together are read as one number. Where they are too many for one, a
/// number may begin or end between any two of them.
final class PhoneMention implements Predicate<String> {

  /// ITU-T E.164.
  private static final int LONGEST = 15;

  /// Shorter national numbers could be anything.
  private static final int SHORTEST_NATIONAL = 8;

  /// A plus sign begins another number.
  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\+?[0-9]++(?!\\p{L})(?:[ \u00a0\u202f().-]{1,3}+[0-9]++(?!\\p{L}))*+");

  private static final Pattern GROUP = Pattern.compile("[0-9]+");

  private final String digits;

  /// With what is dialled before it. 00 is the world's, 810 and 8 are those of +7, 0 the others'.
  private final Set<String> dialled = new TreeSet<>();

  private final String national;

  PhoneMention(Whom.Phone phone) {
    this.digits = phone.digits();
    this.national = phone.national();
    dialled.addAll(List.of(digits, "00" + digits, "810" + digits));
    if (isLongEnough()) {
      dialled.addAll(List.of("0" + national, "8" + national));
    }
  }

  private boolean isLongEnough() {
    return national.length() >= SHORTEST_NATIONAL;
  }

  @Override
  public boolean test(String words) {
    Matcher runs = RUN.matcher(words);
    while (runs.find()) {
      if (isIn(runs.group())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(String run) {
    List<String> groups = new ArrayList<>();
    Matcher each = GROUP.matcher(run);
    while (each.find()) {
      groups.add(each.group());
    }
    String whole = String.join("", groups);
    if (run.startsWith("+") && whole.length() <= LONGEST) {
      return whole.equals(digits);
    }
    return dialled.contains(whole)
        || (isLongEnough() && whole.equals(national))
        || groups.stream().anyMatch(dialled::contains)
        || (whole.length() > LONGEST && isAmong(groups));
  }

  private boolean isAmong(List<String> groups) {
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder number = new StringBuilder();
      for (String group : groups.subList(first, groups.size())) {
        if (dialled.contains(number.append(group).toString())) {
          return true;
        }
      }
    }
    return false;
  }
}
