package org.haltwire.policy;

import java.lang.invoke.MethodHandles;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.BiConsumer;
import org.haltwire.core.event.Fact;
import org.haltwire.core.feature.Key;
import org.haltwire.core.feature.Source;
import org.haltwire.core.feature.Value;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Makes small hidden classes out of fields and expressions. They live as long as the policy that
/// uses them and are unloaded with it.
final class Assembler {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final String KEYS = "org/haltwire/core/event/Keys";
  private static final String FACT = "Lorg/haltwire/core/event/Fact;";

  private final ZoneRules zone;

  Assembler(ZoneRules zone) {
    this.zone = zone;
  }

  /// A condition on remembered facts.
  Source.Test test(Expression condition) {
    ClassWriter writer = begin(Type.getInternalName(Source.Test.class));
    MethodVisitor out =
        method(
            writer,
            "holds",
            "("
                + FACT
                + "Lorg/haltwire/core/decision/Ruling;Lorg/haltwire/core/listing/Listings;J)Z");
    Slots slots = new Slots(6, 4, 3, -1, 2, 7);
    perKind(
        out,
        condition.scope().kinds(),
        slots,
        (kind, code) -> {
          code.expression(condition);
          out.visitInsn(Opcodes.IRETURN);
        });
    out.visitInsn(Opcodes.ICONST_0);
    return make(writer, out, Opcodes.IRETURN, Source.Test.class);
  }

  /// The key of a text field, for each of the kinds.
  Key.Reader key(List<Class<? extends Fact>> kinds, String name) {
    ClassWriter writer = begin(Type.getInternalName(Key.Reader.class));
    MethodVisitor out = method(writer, "read", "(" + FACT + ")J");
    perKind(
        out,
        kinds,
        new Slots(2, -1, -1, -1, -1, 3),
        (kind, code) -> {
          code.field(Catalogue.field(kind, name).orElseThrow());
          out.visitMethodInsn(Opcodes.INVOKESTATIC, KEYS, "of", "(Ljava/lang/String;)J", false);
          out.visitInsn(Opcodes.LRETURN);
        });
    out.visitInsn(Opcodes.LCONST_0);
    return make(writer, out, Opcodes.LRETURN, Key.Reader.class);
  }

  /// A number of a fact: money in hundredths, a count, a length in milliseconds.
  Value.Reader number(Class<? extends Fact> kind, Field field) {
    ClassWriter writer = begin(Type.getInternalName(Value.Reader.class));
    MethodVisitor out = method(writer, "read", "(" + FACT + ")J");
    perKind(
        out,
        List.of(kind),
        new Slots(2, -1, -1, -1, -1, 3),
        (ignored, code) -> {
          field.write(code);
          out.visitInsn(Opcodes.LRETURN);
        });
    out.visitInsn(Opcodes.LCONST_0);
    return make(writer, out, Opcodes.LRETURN, Value.Reader.class);
  }

  /// For each kind: where the fact (place 1) is of it, keep it cast and do what follows.
  private static void perKind(
      MethodVisitor out,
      List<Class<? extends Fact>> kinds,
      Slots slots,
      BiConsumer<Class<? extends Fact>, Code> then) {
    for (Class<? extends Fact> kind : kinds) {
      Label next = new Label();
      out.visitVarInsn(Opcodes.ALOAD, 1);
      out.visitTypeInsn(Opcodes.INSTANCEOF, Type.getInternalName(kind));
      out.visitJumpInsn(Opcodes.IFEQ, next);
      out.visitVarInsn(Opcodes.ALOAD, 1);
      out.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(kind));
      out.visitVarInsn(Opcodes.ASTORE, slots.fact());
      then.accept(kind, new Code(out, slots, kind));
      out.visitLabel(next);
    }
  }

  static ClassWriter begin(String contract) {
    ClassWriter writer = new FramingWriter();
    writer.visit(
        Opcodes.V21,
        Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
        "org/haltwire/policy/Compiled",
        null,
        "java/lang/Object",
        new String[] {contract});
    MethodVisitor constructor =
        writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    return writer;
  }

  static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
    MethodVisitor out = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    out.visitCode();
    return out;
  }

  static void end(MethodVisitor out, int instruction) {
    out.visitInsn(instruction);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  private <T> T make(ClassWriter writer, MethodVisitor out, int instruction, Class<T> contract) {
    end(out, instruction);
    return define(writer, contract);
  }

  <T> T define(ClassWriter writer, Class<T> contract) {
    writer.visitEnd();
    try {
      MethodHandles.Lookup hidden =
          LOOKUP.defineHiddenClassWithClassData(writer.toByteArray(), zone, true);
      var constructor = hidden.lookupClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      return contract.cast(constructor.newInstance());
    } catch (ReflectiveOperationException bug) {
      throw new IllegalStateException("Expected a class that can be made, but got none", bug);
    }
  }

  /// Computes frames without loading classes: only numbers and strings meet where branches join.
  private static final class FramingWriter extends ClassWriter {

    FramingWriter() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      return "java/lang/Object";
    }
  }
}
