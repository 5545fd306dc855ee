package org.haltwire.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Keys;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Terms;
import org.haltwire.core.feature.Feature;
import org.haltwire.core.feature.Key;
import org.haltwire.core.feature.Measure;
import org.haltwire.core.feature.Source;
import org.haltwire.core.feature.Value;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Program;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Typology;
import org.haltwire.core.rule.Variable;
import org.junit.jupiter.api.Test;

/// With a policy of two rules: three payments before this one in the last second; a payee on a
/// list.
final class EngineTest {

  private static final Policy POLICY = policy("a".repeat(64));

  private final Engine engine = new Engine(POLICY);
  private int sent;

  @Test
  void countsWhatItRememberedAndNotThePaymentAtHand() {
    assertEquals(Verdict.ALLOW, verdict(pay("M", 0)));
    assertEquals(Verdict.ALLOW, verdict(pay("M", 10)));
    assertEquals(Verdict.ALLOW, verdict(pay("M", 20)));
    Decision fourth = (Decision) pay("M", 30);
    assertEquals(new Verdict.Hold(30 + 5_000, money()), fourth.verdict());
    assertEquals(
        List.of(new FiredRule("R-1", 60, List.of(new Seen("sent", Unit.COUNT, 3)))),
        fourth.fired());
    assertEquals("haste", fourth.typology());
    assertEquals(Verdict.ALLOW, verdict(pay("M", 1_020)), "two of the four have left the window");
  }

  @Test
  void refusesAPayeeOnAListUntilTheListingEnds() {
    apply(listing("M", 500), Noted.NOTED, 0);
    assertEquals(Verdict.REFUSE, verdict(pay("M", 499)));
    assertEquals(Verdict.ALLOW, verdict(pay("M", 500)));
  }

  @Test
  void decidingChangesNothing() throws IOException {
    pay("M", 0);
    byte[] before = saved(engine);
    engine.decide(payment("M", 10), 10);
    assertEquals(List.of(before.length), List.of(saved(engine).length));
    org.junit.jupiter.api.Assertions.assertArrayEquals(before, saved(engine));
  }

  @Test
  void stopsAtAGapOrAtTimeGoingBack() {
    pay("M", 100);
    assertThrows(
        IllegalStateException.class,
        () -> engine.apply(new Entry(3, 100, payment("M", 100), Noted.NOTED)));
    assertThrows(
        IllegalStateException.class,
        () -> engine.apply(new Entry(2, 99, payment("M", 99), Noted.NOTED)));
  }

  @Test
  void goesOnFromASnapshotAsIfItNeverStopped() throws IOException {
    apply(listing("L", 5_000), Noted.NOTED, 0);
    for (int i = 0; i < 3; i++) {
      pay("M", i * 10L);
    }
    Engine restored = restore(POLICY, saved(engine));
    assertEquals(engine.position(), restored.position());
    assertEquals(engine.decide(payment("M", 30), 30), restored.decide(payment("M", 30), 30));
    assertEquals(engine.decide(payment("L", 30), 30), restored.decide(payment("L", 30), 30));
  }

  @Test
  void takesOverTheMemoryOfAPolicyThatRemembersTheSame() throws IOException {
    for (int i = 0; i < 3; i++) {
      pay("M", i * 10L);
    }
    Engine successor = restore(policy("b".repeat(64)), saved(engine));
    Decision decision = (Decision) successor.decide(payment("M", 30), 30);
    assertEquals("b".repeat(64), decision.policy().version());
    assertEquals(((Decision) pay("M", 30)).fired(), decision.fired());
  }

  private Ruling pay(String payee, long time) {
    Payment payment = payment(payee, time);
    Ruling ruling = engine.decide(payment, time);
    apply(payment, ruling, time);
    return ruling;
  }

  private void apply(Fact fact, Ruling ruling, long time) {
    engine.apply(new Entry(engine.position() + 1, time, fact, ruling));
  }

  private static Verdict verdict(Ruling ruling) {
    return ((Decision) ruling).verdict();
  }

  private Payment payment(String payee, long time) {
    return new Payment(
        new FactId("test", "p" + sent++),
        time,
        new Terms(money(), 100, Instrument.TRANSFER, Channel.MOBILE, ""),
        new Party("A", "", "", "", Party.NOT_STATED, ""),
        new Party(payee, "", "", "", Party.NOT_STATED, ""),
        Origin.NOT_STATED);
  }

  private static Money money() {
    return new Money(100, "KZT");
  }

  private static ListingChange listing(String account, long expiresAt) {
    return new ListingChange(
        new FactId("test", "l-" + account),
        0,
        new Subject(Subject.Kind.ACCOUNT, account),
        Roll.FRAUD,
        true,
        "TEST",
        expiresAt);
  }

  private static byte[] saved(Engine engine) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    engine.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Engine restore(Policy policy, byte[] saved) throws IOException {
    return Engine.restore(policy, new DataInputStream(new ByteArrayInputStream(saved)));
  }

  private static Policy policy(String version) {
    Key payer = new Key("payer.account", EngineTest::payer);
    return new Policy(
        new PolicyId("test", version),
        Payment.class,
        List.of(
            new Feature(
                "sent",
                Source.all(Payment.class),
                payer,
                payer,
                Measure.COUNT,
                Value.NONE,
                Unit.COUNT,
                1_000)),
        List.of(new Variable("sent", Unit.COUNT)),
        List.of(
            new Rule("R-1", 60, List.of(0), Map.of()), new Rule("R-2", 90, List.of(), Map.of())),
        List.of(
            new Typology("haste", List.of(0), 30, 60, Typology.NEVER_REACHED, 5_000),
            new Typology("listed", List.of(1), 30, 60, 90, 5_000)),
        new TwoRules());
  }

  private static long payer(Fact fact) {
    return fact instanceof Payment payment ? Keys.of(payment.payer().account()) : Keys.ABSENT;
  }

  private static final class TwoRules implements Program {

    @Override
    public void derive(Fact fact, long time, Listings listings, long[] values) {}

    @Override
    public void evaluate(Fact fact, long time, Listings listings, long[] values, long[] fired) {
      String payee = ((Payment) fact).payee().account();
      fired[0] |= values[0] >= 3 ? 1 : 0;
      fired[0] |= listings.listed(payee, Roll.FRAUD, time) ? 2 : 0;
    }
  }
}
