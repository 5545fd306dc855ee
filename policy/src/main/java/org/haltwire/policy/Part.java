package org.haltwire.policy;

import java.util.List;

/// A part of a rule's condition, with what it came to for one payment. Parts that the rule itself
/// did not look at, because an earlier one settled it, have their results too.
public sealed interface Part {

  /// The part as an author writes it; blanks and needless brackets may differ.
  String text();

  /// Whether it holds.
  boolean held();

  /// `&&`: holds where every part does.
  record All(String text, boolean held, List<Part> parts) implements Part {

    public All {
      parts = List.copyOf(parts);
    }
  }

  /// `||`: holds where any part does.
  record Any(String text, boolean held, List<Part> parts) implements Part {

    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// `!`
  record Not(String text, boolean held, Part part) implements Part {}

  /// `? :` between conditions.
  record Choice(String text, boolean held, Part condition, Part then, Part otherwise)
      implements Part {}

  /// Two values beside each other.
  ///
  /// @param operator `==`, `!=`, `<`, `<=`, `>`, `>=` or `in`
  record Comparison(String text, boolean held, Operand left, String operator, Operand right)
      implements Part {}

  /// What is true or false by itself: a flag, `listed(...)`, `.startsWith(...)`.
  ///
  /// @param about the values that it is about
  record Statement(String text, boolean held, List<Operand> about) implements Part {

    public Statement {
      about = List.copyOf(about);
    }
  }
}
