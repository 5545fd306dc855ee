package org.haltwire.core.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.Terms;
import org.haltwire.core.event.UsageRecord;
import org.junit.jupiter.api.Test;

/// Groups that earlier versions wrote are read for ever. The fixtures are never written anew; a new
/// format adds one.
class FormatTest {

  private static final long TIME = 1_790_000_000_000L;
  private static final FactId PAYMENT = new FactId("KZBANK", "p-1");
  private static final Subscriber SIM = new Subscriber("sim", "77010000001", "imei");

  @Test
  void readsFormat1() throws IOException {
    List<Entry> read = new ArrayList<>();
    GroupReader.read(1, fixture("/formats/group-1.hex"), 41, TIME, read::add);
    List<Entry> expected = new ArrayList<>();
    for (Fact fact : facts()) {
      long position = 41L + expected.size();
      expected.add(new Entry(position, TIME + 10 * (position - 41), fact, ruling(position)));
    }
    assertEquals(expected, read);
  }

  /// Labels about other things than payments came later, as a kind of their own.
  @Test
  void readsLabelsOfEverySubjectInFormat1() throws IOException {
    List<Entry> read = new ArrayList<>();
    GroupReader.read(1, fixture("/formats/group-1-labels.hex"), 7, TIME, read::add);
    List<Entry> expected = new ArrayList<>();
    for (Fact fact : labels()) {
      expected.add(new Entry(7L + expected.size(), TIME + expected.size(), fact, Noted.NOTED));
    }
    assertEquals(expected, read);
    GroupWriter writer = new GroupWriter();
    writer.begin(TIME);
    expected.forEach(writer::add);
    assertArrayEquals(fixture("/formats/group-1-labels.hex"), writer.bytes());
  }

  /// What accounts hold of stolen money came later, too.
  @Test
  void readsTaintsInFormat1() throws IOException {
    TaintChange taint =
        new TaintChange(
            new FactId("haltwire", "taint:7:2"),
            TIME - 5,
            "case:7",
            List.of(
                new TaintChange.Share("KZ75125KZT1001300335", 4_500_050),
                new TaintChange.Share("KZ2", 0),
                new TaintChange.Share("KZ3", Money.LIMIT)),
            TIME + 180L * 86_400_000);
    List<Entry> expected =
        List.of(
            new Entry(9, TIME, taint, Noted.NOTED),
            new Entry(
                10,
                TIME,
                new TaintChange(id("2"), TIME, "case:8", List.of(), Long.MIN_VALUE),
                Noted.NOTED));
    List<Entry> read = new ArrayList<>();
    GroupReader.read(1, fixture("/formats/group-1-taints.hex"), 9, TIME, read::add);
    assertEquals(expected, read);
    GroupWriter writer = new GroupWriter();
    writer.begin(TIME);
    expected.forEach(writer::add);
    assertArrayEquals(fixture("/formats/group-1-taints.hex"), writer.bytes());
  }

  /// So did looks of the centre's own people, which no journal has yet.
  @Test
  void readsLooksInFormat1() throws IOException {
    List<Entry> expected =
        List.of(
            new Entry(3, TIME, look("1", "payment/512", Look.What.PAYMENT, 1), Noted.NOTED),
            new Entry(4, TIME, look("2", "", Look.What.OTHER, Integer.MAX_VALUE), Noted.NOTED));
    GroupWriter writer = new GroupWriter();
    writer.begin(TIME);
    expected.forEach(writer::add);
    assertArrayEquals(fixture("/formats/group-1-looks.hex"), writer.bytes());
    List<Entry> read = new ArrayList<>();
    GroupReader.read(1, fixture("/formats/group-1-looks.hex"), 3, TIME, read::add);
    assertEquals(expected, read);
  }

  private static Look look(String id, String subject, Look.What what, int records) {
    return new Look(id(id), TIME - 5, "olga", subject, what, true, false, records, "");
  }

  private static byte[] fixture(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(FormatTest.class.getResourceAsStream(name))) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }

  private static Ruling ruling(long position) {
    PolicyId policy = new PolicyId("payments", "0123456789abcdef");
    Seen seen = new Seen("payer_sent_1d", Unit.MONEY, 4_500_000);
    FiredRule rule = new FiredRule("P-03", 35, List.of(seen, new Seen("f", Unit.FIXED, -1)));
    Verdict verdict =
        switch ((int) (position % 4)) {
          case 0 -> Verdict.ALLOW;
          case 1 -> Verdict.WARN;
          case 2 -> new Verdict.Hold(TIME + 172_800_000, new Money(4_500_000, "KZT"));
          default -> Verdict.REFUSE;
        };
    return position < 49
        ? new Decision(verdict, 70, "mules", List.of(rule), policy, 0xfedcba9876543210L)
        : Noted.NOTED;
  }

  private static List<Fact> facts() {
    Money money = new Money(4_500_000, "KZT");
    Terms terms = new Terms(money, 4_500_000, Instrument.CARD, Channel.WEB, "SALA");
    Party payer = new Party("KZ1", "BANKKZ", "token", "имя", 19_000, "KZ");
    Party payee = new Party("KZ2", "", "", "", Party.NOT_STATED, "");
    Origin origin = new Origin("77010000001", "device", 30);
    return List.of(
        new Payment(PAYMENT, TIME - 5, terms, payer, payee, origin),
        new PaymentOutcome(
            id("o"), TIME, PAYMENT, PaymentOutcome.Status.DECLINED, "AC04", "KZ1", "KZ2"),
        // These were written with both numbers.
        new CallBegan(id("c"), TIME, "77010000001", CallerKind.UNVERIFIED),
        new CallBegan(id("d"), TIME, "77010000001", CallerKind.UNVERIFIED),
        new CallEnded(id("e"), TIME, "77010000001", CallerKind.UNVERIFIED),
        new UsageRecord(id("u"), TIME, UsageRecord.Kind.SMS_IN, SIM, "", "cell", 61),
        new SimChange(id("s"), TIME, SimChange.Kind.PORTED, "OP", SIM),
        new LoanApplication(id("l"), TIME, "LENDER", "token", money, Origin.NOT_STATED),
        new LoanOutcome(id("m"), TIME, id("l"), "token", LoanOutcome.Status.DISBURSED),
        new IncidentReport(
            id("i"), TIME, IncidentReport.Kind.PHISHING, "token", List.of(PAYMENT), "KZ2", ""),
        new HoldChange(
            id("h"), TIME, "hold-1", HoldChange.State.PLACED, "KZ2", money, TIME + 86_400_000),
        new ListingChange(
            id("n"),
            TIME,
            new Subject(Subject.Kind.PHONE, "77010000002"),
            ListingChange.Roll.FRAUD,
            true,
            "COURT",
            Long.MAX_VALUE),
        new PolicyActivation(id("a"), TIME, "payments", "0123456789abcdef"),
        new Label(
            id("b"),
            TIME,
            new Label.OfPayment(PAYMENT, "KZ1", "KZ2"),
            Label.Meaning.FRAUD,
            "BANK"));
  }

  private static List<Fact> labels() {
    return List.of(
        new Label(id("1"), TIME - 9, new Label.OfCall(id("c")), Label.Meaning.FRAUD, "ANALYST"),
        label("2", Subject.Kind.ACCOUNT, "KZ75125KZT1001300335", Label.Meaning.HONEST),
        label("3", Subject.Kind.PHONE, "77010000002", Label.Meaning.WITHDRAWN),
        label("4", Subject.Kind.DOMAIN, "xn--80ak6aa92e.com", Label.Meaning.FRAUD));
  }

  private static Label label(String id, Subject.Kind kind, String value, Label.Meaning meaning) {
    Subject subject = new Subject(kind, value);
    return new Label(id(id), TIME, new Label.OfSubject(subject), meaning, "COURT");
  }

  private static FactId id(String value) {
    return new FactId("KZBANK", value);
  }
}
