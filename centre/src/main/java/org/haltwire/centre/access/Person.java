package org.haltwire.centre.access;

import java.util.Set;
import java.util.regex.Pattern;

/// Somebody who may sign in to the console.
///
/// @param name for signing in
/// @param display for people to read
/// @param revision grows with every change of roles and every lock
record Person(String name, String display, Set<ConsoleRole> roles, boolean locked, long revision) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final int DISPLAY_LIMIT = 80;

  Person {
    roles = Set.copyOf(roles);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean isDisplay(String text) {
    return !text.isBlank() && text.length() <= DISPLAY_LIMIT;
  }

  boolean administers() {
    return !locked && roles.contains(ConsoleRole.ADMINISTRATOR);
  }
}
