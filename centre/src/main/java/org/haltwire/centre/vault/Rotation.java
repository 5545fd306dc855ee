package org.haltwire.centre.vault;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.work.Worker;
import org.springframework.context.ApplicationEventPublisher;

/// Renews keys when they are old or when somebody asks, and seals the rows anew, a few at a time.
/// An old data key is destroyed once a count of all rows says that nothing is sealed with it: a
/// pass alone may miss a row that was moved meanwhile, or be stopped half-way. The key's place in
/// the database's log of writes and in backups is worth nothing without the master key of its time.
///
/// Killed at any place it goes on at the next start: a key is kept before it is used, which rows
/// are left is seen in the rows, and a wish is deleted only when it is fulfilled.
final class Rotation extends Worker {

  private static final long PAUSE = 2_000;

  private final KeyState state;
  private final Keeper keeper;
  private final SealedRows rows;
  private final List<SealedColumn> columns;
  private final MasterRenewal master;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final VaultSettings settings;

  /// Whether the table of states was filled since the start.
  private boolean counted;

  /// Purposes that no row had an older key of after the last pass. They are looked at again when
  /// that key may be destroyed, for what was under way; until then every look would be for nothing.
  private final Set<Secret> clean = EnumSet.noneOf(Secret.class);

  /// The keys in use.
  record Keeper(Vault vault, DataKeys data, MasterKey master) {}

  Rotation(
      KeyState state,
      Keeper keeper,
      SealedRows rows,
      List<SealedColumn> columns,
      ApplicationEventPublisher events,
      InstantSource clock,
      VaultSettings settings) {
    super("vault", "the renewal of keys waits");
    this.state = state;
    this.keeper = keeper;
    this.rows = rows;
    this.columns = columns;
    this.master = new MasterRenewal(state, keeper, events, clock);
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
    master.run();
    renewData();
  }

  private void renewData() {
    boolean asked = state.isAsked(KeyState.Wish.DATA_KEYS);
    long oldest = clock.millis() - settings.rotateEvery().toMillis();
    boolean renewed = false;
    for (Secret secret : Secret.values()) {
      if (asked || keeper.data().madeAt(secret) < oldest) {
        keeper.data().renew(secret, keeper.master(), clock.millis());
        clean.remove(secret);
        events.publishEvent(new KeyChanged(secret.name()));
        renewed = true;
      }
    }
    if (renewed || !counted) {
      use();
      for (Secret secret : Secret.values()) {
        count(secret);
      }
      counted = true;
    }
    if (asked) {
      // Last, so that whoever waits sees what is left to seal as soon as the wish is gone.
      state.granted(KeyState.Wish.DATA_KEYS);
    }
  }

  private SealedRows.Count count(Secret secret) {
    SealedRows.Count rows =
        columns.stream()
            .filter(one -> one.secret() == secret)
            .map(this.rows::count)
            .reduce(SealedRows.Count.NONE, SealedRows.Count::plus);
    state.data(secret, keeper.vault().keys(secret), rows, clock.millis());
    return rows;
  }

  /// Seals anew what an older key sealed, and destroys the keys that nothing needs any more.
  void sealAgain() {
    for (Secret secret : Secret.values()) {
      boolean retired =
          clock.millis() - keeper.data().madeAt(secret) >= settings.retiredFor().toMillis();
      if (keeper.vault().keys(secret) == 1 || (clean.contains(secret) && !retired)) {
        continue;
      }
      columns.stream().filter(one -> one.secret() == secret).forEach(this::sealAgain);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      if (count(secret).left() > 0) {
        clean.remove(secret);
      } else if (retired) {
        destroyOld(secret);
      } else {
        clean.add(secret);
      }
    }
  }

  private void destroyOld(Secret secret) {
    keeper.data().forgetOld(secret, keeper.master());
    use();
    count(secret);
  }

  private void sealAgain(SealedColumn column) {
    SealedRows.Step step = new SealedRows.Step(SealedRows.BEGIN, 0);
    do {
      step = rows.sealAgain(column, step.next());
      if (step.changed() > 0) {
        state.sealed(column.secret(), step.changed());
      }
    } while (step.changed() > 0 && !Thread.currentThread().isInterrupted());
  }

  private void use() {
    keeper.vault().use(keeper.data().all(keeper.master(), clock.millis()));
  }
}
