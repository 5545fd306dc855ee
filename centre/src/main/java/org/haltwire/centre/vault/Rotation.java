package org.haltwire.centre.vault;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Renews keys when they are old or when somebody asks, and seals the rows anew, a few at a time.
/// An old data key is destroyed once nothing is sealed with it; its place in the database's log of
/// writes and in backups is worth nothing without the master key of its time.
///
/// Killed at any place it goes on at the next start: a key is kept before it is used, which rows
/// are left is seen in the rows, and a wish is deleted only when it is fulfilled.
final class Rotation extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
  private static final long PAUSE = 2_000;

  private final JdbcClient jdbc;
  private final Keeper keeper;
  private final SealedRows rows;
  private final List<SealedColumn> columns;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final VaultSettings settings;

  /// The keys in use.
  record Keeper(Vault vault, DataKeys data, MasterKey master) {}

  Rotation(
      JdbcClient jdbc,
      Keeper keeper,
      SealedRows rows,
      List<SealedColumn> columns,
      ApplicationEventPublisher events,
      InstantSource clock,
      VaultSettings settings) {
    super("vault", "the renewal of keys waits");
    this.jdbc = jdbc;
    this.keeper = keeper;
    this.rows = rows;
    this.columns = columns;
    this.events = events;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  protected void step() throws InterruptedException {
    renew();
    sealAgain();
    Thread.sleep(PAUSE);
  }

  /// Renews what is old or asked for.
  void renew() {
    if (wished("MASTER_KEY")) {
      keeper.master().renew();
    }
    if (keeper.master().hasOld()) {
      keeper.data().wrapAgain(keeper.master());
      keeper.master().forgetOld();
      told("master");
      LOG.warn("there is a new master key in {}: keep a copy of it", keeper.master().where());
    }
    done("MASTER_KEY");
    boolean asked = wished("DATA_KEYS");
    long oldest = clock.millis() - settings.rotateEvery().toMillis();
    for (Secret secret : Secret.values()) {
      if (asked || keeper.data().madeAt(secret) < oldest) {
        keeper.data().renew(secret, keeper.master(), clock.millis());
        told(secret.name());
      }
    }
    done("DATA_KEYS");
    use();
  }

  /// Seals anew what an older key sealed, and destroys the keys that nothing needs any more.
  void sealAgain() {
    for (Secret secret : Secret.values()) {
      if (keeper.vault().keys(secret) == 1) {
        continue;
      }
      columns.stream().filter(one -> one.secret() == secret).forEach(this::sealAgain);
      if (clock.millis() - keeper.data().madeAt(secret) >= settings.retiredFor().toMillis()) {
        keeper.data().forgetOld(secret, keeper.master());
        use();
      }
    }
  }

  private void sealAgain(SealedColumn column) {
    SealedRows.Step step = new SealedRows.Step(SealedRows.BEGIN, 0);
    do {
      step = rows.sealAgain(column, step.next());
    } while (step.changed() > 0 && !Thread.currentThread().isInterrupted());
  }

  private void use() {
    keeper.vault().use(keeper.data().all(keeper.master(), clock.millis()));
  }

  private void told(String which) {
    events.publishEvent(new KeyChanged(which));
  }

  private boolean wished(String wish) {
    return jdbc.sql("select count(*) from vault_wish where wish = ?")
            .param(wish)
            .query(Long.class)
            .single()
        > 0;
  }

  private void done(String wish) {
    jdbc.sql("delete from vault_wish where wish = ?").param(wish).update();
  }
}
