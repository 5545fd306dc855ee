package org.haltwire.centre.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Somebody who may sign in to the console.
///
/// @param name for signing in
/// @param display for people to read
/// @param origin where they prove who they are
/// @param reach for whom they work
/// @param revision grows with every change of roles and every lock
record Person(
    String name,
    String display,
    Origin origin,
    Set<ConsoleRole> roles,
    Reach reach,
    boolean locked,
    long revision) {

  /// Stands for a name that nobody has.
  static final Person NOBODY = new Person("", "", Origin.HERE, Set.of(), Reach.NOTHING, true, 0);

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

  /// Whether the provider says what they may do, and the centre does not.
  public boolean isOfProvider() {
    return !origin.equals(Origin.HERE);
  }

  /// Whether a password, passkey or link of the centre's lets them in. Who comes by the provider
  /// has none: else they would stay in when the provider keeps them out.
  boolean signsInHere() {
    return !locked && !isOfProvider();
  }

  boolean administers() {
    return !locked && roles.contains(ConsoleRole.ADMINISTRATOR);
  }

  /// Whether no one person may have these roles together: so only the first person begins.
  public boolean hasTooMuch() {
    return !Duties.areApart(roles);
  }

  /// Whether they work for an institution without its role, or have its role and work for none.
  public boolean isAtOdds() {
    return !Duties.fit(roles, reach);
  }

  /// The names of what they may do: of all their roles, and without what cannot be told by region
  /// where they work for some only.
  Set<String> authorities() {
    Set<String> names = new TreeSet<>();
    for (ConsoleRole role : roles) {
      for (Permission permission : role.permissions()) {
        if (reach.regions().isEmpty() || !permission.isNational()) {
          names.add(permission.name());
        }
      }
    }
    return names;
  }
}
