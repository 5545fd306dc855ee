package org.haltwire.centre.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.recovery.Confidential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is sealed opens in its own row and nowhere else, and a centre without the right master key
/// does not start.
class VaultTest {

  private static final SealedColumn WORDS = Confidential.INCIDENT_WORDS;

  @TempDir private Path folder;

  private static Vault vault() {
    Map<Secret, com.google.crypto.tink.KeysetHandle> keys = new EnumMap<>(Secret.class);
    for (Secret secret : Secret.values()) {
      keys.put(secret, Keysets.fresh());
    }
    return new Vault(keys, List.of(WORDS, Confidential.INCIDENT_PHONES));
  }

  @Test
  void opensWhatItSealedForTheRow() {
    Vault vault = vault();
    byte[] sealed = vault.sealText(WORDS, "7KQM-2XHD", "Мне звонил «следователь»");
    assertEquals("Мне звонил «следователь»", vault.openText(WORDS, "7KQM-2XHD", sealed));
    assertFalse(new String(sealed, UTF_8).contains("следователь"));
  }

  @Test
  void opensNothingThatWasMovedToAnotherRowOrColumnOrChanged() {
    Vault vault = vault();
    byte[] sealed = vault.seal(WORDS, "a", new byte[] {1, 2, 3});
    assertArrayEquals(new byte[] {1, 2, 3}, vault.open(WORDS, "a", sealed));
    assertThrows(IllegalStateException.class, () -> vault.open(WORDS, "b", sealed));
    SealedColumn other = new SealedColumn(Secret.VICTIM_WORDS, "appeal", "sealed_words", "id");
    assertThrows(IllegalStateException.class, () -> vault.open(other, "a", sealed));
    sealed[sealed.length - 1] ^= 1;
    assertThrows(IllegalStateException.class, () -> vault.open(WORDS, "a", sealed));
  }

  @Test
  void sealsOnlyForColumnsWhoseKeysCanBeRenewed() {
    SealedColumn unknown = new SealedColumn(Secret.TOTP, "nowhere", "nothing", "id");
    assertThrows(IllegalStateException.class, () -> vault().seal(unknown, "1", new byte[1]));
  }

  @Test
  void doesNotStartWithoutItsKeyOrWithAnother() throws Exception {
    Database database = TestingPostgres.database("vault");
    String data = "haltwire.data=" + folder;
    TestingCentre.start(database, data).close();
    Path file = folder.resolve("vault.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Path aside = folder.resolve("aside");
    Files.move(file, aside);
    assertTrue(refusal(database, data).contains(file.toAbsolutePath() + ", the master key"));
    assertFalse(Files.exists(file), "it made no new key");
    KeyFile.made(file);
    assertTrue(refusal(database, data).contains("there is another one"));
    Files.writeString(file, "{\"primaryKeyId\":1,\"key\":[]}");
    assertTrue(refusal(database, data).contains("it is damaged"));
    Files.delete(file);
    Files.move(aside, file);
    TestingCentre.start(database, data).close();
  }

  private static String refusal(Database database, String data) {
    Throwable failure =
        assertThrows(RuntimeException.class, () -> TestingCentre.start(database, data));
    while (!(failure instanceof VaultUnusable)) {
      failure = failure.getCause();
    }
    return String.valueOf(failure.getMessage());
  }

  /// As after an upgrade from a version without a vault, killed when some rows were sealed.
  @Test
  void sealsWhatEarlierVersionsKeptReadable() {
    Database database = TestingPostgres.database("vault");
    String data = "haltwire.data=" + folder;
    try (TestingCentre centre = TestingCentre.start(database, data)) {
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      jdbc.sql("alter table incident add column words text not null default ''").update();
      jdbc.sql("alter table incident add column phones text[] not null default '{}'").update();
      jdbc.sql("insert into recovery_case (opened_at) values (1)").update();
      jdbc.sql(
              """
              insert into incident (ticket, case_id, sender, sender_id, body_hash, kind, victim,
                told_at, received_at, words, phones)
              select 't' || i, 1, 'kzb', i::text, '', 'OTHER', 'v', 1, 1,
                case when i % 3 = 0 then '' else 'words of ' || i end,
                case when i % 2 = 0 then '{}'::text[] else array['77010000001', '77010000002'] end
              from generate_series(1, 1200) i
              """)
          .update();
      SealedRows.Step step = centre.bean(SealedRows.class).sealPlain(WORDS, SealedRows.BEGIN);
      assertEquals(500, step.changed());
    }
    try (TestingCentre centre = TestingCentre.start(database, data)) {
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      Vault vault = centre.bean(Vault.class);
      List<String> opened = new ArrayList<>();
      jdbc.sql("select ticket, sealed_words, sealed_phones, phone_tokens from incident order by id")
          .query(row -> {
            opened.add(
                vault.openText(WORDS, row.getString(1), row.getBytes(2))
                    + vault.openText(
                        Confidential.INCIDENT_PHONES, row.getString(1), row.getBytes(3))
                    + ((String[]) row.getArray(4).getArray()).length);
          });
      assertEquals(1200, opened.size());
      assertEquals("words of 177010000001\n770100000022", opened.getFirst());
      assertEquals("words of 20", opened.get(1));
      assertEquals("77010000001\n770100000022", opened.get(2));
      assertEquals(
          0,
          jdbc.sql(
                  """
                  select count(*) from information_schema.columns
                  where table_name = 'incident' and column_name in ('words', 'phones')
                  """)
              .query(Long.class)
              .single());
    }
  }

  @Test
  void renewsItsKeysAlsoWhenItIsKilledHalfWay() {
    Database database = TestingPostgres.database("vault");
    String[] settings = {"haltwire.data=" + folder, "haltwire.vault.retired-for=0s"};

    try (TestingCentre centre = TestingCentre.start(database, settings)) {
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      jdbc.sql(
              """
              insert into iso_message (sender, message, id, hash, at)
              select 's', 'm', 'b' || i, '', 0 from generate_series(1, 1300) i
              """)
          .update();
      Vault vault = centre.bean(Vault.class);
      for (int i = 1; i <= 1300; i++) {
        jdbc.sql("update iso_message set sealed_answer = ? where id = ?")
            .params(
                vault.sealText(Confidential.MESSAGE_ANSWER, "s/m/b" + i, "secret " + i), "b" + i)
            .update();
      }
      // Killed after the new key was kept and some rows were sealed anew; and after a new master
      // key
      // was written, but nothing wrapped with it.
      centre.bean(Rotation.class).stop();
      Rotation.Keeper keeper = centre.bean(Rotation.Keeper.class);
      keeper.data().renew(Confidential.MESSAGE_ANSWER.secret(), keeper.master(), 1);
      vault.use(keeper.data().all(keeper.master(), 1));
      SealedRows rows =
          new SealedRows(
              centre.bean(JdbcOperations.class),
              new TransactionTemplate(centre.bean(PlatformTransactionManager.class)),
              vault);
      long again = rows.sealAgain(Confidential.MESSAGE_ANSWER, SealedRows.BEGIN).changed();
      assertTrue(0 < again && again < 1300, "some rows, not all: " + again);
      keeper.master().renew();
    }
    try (TestingCentre centre = TestingCentre.start(database, settings)) {
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      Rotation.Keeper keeper = centre.bean(Rotation.Keeper.class);
      Soon.is(
          "one key of each kind",
          () ->
              !keeper.master().hasOld()
                  && keeper.data().all(keeper.master(), 1).values().stream()
                      .allMatch(keys -> keys.size() == 1));
      assertEquals(
          1,
          jdbc.sql("select count(distinct substring(sealed_answer from 1 for ?)) from iso_message")
              .param(Keysets.PREFIX)
              .query(Long.class)
              .single());
      for (int i : new int[] {1, 501, 1300}) {
        byte[] sealed =
            jdbc.sql("select sealed_answer from iso_message where id = ?")
                .param("b" + i)
                .query(byte[].class)
                .single();
        assertEquals(
            "secret " + i,
            keeper.vault().openText(Confidential.MESSAGE_ANSWER, "s/m/b" + i, sealed));
      }
    }
    TestingCentre.start(database, settings).close();
  }
}
