package org.haltwire.policy;

import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Variable;
import org.objectweb.asm.Opcodes;

/// A value that is computed from the fact at hand and from values before it.
sealed interface Derived {

  Variable variable();

  /// Leaves the value on the stack, as a long in its unit's scale.
  void write(Code code);

  /// How long the day in a field is ago.
  record Age(String name, Field field) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, Unit.DURATION);
    }

    @Override
    public void write(Code code) {
      code.raw(field);
      code.time();
      code.arithmetic("age", "(IJ)J");
    }
  }

  /// One value as a part of another.
  record Ratio(String name, int over, int under) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, Unit.FIXED);
    }

    @Override
    public void write(Code code) {
      code.place(over);
      code.place(under);
      code.arithmetic("ratio", "(JJ)J");
    }
  }

  /// A count over a window as so many per shorter span.
  record Rate(String name, int count, long per, long window) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, Unit.FIXED);
    }

    @Override
    public void write(Code code) {
      code.place(count);
      code.out().visitLdcInsn(per);
      code.arithmetic("multiply", "(JJ)J");
      code.out().visitLdcInsn(window);
      code.arithmetic("ratio", "(JJ)J");
    }
  }

  /// Whether a field's value is on a roll.
  record Listed(String name, Field field, String roll) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, Unit.FLAG);
    }

    @Override
    public void write(Code code) {
      code.field(field);
      code.listed(roll);
      code.out().visitInsn(Opcodes.I2L);
    }
  }

  /// How much stolen money the account in a field holds.
  record Tainted(String name, Field field) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, Unit.MONEY);
    }

    @Override
    public void write(Code code) {
      code.field(field);
      code.tainted();
    }
  }

  /// A number of the fact itself, so that a reason can say it.
  record Shown(String name, Field field) implements Derived {

    @Override
    public Variable variable() {
      return new Variable(name, field.unit());
    }

    @Override
    public void write(Code code) {
      field.write(code);
    }
  }
}
