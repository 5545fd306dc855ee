package org.haltwire.policy;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import org.haltwire.core.event.Fact;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Writes a [Probe]: a method for each part, with the very code that the rule has for it, so that
/// what a person is shown cannot differ from what decided.
final class ProbeWriter {

  private static final String NAME = "org/haltwire/policy/Compiled";
  private static final String OBJECT = "Ljava/lang/Object;";

  private final Assembler assembler;
  private final Class<? extends Fact> kind;
  private final ClassWriter writer = Assembler.begin(Type.getInternalName(Probe.class));
  private final String arguments;

  ProbeWriter(Assembler assembler, Class<? extends Fact> kind) {
    this.assembler = assembler;
    this.kind = kind;
    this.arguments =
        "(L" + Type.getInternalName(kind) + ";JLorg/haltwire/core/listing/Listings;[J)";
  }

  Probe write(Expression expression, List<CelExpr> parts) {
    for (int i = 0; i < parts.size(); i++) {
      part("p" + i, expression, parts.get(i));
    }
    MethodVisitor out =
        Assembler.method(
            writer,
            "see",
            "(Lorg/haltwire/core/event/Fact;JLorg/haltwire/core/listing/Listings;[J)[" + OBJECT);
    out.visitIntInsn(Opcodes.SIPUSH, parts.size());
    out.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < parts.size(); i++) {
      out.visitInsn(Opcodes.DUP);
      out.visitIntInsn(Opcodes.SIPUSH, i);
      out.visitVarInsn(Opcodes.ALOAD, 1);
      out.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(kind));
      out.visitVarInsn(Opcodes.LLOAD, 2);
      out.visitVarInsn(Opcodes.ALOAD, 4);
      out.visitVarInsn(Opcodes.ALOAD, 5);
      out.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "p" + i, arguments + OBJECT, false);
      out.visitInsn(Opcodes.AASTORE);
    }
    Assembler.end(out, Opcodes.ARETURN);
    return assembler.define(writer, Probe.class);
  }

  private void part(String name, Expression expression, CelExpr node) {
    MethodVisitor out =
        writer.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name, arguments + OBJECT, null, null);
    out.visitCode();
    new Code(out, new Slots(0, 1, 3, 4, -1, 5), kind).value(expression, node);
    switch (expression.type(node)) {
      case BOOL -> box(out, "java/lang/Boolean", "Z");
      case DOUBLE -> box(out, "java/lang/Double", "D");
      case TEXT -> {}
      default -> box(out, "java/lang/Long", "J");
    }
    Assembler.end(out, Opcodes.ARETURN);
  }

  private static void box(MethodVisitor out, String type, String primitive) {
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, type, "valueOf", "(" + primitive + ")L" + type + ";", false);
  }
}
