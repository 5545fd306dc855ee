package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.TaintChange;
import org.junit.jupiter.api.Test;

final class TaintTableTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_260_310L);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private TaintTable table = new TaintTable();

  @Test
  void addsUpWhatCasesSayUntilTheyEnd() {
    table.apply(change("one", 100, share("A", 30), share("B", 5)), 0);
    table.apply(change("two", 200, share("A", 7)), 0);
    assertEquals(37, table.tainted("A", 99));
    assertEquals(7, table.tainted("A", 100));
    assertEquals(0, table.tainted("A", 200));
    assertEquals(5, table.tainted("B", 0));
    assertEquals(0, table.tainted("C", 0));
    assertEquals(0, table.tainted("", 0));
  }

  @Test
  void takesTheLastWordOfACase() {
    table.apply(change("one", 100, share("A", 30)), 0);
    table.apply(change("one", 100, share("A", 30)), 0);
    assertEquals(30, table.tainted("A", 0), "said twice, it means the same");
    table.apply(change("one", 50, share("A", 12)), 0);
    assertEquals(12, table.tainted("A", 49));
    table.apply(change("one", 100, share("A", 0)), 0);
    assertEquals(0, table.tainted("A", 0));
  }

  /// 16 places of 12 bytes, and a claim of three numbers for each case.
  @Test
  void countsItsBytes() {
    assertEquals(192, table.bytes());
    table.apply(change("one", 100, share("A", 30), share("B", 5)), 0);
    assertEquals(192 + 2 * (16 + 24), table.bytes());
    table.apply(change("two", 100, share("A", 7)), 0);
    assertEquals(192 + (16 + 48) + (16 + 24), table.bytes());
  }

  @Test
  void stopsAtTheLargestNumber() {
    for (int i = 0; i < 10_000; i++) {
      table.apply(change("case " + i, 100, share("A", Money.LIMIT)), 0);
    }
    assertEquals(Long.MAX_VALUE, table.tainted("A", 0));
  }

  @Test
  void forgetsWhatExpiredBeforeItGrows() throws IOException {
    for (int i = 0; i < 100_000; i++) {
      table.apply(change("case", i + 10, share("A" + i, 1)), i);
    }
    assertTrue(saved(table).length < 2_000, saved(table).length + " bytes");
  }

  /// In a small table many keys want one place, and some go over the end.
  @Test
  void savesTheSameBytesInWhateverOrderItWasTold() throws IOException {
    for (int round = 0; round < 200; round++) {
      TaintTable backwards = new TaintTable();
      table = new TaintTable();
      for (int i = 0; i < 8; i++) {
        table.apply(change("one", 100, share("A" + round + "-" + i, 1)), 0);
        backwards.apply(change("one", 100, share("A" + round + "-" + (7 - i), 1)), 0);
      }
      assertArrayEquals(saved(table), saved(backwards), "round " + round);
    }
  }

  private record Claim(long amount, long until) {}

  /// A naive table, and one that is saved and restored now and then, against one that never was.
  @Test
  void agreesWithAPlainMapOverRandomChangesAndTimes() throws IOException {
    TaintTable stopped = new TaintTable();
    Map<String, Map<String, Claim>> naive = new HashMap<>();
    long time = 0;
    for (int i = 0; i < 20_000; i++) {
      time += random.nextLong(20);
      TaintChange change = anyChange(time);
      table.apply(change, time);
      stopped.apply(change, time);
      for (TaintChange.Share share : change.shares()) {
        naive
            .computeIfAbsent(share.account(), account -> new HashMap<>())
            .put(change.incident(), new Claim(share.profileMinor(), change.until()));
      }
      long asked = time + random.nextLong(2_000);
      String account = "A" + random.nextInt(3_000);
      assertEquals(
          expected(naive.getOrDefault(account, Map.of()), asked),
          table.tainted(account, asked),
          "seed " + SEED + ", change " + i);
      if (random.nextInt(500) == 0) {
        stopped = TaintTable.restore(new DataInputStream(new ByteArrayInputStream(saved(stopped))));
        assertArrayEquals(saved(table), saved(stopped), "seed " + SEED + ", change " + i);
      }
    }
  }

  private TaintChange anyChange(long time) {
    List<TaintChange.Share> shares = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long amount = random.nextInt(4) == 0 ? 0 : random.nextLong(Money.LIMIT);
      shares.add(share("A" + random.nextInt(3_000), amount));
    }
    return new TaintChange(
        new FactId("test", "t"),
        time,
        "case " + random.nextInt(50),
        shares,
        time + random.nextLong(-500, 20_000));
  }

  private static long expected(Map<String, Claim> claims, long time) {
    return claims.values().stream()
        .filter(claim -> claim.until() > time)
        .map(claim -> BigInteger.valueOf(claim.amount()))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  private static TaintChange.Share share(String account, long amount) {
    return new TaintChange.Share(account, amount);
  }

  private static TaintChange change(String incident, long until, TaintChange.Share... shares) {
    return new TaintChange(new FactId("test", "t"), 0, incident, List.of(shares), until);
  }

  private static byte[] saved(TaintTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
