package org.haltwire.centre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.audit.tree.Frontier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {

  private final TestingLog testing = new TestingLog();

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void writesADeedWithWhatItTellsOf() {
    testing.transactions.executeWithoutResult(_ -> {
      testing.jdbc.execute("create table thing (name text)");
      testing.log.record(deed("first"));
      assertEquals(0, entries().size(), "not before the transaction ends");
      testing.log.record(deed("second"));
    });
    assertEquals(List.of("first", "second"), entries().stream().map(Entry::detail).toList());
    assertEquals(List.of(0L, 1L), entries().stream().map(Entry::place).toList());
  }

  @Test
  void writesNothingOfWhatWasRolledBack() {
    assertThrows(
        IllegalStateException.class,
        () ->
            testing.transactions.executeWithoutResult(_ -> {
              testing.log.record(deed("lost"));
              throw new IllegalStateException("no");
            }));
    testing.log.record(deed("kept"));
    assertEquals(List.of("kept"), entries().stream().map(Entry::detail).toList());
    assertEquals(0, entries().getFirst().place(), "no gap");
  }

  @Test
  void keepsDeedsOfATransactionWithinATransactionApart() {
    TransactionTemplate own = new TransactionTemplate(testing.transactions.getTransactionManager());
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    testing.transactions.executeWithoutResult(outer -> {
      testing.log.record(deed("outer"));
      own.executeWithoutResult(_ -> testing.log.record(deed("inner")));
      testing.log.record(deed("outer again"));
    });
    assertEquals(
        List.of("inner", "outer", "outer again"), entries().stream().map(Entry::detail).toList());
  }

  @Test
  void givesPlacesWithoutGapsToManyAtOnce() throws InterruptedException {
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 400; i++) {
        int number = i;
        many.execute(() -> testing.log.record(deed("n" + number)));
      }
      many.shutdown();
      assertTrue(many.awaitTermination(60, TimeUnit.SECONDS));
    }
    Frontier again = new Frontier();
    for (Entry entry : entries()) {
      assertEquals(again.size(), entry.place());
      again.add(entry.hash(), (_, _) -> {});
    }
    assertEquals(400, again.size());
    assertEquals(again.root(), testing.store.edge().frontier().root());
  }

  @Test
  void letsNoTimeRunBackwards() {
    testing.setTime(5_000);
    testing.log.record(deed("late"));
    testing.setTime(4_000);
    testing.log.record(deed("after the clock was set back"));
    assertEquals(List.of(5_000L, 5_000L), entries().stream().map(Entry::at).toList());
  }

  /// Zero characters, halves of pairs and long texts come from people and from machines.
  @Test
  void keepsAnyText() {
    Random chance = new Random(Long.getLong("haltwire.seed", 7));
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = chance.nextInt(3_000); n > 0; n--) {
        text.append((char) chance.nextInt(chance.nextBoolean() ? 0x80 : 0x10000));
      }
      String any = text.toString();
      testing.log.record(new Deed(DeedKind.LOOK_UP, any, any, any, any));
    }
    for (Entry entry : entries()) {
      assertTrue(entry.wordsFit());
    }
    assertEquals(200, entries().size());
  }

  @Test
  void refusesToChangeWhatItHolds() {
    testing.log.record(new Deed(DeedKind.LOOK_UP, "person:olga", "hold/1", "she called", ""));
    for (String sql :
        List.of(
            "update audit_entry set who = 'person:nobody'",
            "update audit_entry set words = 'other'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThrows(DataAccessException.class, () -> testing.jdbc.execute(sql), sql);
    }
    var leaf = entries().getFirst().hash();
    testing.jdbc.execute("update audit_entry set words = null, salt = null");
    Entry erased = entries().getFirst();
    assertTrue(erased.words().isEmpty());
    assertEquals(leaf, erased.hash(), "the tree holds without the words");
    assertFalse(erased.wordsHash().length == 0);
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    testing.store.walk(entries::add);
    return entries;
  }

  private static Deed deed(String detail) {
    return new Deed(DeedKind.SIGN_IN, Deed.person("olga"), "console", "", detail);
  }
}
