package org.haltwire.core.codec;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;

/// Reads rulings. Its mirror is [RulingWriter].
final class RulingReader {

  private static final Unit[] UNITS = Unit.values();

  private final ByteReader in;
  private PolicyId lastPolicy = new PolicyId("", "");

  RulingReader(ByteReader in) {
    this.in = in;
  }

  Ruling read(long time) {
    int kind = in.octet();
    return switch (kind) {
      case RulingWriter.NOTED -> Noted.NOTED;
      case RulingWriter.ALLOW -> decision(Verdict.ALLOW);
      case RulingWriter.WARN -> decision(Verdict.WARN);
      case RulingWriter.HOLD -> decision(hold(time));
      case RulingWriter.REFUSE -> decision(Verdict.REFUSE);
      default -> throw new DamagedRecord("Expected a ruling of 0 to 4, but got " + kind);
    };
  }

  private Verdict hold(long time) {
    long until = time + in.signed();
    try {
      return new Verdict.Hold(until, new Money(in.number(), in.name()));
    } catch (InvalidFact invalid) {
      throw new DamagedRecord("Expected an amount to hold, but " + invalid.getMessage(), invalid);
    }
  }

  private Decision decision(Verdict verdict) {
    int score = (int) in.number();
    String typology = in.name();
    PolicyId policy = policy(in.name(), in.name());
    long digest = in.fixed64();
    int count = in.count();
    List<FiredRule> fired = count == 0 ? List.of() : new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fired.add(fired());
    }
    return new Decision(verdict, score, typology, fired, policy, digest);
  }

  /// Neighbours share their policy: one object serves them.
  private PolicyId policy(String name, String version) {
    if (!lastPolicy.name().equals(name) || !lastPolicy.version().equals(version)) {
      lastPolicy = new PolicyId(name, version);
    }
    return lastPolicy;
  }

  private FiredRule fired() {
    String rule = in.name();
    int points = in.signedInt();
    int count = in.count();
    List<Seen> saw = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      saw.add(new Seen(in.name(), in.place(UNITS), in.signed()));
    }
    return new FiredRule(rule, points, saw);
  }
}
