package org.haltwire.centre.policies.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Wording;
import org.haltwire.policy.Operand;
import org.haltwire.policy.Part;

/// A part of a condition in the reader's words.
///
/// @param kind `all`, `any`, `not`, `choice` or `leaf`
/// @param values what it saw, where it is a leaf
record Branch(String kind, String text, boolean held, List<Saw> values, List<Branch> branches) {

  Branch {
    values = List.copyOf(values);
    branches = List.copyOf(branches);
  }

  /// A name or a computed value, and what it was.
  record Saw(String name, String value) {}

  /// Writes branches for one reader.
  record Writer(Language language, ProfileSettings profile) {

    Branch of(Part part) {
      return switch (part) {
        case Part.All all -> node("all", part, all.parts());
        case Part.Any any -> node("any", part, any.parts());
        case Part.Not not -> node("not", part, List.of(not.part()));
        case Part.Choice choice ->
            node("choice", part, List.of(choice.condition(), choice.then(), choice.otherwise()));
        case Part.Comparison comparison ->
            leaf(part, List.of(comparison.left(), comparison.right()));
        case Part.Statement statement -> leaf(part, statement.about());
      };
    }

    private Branch node(String kind, Part part, List<Part> parts) {
      return new Branch(
          kind, part.text(), part.held(), List.of(), parts.stream().map(this::of).toList());
    }

    private Branch leaf(Part part, List<Operand> operands) {
      List<Saw> saw =
          operands.stream()
              .filter(operand -> !operand.literal())
              .flatMap(operand -> Stream.concat(Stream.of(operand), operand.names().stream()))
              .map(operand -> new Saw(operand.text(), value(operand.value())))
              .distinct()
              .toList();
      return new Branch("leaf", part.text(), part.held(), new ArrayList<>(saw), List.of());
    }

    private String value(Operand.Value value) {
      return switch (value) {
        case Operand.Value.Whole whole -> say(Unit.COUNT, whole.number());
        case Operand.Value.Amount amount -> say(Unit.MONEY, Math.round(amount.amount() * 100));
        case Operand.Value.Decimal decimal ->
            say(Unit.FIXED, Math.round(decimal.number() * 1_000_000));
        case Operand.Value.Words words -> "'" + words.words() + "'";
        case Operand.Value.Span span -> say(Unit.DURATION, span.millis());
        case Operand.Value.Moment moment ->
            Instant.ofEpochMilli(moment.millis())
                .atZone(profile.zone())
                .toOffsetDateTime()
                .toString();
        case Operand.Value.Flag flag -> say(Unit.FLAG, flag.yes() ? 1 : 0);
      };
    }

    private String say(Unit unit, long value) {
      return Wording.of(new Seen("", unit, value), language, profile.currency());
    }
  }
}
