package org.haltwire.centre.recovery.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.haltwire.core.codec.GroupReader;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps facts for the journal in the transaction that made them. Those of one transaction, and of
/// transactions that waited for one another, leave in the order in which they were put; what was
/// sent but not struck off is sent again, and the journal knows it by its id.
@Component
public class FactOutbox {

  private static final long ALONE = 1;

  private final JdbcClient jdbc;
  private final Semaphore news = new Semaphore(0);

  FactOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A fact that waits.
  record Waiting(long id, Fact fact) {}

  /// Puts a fact in; it leaves once the transaction that is under way is committed.
  public void put(Fact fact) {
    jdbc.sql("insert into recovery_outbox (fact) values (?)").param(bytes(fact)).update();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              news.release();
            }
          });
    } else {
      news.release();
    }
  }

  /// Says when something was put in, and that at least one was since the last call.
  Semaphore news() {
    return news;
  }

  /// The first ones, in order.
  List<Waiting> first(int limit) {
    return jdbc.sql("select id, fact from recovery_outbox order by id limit ?")
        .param(limit)
        .query((row, _) -> new Waiting(row.getLong(1), fact(row.getBytes(2))))
        .list();
  }

  /// Strikes off these and no others: one with a lower number may have come after they were read,
  /// when a transaction that took its number earlier was committed later.
  void strikeOff(List<Waiting> sent) {
    Long[] ids = sent.stream().map(Waiting::id).toArray(Long[]::new);
    jdbc.sql("delete from recovery_outbox where id = any(?)").param(ids).update();
  }

  private static byte[] bytes(Fact fact) {
    GroupWriter out = new GroupWriter();
    out.begin(fact.occurredAt());
    out.add(new Entry(ALONE, fact.occurredAt(), fact, Noted.NOTED));
    byte[] group = out.bytes();
    byte[] bytes = new byte[8 + group.length];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (fact.occurredAt() >>> (56 - 8 * i));
    }
    System.arraycopy(group, 0, bytes, 8, group.length);
    return bytes;
  }

  private static Fact fact(byte[] bytes) {
    long time = 0;
    for (int i = 0; i < 8; i++) {
      time = (time << 8) | (bytes[i] & 0xff);
    }
    byte[] group = new byte[bytes.length - 8];
    System.arraycopy(bytes, 8, group, 0, group.length);
    List<Fact> facts = new ArrayList<>();
    GroupReader.read(GroupWriter.FORMAT, group, ALONE, time, entry -> facts.add(entry.fact()));
    return facts.getFirst();
  }
}
