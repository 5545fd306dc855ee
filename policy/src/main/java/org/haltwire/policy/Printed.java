package org.haltwire.policy;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a part of an expression as an author would, with the brackets that it needs and no more:
/// the syntax tree knows where a part begins, but not where it ends. A sign before a sign keeps its
/// brackets, for CEL reads `!!` as nothing at all.
final class Printed {

  private static final int ATOM = 8;
  private static final int UNARY = 7;

  /// How tightly operators bind.
  private static final Map<String, Integer> BINDING =
      Map.ofEntries(
          Map.entry("_||_", 2),
          Map.entry("_&&_", 3),
          Map.entry("_==_", 4),
          Map.entry("_!=_", 4),
          Map.entry("_<_", 4),
          Map.entry("_<=_", 4),
          Map.entry("_>_", 4),
          Map.entry("_>=_", 4),
          Map.entry("@in", 4),
          Map.entry("_+_", 5),
          Map.entry("_-_", 5),
          Map.entry("_*_", 6),
          Map.entry("_/_", 6),
          Map.entry("_%_", 6));

  private final Expression expression;

  private Printed(Expression expression) {
    this.expression = expression;
  }

  static String of(Expression expression, CelExpr node) {
    return new Printed(expression).text(node, 0);
  }

  /// @param least how tightly it has to bind to stand without brackets
  private String text(CelExpr node, int least) {
    if (expression.name(node).isPresent()) {
      return expression.name(node).get();
    }
    return switch (node.getKind()) {
      case CONSTANT -> {
        String constant = constant(node.constant());
        yield least > UNARY && constant.startsWith("-") ? "(" + constant + ")" : constant;
      }
      case LIST ->
          node.list().elements().stream()
              .map(element -> text(element, 0))
              .collect(Collectors.joining(", ", "[", "]"));
      case CALL -> call(node, least);
      default -> throw new IllegalStateException("Expected a checked node, but got " + node);
    };
  }

  private String call(CelExpr node, int least) {
    String function = node.call().function();
    List<CelExpr> arguments = node.call().args();
    if (node.call().target().isPresent()) {
      return text(node.call().target().get(), ATOM) + "." + function + list(arguments);
    }
    if (function.equals("_?_:_")) {
      String choice =
          text(arguments.get(0), 2)
              + " ? "
              + text(arguments.get(1), 2)
              + " : "
              + text(arguments.get(2), 1);
      return least > 1 ? "(" + choice + ")" : choice;
    }
    if (function.equals("!_") || function.equals("-_")) {
      String unary = function.charAt(0) + text(arguments.getFirst(), ATOM);
      return least > UNARY ? "(" + unary + ")" : unary;
    }
    Integer binding = BINDING.get(function);
    return binding == null
        ? function + list(arguments)
        : operation(function, arguments, binding, least);
  }

  /// Operators that bind alike are read from the left; `&&` and `||` whichever way.
  private String operation(String function, List<CelExpr> arguments, int binding, int least) {
    String operator = function.equals("@in") ? "in" : function.replace("_", "");
    int right = binding <= 3 ? binding : binding + 1;
    String text =
        text(arguments.get(0), binding) + " " + operator + " " + text(arguments.get(1), right);
    return binding < least ? "(" + text + ")" : text;
  }

  private String list(List<CelExpr> arguments) {
    return arguments.stream()
        .map(argument -> text(argument, 0))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Boolean.toString(constant.booleanValue());
      case INT64_VALUE -> Long.toString(constant.int64Value());
      case DOUBLE_VALUE -> decimal(constant.doubleValue());
      case STRING_VALUE ->
          "'"
              + constant
                  .stringValue()
                  .replace("\\", "\\\\")
                  .replace("'", "\\'")
                  .replace("\n", "\\n")
              + "'";
      default ->
          throw new IllegalStateException("Expected a checked constant, but got " + constant);
    };
  }

  /// With its point, which makes it a decimal number: `500000.0`.
  private static String decimal(double number) {
    String plain = BigDecimal.valueOf(number).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
