package org.haltwire.policy;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;
import org.haltwire.policy.Operand.Value;

/// Finds the parts of a condition whose values a person wants to see.
final class Dissection {

  private static final Map<String, String> COMPARISONS =
      Map.of(
          "_==_", "==", "_!=_", "!=", "_<_", "<", "_<=_", "<=", "_>_", ">", "_>=_", ">=", "@in",
          "in");

  private final Expression expression;
  private final Class<? extends Fact> kind;
  private final List<CelExpr> asked = new ArrayList<>();

  Dissection(Expression expression, Class<? extends Fact> kind) {
    this.expression = expression;
    this.kind = kind;
  }

  /// What a part becomes when the values that were asked for are there.
  interface Shape<T> {
    T fill(Object[] seen);
  }

  /// The nodes whose values the shapes need, in the order of the values.
  List<CelExpr> asked() {
    return asked;
  }

  Shape<Part> condition(CelExpr node) {
    String text = Printed.of(expression, node);
    int at = ask(node);
    if (expression.name(node).isPresent() || node.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return seen -> new Part.Statement(text, held(seen, at), List.of());
    }
    List<CelExpr> arguments = arguments(node);
    return switch (node.call().function()) {
      case "_&&_" -> {
        List<Shape<Part>> parts = flat(node, "_&&_");
        yield seen -> new Part.All(text, held(seen, at), fill(parts, seen));
      }
      case "_||_" -> {
        List<Shape<Part>> parts = flat(node, "_||_");
        yield seen -> new Part.Any(text, held(seen, at), fill(parts, seen));
      }
      case "!_" -> {
        Shape<Part> part = condition(arguments.getFirst());
        yield seen -> new Part.Not(text, held(seen, at), part.fill(seen));
      }
      case "_?_:_" -> {
        List<Shape<Part>> parts = arguments.stream().map(this::condition).toList();
        yield seen -> {
          List<Part> three = fill(parts, seen);
          return new Part.Choice(text, held(seen, at), three.get(0), three.get(1), three.get(2));
        };
      }
      case String function when COMPARISONS.containsKey(function) ->
          comparison(node, text, at, COMPARISONS.getOrDefault(function, ""));
      default -> {
        List<Shape<Operand>> about =
            arguments.stream()
                .filter(argument -> argument.getKind() != CelExpr.ExprKind.Kind.CONSTANT)
                .map(argument -> operand(argument, false))
                .toList();
        yield seen -> new Part.Statement(text, held(seen, at), fill(about, seen));
      }
    };
  }

  private Shape<Part> comparison(CelExpr node, String text, int at, String operator) {
    CelExpr left = arguments(node).getFirst();
    CelExpr right = arguments(node).getLast();
    boolean money = isMoney(left) || isMoney(right);
    Shape<Operand> one = operand(left, money);
    Shape<Operand> other = operand(right, money);
    return seen ->
        new Part.Comparison(text, held(seen, at), one.fill(seen), operator, other.fill(seen));
  }

  /// `a && b && c` is one list, however the parser nested it.
  private List<Shape<Part>> flat(CelExpr node, String function) {
    List<Shape<Part>> parts = new ArrayList<>();
    for (CelExpr argument : arguments(node)) {
      boolean same =
          argument.getKind() == CelExpr.ExprKind.Kind.CALL
              && argument.call().function().equals(function);
      if (same) {
        parts.addAll(flat(argument, function));
      } else {
        parts.add(condition(argument));
      }
    }
    return parts;
  }

  private Shape<Operand> operand(CelExpr node, boolean money) {
    String text = Printed.of(expression, node);
    if (node.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return seen -> new Operand(text, true, new Value.Words(text), List.of());
    }
    int at = ask(node);
    Type type = expression.type(node);
    boolean literal = names(node).isEmpty();
    boolean itself = expression.name(node).isPresent();
    List<Shape<Operand>> names =
        itself
            ? List.of()
            : names(node).values().stream().map(one -> operand(one, isMoney(one))).toList();
    return seen -> new Operand(text, literal, value(seen[at], type, money), fill(names, seen));
  }

  private static Value value(Object seen, Type type, boolean money) {
    return switch (type) {
      case BOOL -> new Value.Flag((Boolean) seen);
      case TEXT -> new Value.Words((String) seen);
      case DURATION -> new Value.Span((Long) seen);
      case TIME -> new Value.Moment((Long) seen);
      case INT -> money ? new Value.Amount((Long) seen) : new Value.Whole((Long) seen);
      case DOUBLE -> money ? new Value.Amount((Double) seen) : new Value.Decimal((Double) seen);
      case ANY, NONE -> throw new IllegalStateException("Expected a value, but got " + type);
    };
  }

  /// The names in a node, each once.
  private Map<String, CelExpr> names(CelExpr node) {
    Map<String, CelExpr> names = new LinkedHashMap<>();
    Optional<String> name = expression.name(node);
    if (name.isPresent()) {
      names.put(name.get(), node);
    } else if (node.getKind() == CelExpr.ExprKind.Kind.CALL) {
      arguments(node).forEach(argument -> names(argument).forEach(names::putIfAbsent));
    }
    return names;
  }

  /// Whether a number counts money: sums of amounts do, and their multiples; a ratio does not.
  private boolean isMoney(CelExpr node) {
    Optional<Binding> binding = expression.name(node).flatMap(expression.scope()::find);
    if (binding.isPresent()) {
      return switch (binding.get()) {
        case Binding.OfVariable variable -> variable.unit() == Unit.MONEY;
        case Binding.OfField field ->
            Catalogue.field(kind, field.name())
                .filter(each -> each.kind() == Field.Kind.MONEY)
                .isPresent();
        case Binding.Moment moment -> false;
        case Binding.Outcome outcome -> false;
        case Binding.Broken broken -> false;
      };
    }
    if (node.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return false;
    }
    List<CelExpr> arguments = arguments(node);
    return switch (node.call().function()) {
      case "_+_", "_-_", "_*_", "_?_:_", "-_", "double", "int" ->
          arguments.stream().anyMatch(this::isMoney);
      case "_/_" -> isMoney(arguments.getFirst()) && !isMoney(arguments.getLast());
      case "_%_" -> isMoney(arguments.getFirst());
      default -> false;
    };
  }

  static List<CelExpr> arguments(CelExpr node) {
    List<CelExpr> arguments = new ArrayList<>();
    node.call().target().ifPresent(arguments::add);
    arguments.addAll(node.call().args());
    return arguments;
  }

  private int ask(CelExpr node) {
    asked.add(node);
    return asked.size() - 1;
  }

  private static boolean held(Object[] seen, int at) {
    return (Boolean) seen[at];
  }

  private static <T> List<T> fill(List<Shape<T>> shapes, Object[] seen) {
    return shapes.stream().map(shape -> shape.fill(seen)).toList();
  }
}
