package org.haltwire.centre.participants;

import java.util.Set;
import java.util.regex.Pattern;

/// An institution that is connected to the centre. Every fact it sends bears its code, and it reads
/// nobody's facts but its own.
///
/// @param code a short name for ever, such as `demo-bank`; part of the ids of its facts
/// @param title its name for people
public record Participant(String code, String title, Set<Role> roles) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");
  private static final int TITLE_LIMIT = 120;

  public Participant {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "Expected a code of 2 to 32 letters a-z, digits and hyphens, but got " + code);
    }
    if (!isTitle(title)) {
      throw new IllegalArgumentException("Expected a title of 1 to " + TITLE_LIMIT + " characters");
    }
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  static boolean isTitle(String text) {
    return !text.isBlank() && text.length() <= TITLE_LIMIT;
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
