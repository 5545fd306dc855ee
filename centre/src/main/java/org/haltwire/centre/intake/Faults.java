package org.haltwire.centre.intake;

import java.util.ArrayList;
import java.util.List;

/// Collects faults while a request is read, so that the sender sees them all at once.
public final class Faults {

  /// More than these help nobody.
  static final int LIMIT = 20;

  private static final int SHOWN = 40;

  private final List<Fault> list = new ArrayList<>(0);

  void add(String pointer, String expected, String found) {
    if (list.size() < LIMIT) {
      list.add(new Fault(pointer, expected, found));
    }
  }

  boolean none() {
    return list.isEmpty();
  }

  List<Fault> list() {
    return List.copyOf(list);
  }

  /// A text as it may be shown: short and printable.
  public static String quoted(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    StringBuilder quoted = new StringBuilder(shown.length() + 2).append('"');
    shown.chars().map(c -> c < ' ' || c == 0x7f ? '?' : c).forEach(c -> quoted.append((char) c));
    return quoted.append('"').toString();
  }
}
