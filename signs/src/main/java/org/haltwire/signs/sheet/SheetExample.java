package org.haltwire.signs.sheet;

import java.util.List;
import java.util.Optional;

/// A text of a sheet, and what it has to come to.
///
/// @param shown signs that it must show; it may show others
/// @param not signs that it must not show
public record SheetExample(
    String name, String text, List<String> shown, List<String> not, Optional<Verdict> verdict) {

  public SheetExample {
    shown = List.copyOf(shown);
    not = List.copyOf(not);
  }
}
