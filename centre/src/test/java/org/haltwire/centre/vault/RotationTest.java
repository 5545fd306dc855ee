package org.haltwire.centre.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.recovery.Confidential;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// No key is destroyed that a row needs, whatever happens meanwhile, and none is made that nobody
/// asked for.
class RotationTest {

  private static final SealedColumn COLUMN = Confidential.MESSAGE_ANSWER;
  private static final int ROWS = 20;

  private final Database database = TestingPostgres.migrated("rotation");
  private final SingleConnectionDataSource source =
      new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final KeyState state = new KeyState(jdbc);
  private final DataKeys data = new DataKeys(jdbc, transactions);
  private final List<Runnable> afterTheNextPass = new ArrayList<>();
  private final AtomicInteger steps = new AtomicInteger();
  private long now = 1_767_225_600_000L;

  @AfterEach
  void close() {
    source.destroy();
  }

  private Rotation.Keeper keeper(MasterKey master) {
    data.confirm(master);
    return new Rotation.Keeper(new Vault(data.all(master, now), List.of(COLUMN)), data, master);
  }

  /// Counts steps, and lets something happen after a pass, which ends with a step that finds
  /// nothing.
  private final class Watched implements TransactionOperations {

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> action) {
      steps.incrementAndGet();
      T done = transactions.execute(action);
      if (done instanceof SealedRows.Step step && step.changed() == 0) {
        List.copyOf(afterTheNextPass).forEach(Runnable::run);
        afterTheNextPass.clear();
      }
      return done;
    }
  }

  private Rotation rotation(Rotation.Keeper keeper) {
    VaultSettings settings =
        new VaultSettings(
            MasterKeyPlace.FILE,
            "",
            "",
            "",
            "",
            new VaultSettings.Pkcs11("", -1, "", "", ""),
            Duration.ofDays(180),
            Duration.ofDays(1));
    SealedRows rows = new SealedRows(new JdbcTemplate(source), new Watched(), keeper.vault());
    return new Rotation(
        state, keeper, rows, List.of(COLUMN), _ -> {}, () -> Instant.ofEpochMilli(now), settings);
  }

  private static byte[] sealed(Vault vault, String id) {
    return vault.seal(COLUMN, "s/m/" + id, id.getBytes(UTF_8));
  }

  private void insert(String id, byte[] sealed) {
    jdbc.sql(
            """
            insert into iso_message (sender, message, id, hash, at, sealed_answer)
            values ('s', 'm', ?, '', 0, ?)
            """)
        .params(id, sealed)
        .update();
  }

  private void fill(Vault vault) {
    for (int i = 0; i < ROWS; i++) {
      insert("row" + i, sealed(vault, "row" + i));
    }
  }

  private void everythingOpens(MasterKey master) {
    Vault afterAStart = keeper(master).vault();
    jdbc.sql("select id, sealed_answer from iso_message")
        .query(row -> {
          String id = row.getString(1);
          assertEquals(id, afterAStart.openText(COLUMN, "s/m/" + id, row.getBytes(2)));
        });
  }

  private int keys(MasterKey master) {
    return data.all(master, now).get(COLUMN.secret()).size();
  }

  private void takeNewKeys(Rotation rotation) {
    state.ask(KeyState.Wish.DATA_KEYS, now);
    rotation.renew();
    assertFalse(state.isAsked(KeyState.Wish.DATA_KEYS));
  }

  @Test
  void destroysNoKeyWhenItIsStoppedHalfWay() {
    MasterKey master = new TestingMasterKey(false);
    Rotation.Keeper keeper = keeper(master);
    Rotation rotation = rotation(keeper);
    fill(keeper.vault());
    takeNewKeys(rotation);
    now += Duration.ofDays(2).toMillis();
    Thread.currentThread().interrupt();
    rotation.sealAgain();
    assertTrue(Thread.interrupted(), "it is still told to stop");
    assertEquals(2, keys(master));
    everythingOpens(master);
    rotation.sealAgain();
    assertEquals(1, keys(master));
    everythingOpens(master);
  }

  @Test
  void destroysNoKeyThatARowNeedsWhichWasNotSeen() {
    MasterKey master = new TestingMasterKey(false);
    Rotation.Keeper keeper = keeper(master);
    Rotation rotation = rotation(keeper);
    fill(keeper.vault());
    byte[] late = sealed(keeper.vault(), "late");
    takeNewKeys(rotation);
    now += Duration.ofDays(2).toMillis();
    afterTheNextPass.add(() -> insert("late", late));
    rotation.sealAgain();
    assertEquals(2, keys(master));
    everythingOpens(master);
    rotation.sealAgain();
    assertEquals(1, keys(master));
    everythingOpens(master);
  }

  @Test
  void looksAtNoRowUntilTheKeyMayBeDestroyedAndThenAtAllOfThem() {
    MasterKey master = new TestingMasterKey(false);
    Rotation.Keeper keeper = keeper(master);
    Rotation rotation = rotation(keeper);
    fill(keeper.vault());
    byte[] late = sealed(keeper.vault(), "late");
    takeNewKeys(rotation);
    rotation.sealAgain();
    assertEquals(0, state.lines().stream().mapToLong(KeyState.Line::left).sum());
    int before = steps.get();
    rotation.sealAgain();
    assertEquals(before, steps.get());
    insert("late", late);
    now += Duration.ofDays(2).toMillis();
    rotation.sealAgain();
    assertEquals(1, keys(master));
    everythingOpens(master);
  }

  @Test
  void sealsAnewAgainWhenAnotherKeyComesBeforeTheOldOneIsDestroyed() {
    MasterKey master = new TestingMasterKey(false);
    Rotation.Keeper keeper = keeper(master);
    Rotation rotation = rotation(keeper);
    fill(keeper.vault());
    takeNewKeys(rotation);
    rotation.sealAgain();
    takeNewKeys(rotation);
    assertEquals(ROWS, state.lines().stream().mapToLong(KeyState.Line::left).sum());
    rotation.sealAgain();
    assertEquals(0, state.lines().stream().mapToLong(KeyState.Line::left).sum());
    assertEquals(3, keys(master));
  }

  @Test
  void makesOneMasterKeyForAWishAlsoWhereTheOldOneCannotBeDestroyed() {
    TestingMasterKey master = new TestingMasterKey(true);
    Rotation rotation = rotation(keeper(master));
    state.ask(KeyState.Wish.MASTER_KEY, now);
    takeNewKeys(rotation);
    takeNewKeys(rotation);
    assertEquals(2, master.count());
    assertFalse(state.isAsked(KeyState.Wish.MASTER_KEY));
    assertTrue(data.opens(master.newest()));
    // After a start, with the old key still there, a wish is another one.
    Rotation next = rotation(keeper(master));
    next.renew();
    assertEquals(2, master.count());
    state.ask(KeyState.Wish.MASTER_KEY, now);
    next.renew();
    next.renew();
    assertEquals(3, master.count());
    assertTrue(data.opens(master.newest()));
  }

  @Test
  void wrapsWithTheMasterKeyOfAStartThatWasKilledInsteadOfMakingAnother() {
    TestingMasterKey master = new TestingMasterKey(false);
    Rotation.Keeper keeper = keeper(master);
    state.ask(KeyState.Wish.MASTER_KEY, now);
    master.renew();
    byte[] made = wrapped(master);
    rotation(keeper).renew();
    assertEquals(1, master.count());
    assertTrue(unwraps(master, made), "it is that key");
    assertTrue(data.opens(master.newest()));
  }

  private static byte[] wrapped(MasterKey master) {
    return Keysets.wrapped(Keysets.fresh(), master.newest(), new byte[0]);
  }

  private static boolean unwraps(MasterKey master, byte[] wrapped) {
    try {
      return Keysets.unwrapped(wrapped, master.newest(), new byte[0]).size() == 1;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }
}
