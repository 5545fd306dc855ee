package org.haltwire.policy;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.ListingChange.Roll;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Writes an expression as bytecode that leaves its value on the stack: bool as int, int, duration
/// and time as long, double as double, text as a String.
final class Code {

  static final String ARITHMETIC = "org/haltwire/policy/Arithmetic";
  private static final String LISTINGS = "org/haltwire/core/listing/Listings";
  private static final String ROLL = "org/haltwire/core/event/ListingChange$Roll";

  private static final ConstantDynamic ZONE =
      new ConstantDynamic(
          "_",
          "Ljava/time/zone/ZoneRules;",
          new Handle(
              Opcodes.H_INVOKESTATIC,
              "java/lang/invoke/MethodHandles",
              "classData",
              "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)"
                  + "Ljava/lang/Object;",
              false));

  private final MethodVisitor out;
  private final Slots slots;
  private final Class<? extends Fact> kind;
  private int free;

  Code(MethodVisitor out, Slots slots, Class<? extends Fact> kind) {
    this.out = out;
    this.slots = slots;
    this.kind = kind;
    this.free = slots.free();
  }

  MethodVisitor out() {
    return out;
  }

  /// Writes the whole expression.
  void expression(Expression expression) {
    value(expression, expression.ast().getExpr());
  }

  void value(Expression expression, CelExpr node) {
    expression
        .name(node)
        .ifPresentOrElse(
            name -> binding(expression.scope().find(name).orElseThrow()),
            () -> {
              switch (node.getKind()) {
                case CONSTANT -> constant(node.constant());
                case CALL -> new CallCode(this, expression).call(node);
                default ->
                    throw new IllegalStateException("Expected a checked node, but got " + node);
              }
            });
  }

  private void binding(Binding binding) {
    switch (binding) {
      case Binding.OfField field -> field(Catalogue.field(kind, field.name()).orElseThrow());
      case Binding.OfVariable variable -> variable(variable);
      case Binding.Moment moment -> moment(moment);
      case Binding.Broken broken ->
          throw new IllegalStateException("Expected a right policy, but a feature is wrong");
      case Binding.Outcome outcome -> {
        out.visitVarInsn(Opcodes.ALOAD, slots.ruling());
        arithmetic("refused", "(Lorg/haltwire/core/decision/Ruling;)Z");
      }
    }
  }

  /// Loads a field in its expression's type.
  void field(Field field) {
    raw(field);
    switch (field.kind()) {
      case TEXT, FLAG, DAY -> {}
      case CHOICE ->
          out.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "java/lang/Enum", "name", "()Ljava/lang/String;", false);
      case MONEY -> hundredths();
      case COUNT -> out.visitInsn(Opcodes.I2L);
      case SECONDS -> arithmetic("seconds", "(I)J");
      case AGE -> {
        time();
        arithmetic("age", "(IJ)J");
      }
    }
  }

  /// Loads a field as the fact holds it.
  void raw(Field field) {
    out.visitVarInsn(Opcodes.ALOAD, slots.fact());
    for (Method accessor : field.path()) {
      out.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          org.objectweb.asm.Type.getInternalName(accessor.getDeclaringClass()),
          accessor.getName(),
          org.objectweb.asm.Type.getMethodDescriptor(accessor),
          false);
    }
  }

  /// Loads a place of the values.
  void place(int index) {
    out.visitVarInsn(Opcodes.ALOAD, slots.values());
    number(index);
    out.visitInsn(Opcodes.LALOAD);
  }

  private void variable(Binding.OfVariable variable) {
    place(variable.index());
    switch (variable.unit()) {
      case COUNT, DURATION -> {}
      case MONEY -> hundredths();
      case FIXED -> {
        out.visitInsn(Opcodes.L2D);
        out.visitLdcInsn(1e6);
        out.visitInsn(Opcodes.DDIV);
      }
      case FLAG -> out.visitInsn(Opcodes.L2I);
    }
  }

  private void hundredths() {
    out.visitInsn(Opcodes.L2D);
    out.visitLdcInsn(100.0);
    out.visitInsn(Opcodes.DDIV);
  }

  private void moment(Binding.Moment moment) {
    time();
    if (moment != Binding.Moment.TIME) {
      out.visitLdcInsn(ZONE);
      arithmetic(moment.name().toLowerCase(Locale.ROOT), "(JLjava/time/zone/ZoneRules;)J");
    }
  }

  void time() {
    out.visitVarInsn(Opcodes.LLOAD, slots.time());
  }

  private void constant(CelConstant constant) {
    switch (constant.getKind()) {
      case BOOLEAN_VALUE ->
          out.visitInsn(constant.booleanValue() ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
      case INT64_VALUE -> out.visitLdcInsn(constant.int64Value());
      case DOUBLE_VALUE -> out.visitLdcInsn(constant.doubleValue());
      case STRING_VALUE -> out.visitLdcInsn(constant.stringValue());
      default ->
          throw new IllegalStateException("Expected a checked constant, but got " + constant);
    }
  }

  void span(String text) {
    out.visitLdcInsn(Spans.millis(text).orElseThrow());
  }

  void timestamp(String text) {
    out.visitLdcInsn(OffsetDateTime.parse(text).toInstant().toEpochMilli());
  }

  /// Turns the text on the stack into whether it is on the roll.
  void listed(String roll) {
    int subject = temporary(1);
    out.visitVarInsn(Opcodes.ASTORE, subject);
    out.visitVarInsn(Opcodes.ALOAD, slots.listings());
    out.visitVarInsn(Opcodes.ALOAD, subject);
    out.visitFieldInsn(
        Opcodes.GETSTATIC,
        ROLL,
        Roll.valueOf(roll.toUpperCase(Locale.ROOT)).name(),
        "L" + ROLL + ";");
    time();
    out.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, LISTINGS, "listed", "(Ljava/lang/String;L" + ROLL + ";J)Z", true);
  }

  /// Turns the account on the stack into what it holds of stolen money, in hundredths.
  void tainted() {
    int account = temporary(1);
    out.visitVarInsn(Opcodes.ASTORE, account);
    out.visitVarInsn(Opcodes.ALOAD, slots.listings());
    out.visitVarInsn(Opcodes.ALOAD, account);
    time();
    out.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, LISTINGS, "tainted", "(Ljava/lang/String;J)J", true);
  }

  /// Turns a jump into a bool on the stack: 1 where the jump is taken.
  void truth(int jump) {
    Label yes = new Label();
    Label end = new Label();
    out.visitJumpInsn(jump, yes);
    out.visitInsn(Opcodes.ICONST_0);
    out.visitJumpInsn(Opcodes.GOTO, end);
    out.visitLabel(yes);
    out.visitInsn(Opcodes.ICONST_1);
    out.visitLabel(end);
  }

  int temporary(int places) {
    int at = free;
    free += places;
    return at;
  }

  void number(int number) {
    if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
      out.visitIntInsn(Opcodes.SIPUSH, number);
    } else {
      out.visitLdcInsn(number);
    }
  }

  void arithmetic(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, ARITHMETIC, method, descriptor, false);
  }

  void string(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", method, descriptor, false);
  }
}
