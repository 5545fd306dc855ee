package org.haltwire.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import org.haltwire.core.decision.Unit;

/// The types of the language, in CEL and in bytecode.
enum Type {
  BOOL(SimpleType.BOOL),
  INT(SimpleType.INT),
  DOUBLE(SimpleType.DOUBLE),
  TEXT(SimpleType.STRING),
  /// Milliseconds in a long.
  DURATION(SimpleType.DURATION),
  /// Milliseconds since 1970 in a long.
  TIME(SimpleType.TIMESTAMP),
  /// Of a feature that is wrong itself and was reported as such.
  ANY(SimpleType.DYN),
  /// Cannot be used in an expression.
  NONE(SimpleType.ERROR);

  private final CelType cel;

  Type(CelType cel) {
    this.cel = cel;
  }

  CelType cel() {
    return cel;
  }

  static Type of(CelType cel) {
    for (Type type : values()) {
      if (type.cel.equals(cel)) {
        return type;
      }
    }
    return NONE;
  }

  static Type of(Unit unit) {
    return switch (unit) {
      case COUNT -> INT;
      case MONEY, FIXED -> DOUBLE;
      case DURATION -> DURATION;
      case FLAG -> BOOL;
    };
  }
}
