package org.haltwire.core.codec;

import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Verdict;

/// Writes rulings. Its mirror is [RulingReader].
final class RulingWriter {

  static final int NOTED = 0;
  static final int ALLOW = 1;
  static final int WARN = 2;
  static final int HOLD = 3;
  static final int REFUSE = 4;

  private final ByteWriter out;

  RulingWriter(ByteWriter out) {
    this.out = out;
  }

  void write(Ruling ruling, long time) {
    switch (ruling) {
      case Noted ignored -> out.octet(NOTED);
      case Decision decision -> decision(decision, time);
    }
  }

  private void decision(Decision decision, long time) {
    switch (decision.verdict()) {
      case Verdict.Allow ignored -> out.octet(ALLOW);
      case Verdict.Warn ignored -> out.octet(WARN);
      case Verdict.Hold hold -> {
        out.octet(HOLD);
        out.signed(hold.until() - time);
        out.number(hold.amount().minor());
        out.name(hold.amount().currency());
      }
      case Verdict.Refuse ignored -> out.octet(REFUSE);
    }
    out.number(decision.score());
    out.name(decision.typology());
    out.name(decision.policy().name());
    out.name(decision.policy().version());
    out.fixed64(decision.digest());
    out.number(decision.fired().size());
    for (FiredRule rule : decision.fired()) {
      fired(rule);
    }
  }

  private void fired(FiredRule rule) {
    out.name(rule.rule());
    out.signed(rule.points());
    out.number(rule.saw().size());
    for (Seen seen : rule.saw()) {
      out.name(seen.name());
      out.place(seen.unit());
      out.signed(seen.value());
    }
  }
}
