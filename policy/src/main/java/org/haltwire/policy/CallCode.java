package org.haltwire.policy;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Writes the calls and operators of an expression.
final class CallCode {

  private static final String TEXT_TO_BOOL = "(Ljava/lang/String;)Z";

  private final Code code;
  private final MethodVisitor out;
  private final Expression expression;

  CallCode(Code code, Expression expression) {
    this.code = code;
    this.out = code.out();
    this.expression = expression;
  }

  void call(CelExpr node) {
    CelCall call = node.call();
    List<CelExpr> arguments = new ArrayList<>();
    call.target().ifPresent(arguments::add);
    arguments.addAll(call.args());
    CelExpr first = arguments.getFirst();
    switch (call.function()) {
      case "_&&_" -> both(arguments, Opcodes.IFEQ, Opcodes.ICONST_0);
      case "_||_" -> both(arguments, Opcodes.IFNE, Opcodes.ICONST_1);
      case "!_" -> {
        code.value(expression, first);
        code.truth(Opcodes.IFEQ);
      }
      case "_?_:_" -> choose(arguments);
      case "_==_" -> equal(first, arguments.get(1), Opcodes.IFEQ);
      case "_!=_" -> equal(first, arguments.get(1), Opcodes.IFNE);
      case "_<_" -> compare(first, arguments.get(1), Opcodes.IFLT);
      case "_<=_" -> compare(first, arguments.get(1), Opcodes.IFLE);
      case "_>_" -> compare(first, arguments.get(1), Opcodes.IFGT);
      case "_>=_" -> compare(first, arguments.get(1), Opcodes.IFGE);
      case "_+_" -> calculate(arguments, "add", Opcodes.DADD);
      case "_-_" -> calculate(arguments, "subtract", Opcodes.DSUB);
      case "_*_" -> calculate(arguments, "multiply", Opcodes.DMUL);
      case "_/_" -> divide(arguments);
      case "_%_" -> calculate(arguments, "remainder", Opcodes.DREM);
      case "-_" -> negate(first);
      case "@in" -> in(first, arguments.get(1));
      case "listed" -> {
        code.value(expression, first);
        code.listed(ExpressionChecker.string(arguments.get(1)).orElseThrow());
      }
      case "duration" -> code.span(ExpressionChecker.string(first).orElseThrow());
      case "timestamp" -> code.timestamp(ExpressionChecker.string(first).orElseThrow());
      case "double" -> number(first, Type.DOUBLE);
      case "int" -> number(first, Type.INT);
      default -> text(call.function(), arguments);
    }
  }

  private void both(List<CelExpr> arguments, int jump, int shortcut) {
    Label end = new Label();
    Label early = new Label();
    for (CelExpr argument : arguments) {
      code.value(expression, argument);
      out.visitJumpInsn(jump, early);
    }
    out.visitInsn(shortcut == Opcodes.ICONST_0 ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    out.visitJumpInsn(Opcodes.GOTO, end);
    out.visitLabel(early);
    out.visitInsn(shortcut);
    out.visitLabel(end);
  }

  private void choose(List<CelExpr> arguments) {
    Label otherwise = new Label();
    Label end = new Label();
    code.value(expression, arguments.get(0));
    out.visitJumpInsn(Opcodes.IFEQ, otherwise);
    code.value(expression, arguments.get(1));
    out.visitJumpInsn(Opcodes.GOTO, end);
    out.visitLabel(otherwise);
    code.value(expression, arguments.get(2));
    out.visitLabel(end);
  }

  private void equal(CelExpr left, CelExpr right, int jump) {
    Type type = expression.type(left);
    if (type == Type.BOOL) {
      code.value(expression, left);
      code.value(expression, right);
      code.truth(jump == Opcodes.IFEQ ? Opcodes.IF_ICMPEQ : Opcodes.IF_ICMPNE);
    } else if (type == Type.TEXT) {
      code.value(expression, left);
      code.value(expression, right);
      code.string("equals", "(Ljava/lang/Object;)Z");
      code.truth(jump == Opcodes.IFEQ ? Opcodes.IFNE : Opcodes.IFEQ);
    } else {
      compare(left, right, jump);
    }
  }

  private void compare(CelExpr left, CelExpr right, int jump) {
    Type type = common(left, right);
    number(left, type);
    number(right, type);
    switch (type) {
      case DOUBLE ->
          out.visitInsn(
              jump == Opcodes.IFLT || jump == Opcodes.IFLE ? Opcodes.DCMPG : Opcodes.DCMPL);
      case TEXT -> code.string("compareTo", "(Ljava/lang/String;)I");
      case BOOL -> out.visitInsn(Opcodes.ISUB);
      default -> out.visitInsn(Opcodes.LCMP);
    }
    code.truth(jump);
  }

  private void calculate(List<CelExpr> arguments, String whole, int decimal) {
    arguments.forEach(argument -> code.value(expression, argument));
    if (expression.type(arguments.getFirst()) == Type.DOUBLE) {
      out.visitInsn(decimal);
    } else {
      code.arithmetic(whole, "(JJ)J");
    }
  }

  private void divide(List<CelExpr> arguments) {
    arguments.forEach(argument -> code.value(expression, argument));
    boolean decimal = expression.type(arguments.getFirst()) == Type.DOUBLE;
    code.arithmetic("divide", decimal ? "(DD)D" : "(JJ)J");
  }

  private void negate(CelExpr argument) {
    code.value(expression, argument);
    if (expression.type(argument) == Type.DOUBLE) {
      out.visitInsn(Opcodes.DNEG);
    } else {
      code.arithmetic("negate", "(J)J");
    }
  }

  private void in(CelExpr element, CelExpr list) {
    Label found = new Label();
    Label end = new Label();
    Type type = expression.type(element);
    boolean wide = type != Type.TEXT && type != Type.BOOL;
    int kept = code.temporary(wide ? 2 : 1);
    code.value(expression, element);
    out.visitVarInsn(typed(type, Opcodes.ISTORE), kept);
    for (CelExpr candidate : list.list().elements()) {
      out.visitVarInsn(typed(type, Opcodes.ILOAD), kept);
      code.value(expression, candidate);
      switch (type) {
        case TEXT -> {
          code.string("equals", "(Ljava/lang/Object;)Z");
          out.visitJumpInsn(Opcodes.IFNE, found);
        }
        case BOOL -> out.visitJumpInsn(Opcodes.IF_ICMPEQ, found);
        case DOUBLE -> {
          out.visitInsn(Opcodes.DCMPL);
          out.visitJumpInsn(Opcodes.IFEQ, found);
        }
        default -> {
          out.visitInsn(Opcodes.LCMP);
          out.visitJumpInsn(Opcodes.IFEQ, found);
        }
      }
    }
    out.visitInsn(Opcodes.ICONST_0);
    out.visitJumpInsn(Opcodes.GOTO, end);
    out.visitLabel(found);
    out.visitInsn(Opcodes.ICONST_1);
    out.visitLabel(end);
  }

  /// The instruction on a local variable for values of a type, from the one for an int.
  private static int typed(Type type, int instruction) {
    return switch (type) {
      case BOOL -> instruction;
      case TEXT -> instruction + Opcodes.ALOAD - Opcodes.ILOAD;
      case DOUBLE -> instruction + Opcodes.DLOAD - Opcodes.ILOAD;
      default -> instruction + Opcodes.LLOAD - Opcodes.ILOAD;
    };
  }

  private void text(String function, List<CelExpr> arguments) {
    arguments.forEach(argument -> code.value(expression, argument));
    switch (function) {
      case "size" -> code.arithmetic("size", "(Ljava/lang/String;)J");
      case "startsWith", "endsWith" -> code.string(function, TEXT_TO_BOOL);
      case "contains" -> code.string(function, "(Ljava/lang/CharSequence;)Z");
      default -> throw new IllegalStateException("Expected a checked call, but got " + function);
    }
  }

  private Type common(CelExpr left, CelExpr right) {
    Type one = expression.type(left);
    return one == expression.type(right) ? one : Type.DOUBLE;
  }

  /// A value, as a double where one is wanted and an int is there, and the other way round.
  private void number(CelExpr node, Type wanted) {
    code.value(expression, node);
    Type type = expression.type(node);
    if (type == Type.INT && wanted == Type.DOUBLE) {
      out.visitInsn(Opcodes.L2D);
    } else if (type == Type.DOUBLE && wanted == Type.INT) {
      out.visitInsn(Opcodes.D2L);
    }
  }
}
