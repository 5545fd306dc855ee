package org.haltwire.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haltwire.core.event.ListingChange.Roll;

/// Checks what CEL's types do not say: the part of CEL that policies have, the members of choices,
/// the names of rolls, the size.
final class ExpressionChecker {

  /// At most so many nodes in one expression.
  static final int NODE_LIMIT = 200;

  private static final List<String> FUNCTIONS =
      List.of(
          "_&&_",
          "_||_",
          "!_",
          "_?_:_",
          "_==_",
          "_!=_",
          "_<_",
          "_<=_",
          "_>_",
          "_>=_",
          "_+_",
          "_-_",
          "_*_",
          "_/_",
          "_%_",
          "-_",
          "@in",
          "size",
          "startsWith",
          "endsWith",
          "contains",
          "double",
          "int",
          "duration",
          "timestamp",
          "listed");

  private final String text;
  private final CelAbstractSyntaxTree ast;
  private final Scope scope;
  private final TextPlace place;
  private final Set<String> names = new TreeSet<>();
  private int nodes;
  private boolean right = true;

  ExpressionChecker(String text, CelAbstractSyntaxTree ast, Scope scope, TextPlace place) {
    this.text = text;
    this.ast = ast;
    this.scope = scope;
    this.place = place;
  }

  Optional<Expression> check() {
    visit(ast.getExpr());
    if (nodes > NODE_LIMIT) {
      place.report(
          0, "the expression has %,d nodes; at most %,d are allowed".formatted(nodes, NODE_LIMIT));
      right = false;
    }
    return right ? Optional.of(new Expression(text, ast, scope, names)) : Optional.empty();
  }

  private void visit(CelExpr node) {
    nodes++;
    Optional<String> name = Expression.name(ast, node);
    if (name.isPresent()) {
      if (scope.find(name.get()).isEmpty()) {
        wrong(node, "'%s' is no value".formatted(name.get()));
      }
      names.add(name.get());
      return;
    }
    switch (node.getKind()) {
      case CONSTANT -> constant(node);
      case CALL -> call(node, node.call());
      case LIST -> wrong(node, "a list stands only on the right of 'in'");
      case COMPREHENSION -> wrong(node, "all, exists, map and filter are not part of the language");
      default -> wrong(node, "this form is not part of the language");
    }
  }

  private void constant(CelExpr node) {
    switch (node.constant().getKind()) {
      case BOOLEAN_VALUE, INT64_VALUE, DOUBLE_VALUE, STRING_VALUE -> {}
      default -> wrong(node, "constants are numbers, 'texts', true and false");
    }
  }

  private void call(CelExpr node, CelCall call) {
    List<CelExpr> arguments = new ArrayList<>();
    call.target().ifPresent(arguments::add);
    arguments.addAll(call.args());
    switch (call.function()) {
      case "duration", "timestamp" -> literal(arguments.getFirst(), call.function());
      case "listed" -> {
        visit(arguments.getFirst());
        roll(arguments.getLast());
      }
      case "@in" -> in(arguments);
      case "int", "double" -> number(arguments.getFirst(), call.function());
      case "_+_" -> {
        arguments.forEach(this::visit);
        if (type(node) == Type.TEXT) {
          wrong(node, "texts cannot be joined");
        }
      }
      case "_==_", "_!=_" -> {
        choice(arguments.get(0), arguments.get(1));
        choice(arguments.get(1), arguments.get(0));
        arguments.forEach(this::visit);
      }
      default -> {
        if (!FUNCTIONS.contains(call.function())) {
          wrong(node, "'%s' is not part of the language".formatted(call.function()));
        }
        arguments.forEach(this::visit);
      }
    }
  }

  private void literal(CelExpr node, String function) {
    nodes++;
    Optional<String> value = string(node);
    if (value.isEmpty()) {
      wrong(node, "%s takes a literal text".formatted(function));
    } else if (function.equals("duration") && Spans.millis(value.get()).isEmpty()) {
      wrong(node, "expected a span such as '48h' or '10m', but found '%s'".formatted(value.get()));
    } else if (function.equals("timestamp") && !isTime(value.get())) {
      wrong(
          node, "expected a time such as '2026-01-01T00:00:00Z', but found '" + value.get() + "'");
    }
  }

  private void number(CelExpr node, String function) {
    visit(node);
    if (type(node) != Type.INT && type(node) != Type.DOUBLE && type(node) != Type.ANY) {
      wrong(node, "%s takes a number".formatted(function));
    }
  }

  private Type type(CelExpr node) {
    return Type.of(ast.getTypeOrThrow(node.id()));
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException notATime) {
      return false;
    }
  }

  private void roll(CelExpr argument) {
    nodes++;
    List<String> rolls =
        Stream.of(Roll.values()).map(roll -> roll.name().toLowerCase(Locale.ROOT)).toList();
    Optional<String> value = string(argument);
    if (value.isEmpty() || !rolls.contains(value.get())) {
      wrong(
          argument,
          "expected the name of a list, but found '%s'; %s"
              .formatted(value.orElse("?"), Guess.among(value.orElse("?"), rolls)));
    }
  }

  private void in(List<CelExpr> arguments) {
    visit(arguments.getFirst());
    CelExpr list = arguments.getLast();
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      wrong(list, "'in' takes a list such as ['KZ', 'RU'] on its right");
      return;
    }
    for (CelExpr element : list.list().elements()) {
      choice(arguments.getFirst(), element);
      if (element.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
        wrong(element, "the list's elements are constants");
      } else if (type(element) != type(arguments.getFirst())
          && type(arguments.getFirst()) != Type.ANY) {
        wrong(element, "an element of another type");
      } else {
        visit(element);
      }
    }
  }

  /// A text compared with a choice has to be one of its members.
  private void choice(CelExpr one, CelExpr other) {
    Optional<String> value = string(other);
    Expression.name(ast, one)
        .flatMap(name -> Catalogue.field(scope.kinds().getFirst(), name))
        .filter(field -> field.kind() == Field.Kind.CHOICE && value.isPresent())
        .filter(field -> !field.members().contains(value.get()))
        .ifPresent(field ->
            wrong(
                other,
                "%s is never '%s'; %s"
                    .formatted(
                        field.name(), value.get(), Guess.among(value.get(), field.members()))));
  }

  static Optional<String> string(CelExpr node) {
    return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(node.constant().stringValue())
        : Optional.empty();
  }

  private void wrong(CelExpr node, String message) {
    right = false;
    place.report(ast.getSource().getPositionsMap().getOrDefault(node.id(), 0), message);
  }
}
