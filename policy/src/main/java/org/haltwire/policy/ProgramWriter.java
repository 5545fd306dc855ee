package org.haltwire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.haltwire.core.event.Fact;
import org.haltwire.core.rule.Program;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Writes a policy's [Program] as one class: a method for each derived feature and each rule,
/// called in groups, so that no method outgrows what HotSpot compiles (8,000 bytes of code).
final class ProgramWriter {

  private static final int GROUP = 100;
  private static final String NAME = "org/haltwire/policy/Compiled";
  private static final String ARGUMENTS =
      "Lorg/haltwire/core/event/Fact;JLorg/haltwire/core/listing/Listings;[J";

  private final Assembler assembler;
  private final Class<? extends Fact> kind;
  private final ClassWriter writer = Assembler.begin(Type.getInternalName(Program.class));
  private final String arguments;

  ProgramWriter(Assembler assembler, Class<? extends Fact> kind) {
    this.assembler = assembler;
    this.kind = kind;
    this.arguments = "L" + Type.getInternalName(kind) + ";JLorg/haltwire/core/listing/Listings;[J";
  }

  /// @param first place of the first derived value
  Program write(int first, List<Derived> derived, List<Expression> rules) {
    List<Consumer<Code>> conditions = new ArrayList<>();
    rules.forEach(rule -> conditions.add(code -> code.expression(rule)));
    return conditions(first, derived, conditions);
  }

  /// Of conditions alone, each leaving a bool on the stack.
  Program write(List<Consumer<Code>> conditions) {
    return conditions(0, List.of(), conditions);
  }

  private Program conditions(int first, List<Derived> derived, List<Consumer<Code>> rules) {
    for (int i = 0; i < derived.size(); i++) {
      Derived each = derived.get(i);
      single("d" + i, "J", Opcodes.LRETURN, each::write);
    }
    for (int i = 0; i < rules.size(); i++) {
      single("r" + i, "Z", Opcodes.IRETURN, rules.get(i));
    }
    groups("derive", "", derived.size(), (out, i) -> store(out, first + i, i));
    groups("evaluate", "[J", rules.size(), this::mark);
    return assembler.define(writer, Program.class);
  }

  private void single(String name, String result, int end, Consumer<Code> body) {
    MethodVisitor out =
        writer.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
            name,
            "(" + arguments + ")" + result,
            null,
            null);
    out.visitCode();
    body.accept(new Code(out, new Slots(0, 1, 3, 4, -1, 5), kind));
    Assembler.end(out, end);
  }

  private interface Step {
    void write(MethodVisitor out, int index);
  }

  /// The public method casts the fact and calls the groups; fact is in 1, time 2, listings 4,
  /// values 5, fired 6, and the cast fact in 7.
  private void groups(String name, String extra, int size, Step step) {
    MethodVisitor entry = Assembler.method(writer, name, "(" + ARGUMENTS + extra + ")V");
    entry.visitVarInsn(Opcodes.ALOAD, 1);
    entry.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(kind));
    entry.visitVarInsn(Opcodes.ASTORE, 7);
    for (int from = 0; from < size; from += GROUP) {
      String group = name + from;
      load(entry);
      if (!extra.isEmpty()) {
        entry.visitVarInsn(Opcodes.ALOAD, 6);
      }
      entry.visitMethodInsn(
          Opcodes.INVOKESTATIC, NAME, group, "(" + arguments + extra + ")V", false);
      group(group, extra, from, Math.min(size, from + GROUP), step);
    }
    Assembler.end(entry, Opcodes.RETURN);
  }

  private void group(String name, String extra, int from, int to, Step step) {
    MethodVisitor out =
        writer.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
            name,
            "(" + arguments + extra + ")V",
            null,
            null);
    out.visitCode();
    for (int i = from; i < to; i++) {
      step.write(out, i);
    }
    Assembler.end(out, Opcodes.RETURN);
  }

  private void store(MethodVisitor out, int place, int index) {
    out.visitVarInsn(Opcodes.ALOAD, 4);
    out.visitIntInsn(Opcodes.SIPUSH, place);
    one(out, "d" + index, "J");
    out.visitInsn(Opcodes.LASTORE);
  }

  private void mark(MethodVisitor out, int index) {
    Label next = new Label();
    one(out, "r" + index, "Z");
    out.visitJumpInsn(Opcodes.IFEQ, next);
    out.visitVarInsn(Opcodes.ALOAD, 5);
    out.visitIntInsn(Opcodes.SIPUSH, index >> 6);
    out.visitInsn(Opcodes.DUP2);
    out.visitInsn(Opcodes.LALOAD);
    out.visitLdcInsn(1L << index);
    out.visitInsn(Opcodes.LOR);
    out.visitInsn(Opcodes.LASTORE);
    out.visitLabel(next);
  }

  private void one(MethodVisitor out, String name, String result) {
    out.visitVarInsn(Opcodes.ALOAD, 0);
    out.visitVarInsn(Opcodes.LLOAD, 1);
    out.visitVarInsn(Opcodes.ALOAD, 3);
    out.visitVarInsn(Opcodes.ALOAD, 4);
    out.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, "(" + arguments + ")" + result, false);
  }

  private static void load(MethodVisitor entry) {
    entry.visitVarInsn(Opcodes.ALOAD, 7);
    entry.visitVarInsn(Opcodes.LLOAD, 2);
    entry.visitVarInsn(Opcodes.ALOAD, 4);
    entry.visitVarInsn(Opcodes.ALOAD, 5);
  }
}
