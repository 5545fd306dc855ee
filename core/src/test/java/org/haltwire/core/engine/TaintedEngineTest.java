package org.haltwire.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.Terms;
import org.haltwire.core.feature.FeatureStore;
import org.haltwire.core.listing.ListingTable;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Program;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Typology;
import org.haltwire.core.rule.Variable;
import org.junit.jupiter.api.Test;

/// With a policy of one rule: the payer's account holds stolen money.
final class TaintedEngineTest {

  private static final Policy POLICY =
      new Policy(
          new PolicyId("test", "a".repeat(64)),
          Payment.class,
          List.of(),
          List.of(new Variable("tainted", Unit.MONEY)),
          List.of(new Rule("R-1", 60, List.of(0), Map.of())),
          List.of(new Typology("stolen", Map.of(), List.of(0), 30, 60, 90, 5_000, 0)),
          new Tainted());

  private final Engine engine = new Engine(POLICY);

  @Test
  void holdsAsMuchAsAnAccountHoldsOfStolenMoney() {
    assertEquals(Verdict.ALLOW, verdict("A", 0));
    apply(taint("A", 50, 1_000), 10);
    assertEquals(new Verdict.Hold(999 + 5_000, new Money(50, "KZT")), verdict("A", 999));
    assertEquals(Verdict.ALLOW, verdict("B", 999));
    assertEquals(Verdict.ALLOW, verdict("A", 1_000));
  }

  @Test
  void keepsItAcrossASnapshot() throws IOException {
    apply(taint("A", 50, 1_000), 10);
    Engine restored = restore(saved(engine));
    assertEquals(engine.decide(payment("A"), 20), restored.decide(payment("A"), 20));
    assertEquals(50, restored.listings().tainted("A", 20));
    assertArrayEquals(saved(engine), saved(restored));
  }

  /// The order of parts that the first released format had.
  @Test
  void readsASnapshotFromBeforeThereWasAny() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeUTF("a".repeat(64));
    out.writeLong(7);
    out.writeLong(700);
    new ListingTable().save(out);
    new FeatureStore(List.of()).save(out);
    Engine restored = restore(bytes.toByteArray());
    assertEquals(7, restored.position());
    assertEquals(700, restored.time());
    assertEquals(0, restored.listings().tainted("A", 700));
  }

  private Verdict verdict(String payer, long time) {
    Ruling ruling = engine.decide(payment(payer), time);
    return ((Decision) ruling).verdict();
  }

  private void apply(Fact fact, long time) {
    engine.apply(new Entry(engine.position() + 1, time, fact, Noted.NOTED));
  }

  private static TaintChange taint(String account, long minor, long until) {
    return new TaintChange(
        new FactId("test", "t"),
        0,
        "case:1",
        List.of(new TaintChange.Share(account, minor)),
        until);
  }

  private static Payment payment(String payer) {
    return new Payment(
        new FactId("test", "p"),
        0,
        new Terms(money(), 100, Instrument.TRANSFER, Channel.MOBILE, ""),
        new Party(payer, "", "", "", Party.NOT_STATED, ""),
        new Party("M", "", "", "", Party.NOT_STATED, ""),
        Origin.NOT_STATED);
  }

  private static Money money() {
    return new Money(100, "KZT");
  }

  private static byte[] saved(Engine engine) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    engine.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Engine restore(byte[] saved) throws IOException {
    return Engine.restore(POLICY, new DataInputStream(new ByteArrayInputStream(saved)));
  }

  private static final class Tainted implements Program {

    @Override
    public void derive(Fact fact, long time, Listings listings, long[] values) {
      values[0] = listings.tainted(((Payment) fact).payer().account(), time);
    }

    @Override
    public void evaluate(Fact fact, long time, Listings listings, long[] values, long[] fired) {
      fired[0] |= values[0] > 0 ? 1 : 0;
    }
  }
}
