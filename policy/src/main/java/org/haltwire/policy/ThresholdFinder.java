package org.haltwire.policy;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Threshold;
import org.haltwire.core.trial.Thresholds;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/// Finds the numbers that an author chose: in a rule that needs several things together, each
/// comparison of a value with a constant. `a >= 3 && b` has one, with `b` as the rest.
final class ThresholdFinder {

  /// More thresholds than these are left out: each costs some nanoseconds a payment.
  private static final int LIMIT = 1_024;

  private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_");

  private final Policy policy;
  private final Assembler assembler;
  private final List<Threshold> found = new ArrayList<>();
  private final List<Consumer<Code>> rests = new ArrayList<>();

  ThresholdFinder(Policy policy, Assembler assembler) {
    this.policy = policy;
    this.assembler = assembler;
  }

  /// @param conditions of the policy's rules, in their order
  Thresholds find(List<Expression> conditions) {
    for (int rule = 0; rule < conditions.size(); rule++) {
      Expression condition = conditions.get(rule);
      List<CelExpr> parts = new ArrayList<>();
      split(condition.ast().getExpr(), parts);
      for (CelExpr part : parts) {
        Optional<Threshold> threshold = threshold(rule, condition, part);
        if (threshold.isPresent() && found.size() < LIMIT) {
          found.add(threshold.get());
          List<CelExpr> others = parts.stream().filter(other -> other.id() != part.id()).toList();
          rests.add(code -> all(code, condition, others));
        }
      }
    }
    return new Thresholds(found, new ProgramWriter(assembler, policy.on()).write(rests));
  }

  private static void split(CelExpr node, List<CelExpr> parts) {
    if (calls(node, Set.of("_&&_"))) {
      Dissection.arguments(node).forEach(argument -> split(argument, parts));
    } else {
      parts.add(node);
    }
  }

  private Optional<Threshold> threshold(int rule, Expression condition, CelExpr part) {
    if (!calls(part, COMPARISONS)) {
      return Optional.empty();
    }
    CelExpr left = Dissection.arguments(part).getFirst();
    CelExpr right = Dissection.arguments(part).getLast();
    boolean greater = part.call().function().startsWith("_>");
    boolean strict = !part.call().function().contains("=");
    return threshold(rule, condition, left, right, greater, strict)
        .or(() -> threshold(rule, condition, right, left, !greater, strict));
  }

  private Optional<Threshold> threshold(
      int rule,
      Expression condition,
      CelExpr value,
      CelExpr constant,
      boolean atLeast,
      boolean strict) {
    Optional<String> name = condition.name(value);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < policy.variables().size(); i++) {
      if (policy.variables().get(i).name().equals(name.get())) {
        OptionalLong number = number(constant, policy.variables().get(i).unit());
        return number.isPresent() && number.getAsLong() > 0
            ? Optional.of(new Threshold(rule, i, atLeast, strict, number.getAsLong()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static OptionalLong number(CelExpr node, Unit unit) {
    if (unit == Unit.DURATION) {
      return calls(node, Set.of("duration"))
          ? ExpressionChecker.string(Dissection.arguments(node).getFirst())
              .map(Spans::millis)
              .orElse(OptionalLong.empty())
          : OptionalLong.empty();
    }
    if (node.getKind() != CelExpr.ExprKind.Kind.CONSTANT || unit == Unit.FLAG) {
      return OptionalLong.empty();
    }
    return switch (node.constant().getKind()) {
      case INT64_VALUE -> OptionalLong.of(node.constant().int64Value());
      case DOUBLE_VALUE -> {
        double scale = unit == Unit.MONEY ? 100 : 1e6;
        yield OptionalLong.of(Math.round(node.constant().doubleValue() * scale));
      }
      default -> OptionalLong.empty();
    };
  }

  private static boolean calls(CelExpr node, Set<String> functions) {
    return node.getKind() == CelExpr.ExprKind.Kind.CALL
        && functions.contains(node.call().function());
  }

  private static void all(Code code, Expression condition, List<CelExpr> parts) {
    Label no = new Label();
    Label end = new Label();
    for (CelExpr part : parts) {
      code.value(condition, part);
      code.out().visitJumpInsn(Opcodes.IFEQ, no);
    }
    code.out().visitInsn(Opcodes.ICONST_1);
    code.out().visitJumpInsn(Opcodes.GOTO, end);
    code.out().visitLabel(no);
    code.out().visitInsn(Opcodes.ICONST_0);
    code.out().visitLabel(end);
  }
}
