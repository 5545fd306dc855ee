package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// New keys by command, with a centre that runs and with none, also after something was killed.
class VaultCommandTest {

  private static final String WISHES = "select count(*) from vault_wish";

  @TempDir private Path data;

  private final Database database = TestingPostgres.database("vault");
  private int code;

  @BeforeEach
  void home() {
    System.setProperty("haltwire.home", Path.of("").toAbsolutePath().getParent().toString());
  }

  @AfterEach
  void away() {
    System.clearProperty("haltwire.home");
  }

  @Test
  void asksTheCentreThatRunsAndWaits() throws Exception {
    try (TestingCentre centre = TestingCentre.start(database, "haltwire.data=" + data)) {
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      seal(centre, 1_200);
      byte[] before = keys(jdbc);
      String said = vault("rotate");
      assertEquals(0, code, said);
      assertTrue(said.contains("1200 of 1200") || said.contains("All values"), said);
      assertTrue(said.contains("There is nothing to copy"), said);
      assertNotEquals(java.util.HexFormat.of().formatHex(before), hex(keys(jdbc)));
      assertEquals(0, jdbc.sql(WISHES).query(Long.class).single());
      String file = Files.readString(data.resolve("vault.key"));
      String master = vault("rotate", "--master");
      assertTrue(master.contains("The new master key is " + data.resolve("vault.key")), master);
      assertTrue(master.contains("Copy that file again"), master);
      assertNotEquals(file, Files.readString(data.resolve("vault.key")));
      String status = vault("status");
      assertTrue(status.contains("LETTER         since "), status);
      assertTrue(status.contains("1200 values, 2 keys, 0 left to seal anew"), status);
      assertTrue(status.contains("master key     seen since "), status);
      assertEquals(
          1,
          jdbc.sql("select count(*) from audit_entry where about = 'vault/master'")
              .query(Long.class)
              .single());
    }
    String stopped = vault("status");
    assertTrue(stopped.contains("No centre runs"), stopped);
  }

  /// The command was killed after it asked, and the centre while it sealed: the next call ends it.
  @Test
  void goesOnAfterTheCommandAndTheCentreWereKilled() {
    String[] settings = {"haltwire.data=" + data};
    try (TestingCentre centre = TestingCentre.start(database, settings)) {
      seal(centre, 1_200);
    }
    JdbcClient jdbc = direct();
    byte[] before = keys(jdbc);
    jdbc.sql("insert into vault_wish values ('DATA_KEYS', 1)").update();
    String said = vault("rotate");
    assertEquals(0, code, said);
    assertTrue(said.contains("No centre runs; one is started"), said);
    assertTrue(said.contains("All values are sealed"), said);
    assertNotEquals(hex(before), hex(keys(jdbc)));
    assertEquals(
        1,
        jdbc.sql("select count(distinct substring(sealed_answer from 1 for 5)) from iso_message")
            .query(Long.class)
            .single());
  }

  @Test
  void saysWhatIsMissing() {
    String said = vault("status");
    assertEquals(1, code);
    assertTrue(said.contains("Start the centre once"), said);
  }

  private String vault(String... words) {
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(new VaultCommand());
    line.setOut(new PrintWriter(said, true));
    line.setExecutionExceptionHandler((failure, _, _) -> {
      said.append(Words.of(failure));
      return 1;
    });
    String url =
        "%s?user=%s&password=%s".formatted(database.url(), database.user(), database.password());
    java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(words));
    all.addAll(java.util.List.of("--data", data.toString(), "--database", url));
    code = line.execute(all.toArray(String[]::new));
    return said.toString();
  }

  private JdbcClient direct() {
    return JdbcClient.create(
        new org.springframework.jdbc.datasource.DriverManagerDataSource(
            database.url(), database.user(), database.password()));
  }

  private static void seal(TestingCentre centre, int rows) {
    centre
        .bean(JdbcClient.class)
        .sql(
            """
            insert into iso_message (sender, message, id, hash, at)
            select 's', 'm', 'b' || i, '', 0 from generate_series(1, ?) i
            """)
        .param(rows)
        .update();
    Vault vault = centre.bean(Vault.class);
    for (int i = 1; i <= rows; i++) {
      centre
          .bean(JdbcClient.class)
          .sql("update iso_message set sealed_answer = ? where id = ?")
          .params(vault.sealText(Confidential.MESSAGE_ANSWER, "s/m/b" + i, "secret"), "b" + i)
          .update();
    }
  }

  private static byte[] keys(JdbcClient jdbc) {
    return jdbc.sql("select keys from vault_key where secret = 'LETTER'")
        .query(byte[].class)
        .single();
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
