package org.haltwire.centre.recovery.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.Money;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class FactOutboxTest {

  /// Numbers are given before transactions end, so a lower one may become visible after a higher
  /// one was sent. Striking off all up to the higher one would lose it.
  @Test
  void keepsWhatWasNumberedBeforeButCommittedAfterWhatIsStruckOff() {
    DataSource database = database();
    FactOutbox outbox = new FactOutbox(JdbcClient.create(database));
    var first = new TransactionTemplate(new JdbcTransactionManager(database));
    var second = new TransactionTemplate(new JdbcTransactionManager(database));
    second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    List<FactOutbox.Waiting> sent =
        first.execute(_ -> {
          outbox.put(fact("slow"));
          second.executeWithoutResult(_ -> outbox.put(fact("quick")));
          return second.execute(_ -> outbox.first(10));
        });
    assertEquals(List.of("quick"), ids(sent));
    outbox.strikeOff(sent);
    assertEquals(List.of("slow"), ids(outbox.first(10)));
  }

  private static List<String> ids(List<FactOutbox.Waiting> some) {
    return some.stream().map(one -> one.fact().id().value()).toList();
  }

  private static HoldChange fact(String id) {
    return new HoldChange(
        new FactId("centre", id),
        1_770_000_000_000L,
        "h-1-1",
        HoldChange.State.REQUESTED,
        "KZ1",
        new Money(100, "KZT"),
        1_770_000_100_000L);
  }

  private static DataSource database() {
    Database database = TestingPostgres.database("outbox");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return new DriverManagerDataSource(database.url(), database.user(), database.password());
  }
}
