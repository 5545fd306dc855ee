package org.haltwire.policy;

import org.haltwire.core.decision.Unit;

/// What a name in an expression stands for.
sealed interface Binding {

  Type type();

  /// A field of the fact at hand.
  record OfField(String name, Type type) implements Binding {}

  /// A feature, by its place among the values.
  record OfVariable(int index, Unit unit) implements Binding {

    @Override
    public Type type() {
      return Type.of(unit);
    }
  }

  /// A feature that is wrong itself; what uses it is not blamed for that.
  record Broken() implements Binding {

    @Override
    public Type type() {
      return Type.ANY;
    }
  }

  /// The engine's time, or a part of it in the profile's zone.
  enum Moment implements Binding {
    TIME(Type.TIME),
    HOUR(Type.INT),
    WEEKDAY(Type.INT),
    DAY(Type.INT);

    private final Type type;

    Moment(Type type) {
      this.type = type;
    }

    @Override
    public Type type() {
      return type;
    }
  }

  /// Whether the centre refused the remembered payment.
  enum Outcome implements Binding {
    REFUSED;

    @Override
    public Type type() {
      return Type.BOOL;
    }
  }
}
