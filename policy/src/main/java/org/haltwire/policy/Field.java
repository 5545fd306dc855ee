package org.haltwire.policy;

import java.lang.reflect.Method;
import java.util.List;
import org.haltwire.core.decision.Unit;
import org.objectweb.asm.Opcodes;

/// A field of a fact as policies see it.
///
/// @param name as written in a policy, such as `payer.account`
/// @param path the record accessors that lead to it
record Field(String name, Kind kind, List<Method> path) {

  Field {
    path = List.copyOf(path);
  }

  /// How the accessors' last value is read.
  enum Kind {
    TEXT(Type.TEXT),
    /// An enum, as the name of its member.
    CHOICE(Type.TEXT),
    FLAG(Type.BOOL),
    /// Hundredths of the profile's currency, in a long.
    MONEY(Type.DOUBLE),
    /// So many, in an int.
    COUNT(Type.INT),
    /// Seconds in an int; negative is not stated.
    SECONDS(Type.DURATION),
    /// Days since 1970 in an int; only for ages.
    DAY(Type.NONE),
    /// The same day, as how long it is ago; not stated is never.
    AGE(Type.DURATION);

    private final Type type;

    Kind(Type type) {
      this.type = type;
    }
  }

  Type type() {
    return kind.type;
  }

  /// Whether it says an account.
  boolean isAccount() {
    return kind == Kind.TEXT && (name.equals("account") || name.endsWith(".account"));
  }

  /// Whether features can measure it and reasons can say it.
  boolean isNumber() {
    return kind == Kind.MONEY || kind == Kind.COUNT || kind == Kind.SECONDS;
  }

  /// What a number counts.
  Unit unit() {
    return switch (kind) {
      case MONEY -> Unit.MONEY;
      case COUNT -> Unit.COUNT;
      case SECONDS -> Unit.DURATION;
      case TEXT, CHOICE, FLAG, DAY, AGE ->
          throw new IllegalStateException("Expected a number, but got " + this);
    };
  }

  /// Loads a number as features keep it, in a long.
  void write(Code code) {
    code.raw(this);
    switch (kind) {
      case COUNT -> code.out().visitInsn(Opcodes.I2L);
      case SECONDS -> code.arithmetic("seconds", "(I)J");
      default -> {}
    }
  }

  Class<?> javaType() {
    return path.getLast().getReturnType();
  }

  /// The names of a choice's members.
  List<String> members() {
    return java.util.Arrays.stream(javaType().getEnumConstants())
        .map(member -> ((Enum<?>) member).name())
        .toList();
  }
}
