package org.haltwire.centre.intake;

import java.util.List;
import java.util.Map;

/// The leaves of one transaction, with what is wrong about them.
final class Leaves {

  private final String place;
  private final Map<String, String> texts;
  private final Faults faults;
  private boolean wrong;

  Leaves(String place, Map<String, String> texts, Faults faults) {
    this.place = place;
    this.texts = texts;
    this.faults = faults;
  }

  boolean wrong() {
    return wrong;
  }

  void fault(String path, String expected, String found) {
    wrong = true;
    faults.add(path.startsWith("GrpHdr") ? path : place + "/" + path, expected, found);
  }

  /// A text of at most so many characters, or the empty one.
  String text(String path, int limit) {
    String text = texts.getOrDefault(path, "");
    if (!text.isEmpty() && !Texts.printable(text, limit)) {
      fault(path, "at most " + limit + " printable characters", Faults.quoted(text));
      return "";
    }
    return text;
  }

  String needed(String path, int limit) {
    String text = text(path, limit);
    if (text.isEmpty()) {
      fault(path, "1 to " + limit + " characters", "nothing");
    }
    return text;
  }

  /// A text that no message may repeat.
  String secret(String path, int limit) {
    String text = texts.getOrDefault(path, "");
    if (text.length() > limit) {
      fault(path, "at most " + limit + " characters", text.length() + " characters");
      return "";
    }
    return text;
  }

  /// The first of these that is stated.
  String first(int limit, List<String> paths) {
    for (String path : paths) {
      String text = text(path, limit);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
