package org.haltwire.core.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.TestingFacts;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_260_310L);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final TestingFacts facts = new TestingFacts(random);

  @Test
  void bringsBackEveryKindOfFactAndRuling() {
    List<Entry> entries = entries(2_000);
    Set<Class<?>> kinds = new HashSet<>();
    entries.forEach(entry -> kinds.add(entry.fact().getClass()));
    assertEquals(Set.of(Fact.class.getPermittedSubclasses()), kinds, "kinds that were tried");
    assertEquals(entries, read(write(entries), entries.getFirst()), "seed " + SEED);
  }

  @Test
  void isUsedAgainAfterBegin() {
    GroupWriter writer = new GroupWriter();
    for (List<Entry> entries : List.of(entries(5), entries(3))) {
      writer.begin(entries.getFirst().time());
      entries.forEach(writer::add);
      assertEquals(entries.size(), writer.count());
      assertEquals(entries, read(writer.bytes(), entries.getFirst()));
    }
  }

  @Test
  void noticesEveryFlippedBit() {
    List<Entry> entries = new ArrayList<>(entries(6));
    Entry last = entries.getLast();
    Fact taint = facts.ofKind(TestingFacts.KINDS - 1, last.time());
    entries.add(new Entry(last.position() + 1, last.time(), taint, Noted.NOTED));
    byte[] bytes = write(entries);
    for (int i = 0; i < bytes.length * 8; i++) {
      byte[] flipped = bytes.clone();
      flipped[i >> 3] ^= (byte) (1 << (i & 7));
      DamagedRecord damage =
          assertThrows(DamagedRecord.class, () -> read(flipped, entries.getFirst()));
      assertTrue(String.valueOf(damage.getMessage()).startsWith("record "), damage.getMessage());
    }
  }

  @Test
  void noticesACutAndAMovedRecord() {
    List<Entry> entries = entries(2);
    byte[] bytes = write(entries);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThrows(DamagedRecord.class, () -> read(cut, entries.getFirst()));
    Entry elsewhere =
        new Entry(2, entries.getFirst().time(), entries.getFirst().fact(), Noted.NOTED);
    assertThrows(DamagedRecord.class, () -> read(bytes, elsewhere));
  }

  @Test
  void writesAPlainAllowInFewBytes() {
    Decision allow =
        new Decision(
            Verdict.ALLOW,
            0,
            "",
            List.of(),
            new PolicyId("payments", "f".repeat(64)),
            random.nextLong());
    GroupWriter writer = new GroupWriter();
    writer.begin(0);
    Fact fact = facts.ofKind(0, 0);
    writer.add(new Entry(1, 0, fact, allow));
    int first = writer.size();
    writer.add(new Entry(2, 0, fact, allow));
    int second = writer.size();
    writer.add(new Entry(3, 0, fact, Noted.NOTED));
    int noted = writer.size() - second;
    int decision = second - first - noted;
    assertTrue(decision < 20, () -> "a second plain allow took " + decision + " bytes");
  }

  @Test
  void writesTheSameRulingAsTheSameBytes() {
    Ruling ruling = hold(5_000);
    assertArrayEquals(GroupWriter.ruling(ruling, 7), GroupWriter.ruling(ruling, 7));
  }

  private List<Entry> entries(int count) {
    List<Entry> entries = new ArrayList<>();
    long time = 1_790_000_000_000L;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(3) == 0 ? random.nextLong(1_000_000) : 0;
      entries.add(new Entry(i + 1, time, facts.ofKind(i % TestingFacts.KINDS, time), ruling(time)));
    }
    return entries;
  }

  private Ruling ruling(long time) {
    return switch (random.nextInt(5)) {
      case 0 -> Noted.NOTED;
      case 1 -> decision(Verdict.ALLOW);
      case 2 -> decision(Verdict.WARN);
      case 3 -> hold(time);
      default -> decision(Verdict.REFUSE);
    };
  }

  private Ruling hold(long time) {
    return decision(new Verdict.Hold(time + random.nextLong(1L << 40), new Money(7, "KZT")));
  }

  private Decision decision(Verdict verdict) {
    List<FiredRule> fired = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      List<Seen> saw = new ArrayList<>();
      for (Unit unit : Unit.values()) {
        saw.add(new Seen("value_" + random.nextInt(9), unit, random.nextLong()));
      }
      fired.add(new FiredRule("P-" + random.nextInt(40), random.nextInt(-100, 100), saw));
    }
    PolicyId policy = new PolicyId("payments", "abc" + random.nextInt(2));
    return new Decision(verdict, random.nextInt(1_001), "mules", fired, policy, random.nextLong());
  }

  private static byte[] write(List<Entry> entries) {
    GroupWriter writer = new GroupWriter();
    writer.begin(entries.getFirst().time());
    entries.forEach(writer::add);
    return writer.bytes();
  }

  private static List<Entry> read(byte[] bytes, Entry first) {
    List<Entry> entries = new ArrayList<>();
    GroupReader.read(GroupWriter.FORMAT, bytes, first.position(), first.time(), entries::add);
    return entries;
  }
}
