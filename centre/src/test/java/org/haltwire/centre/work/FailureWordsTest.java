package org.haltwire.centre.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is said of failures of the database: enough to act, and never the row.
class FailureWordsTest {

  private static final String MARK = "Zhanargul +77012938471";

  @TempDir private Path folder;

  @Test
  void nameTheConstraintAndNeverTheValues() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, TestingPostgres.software());
        TestingCentre centre = TestingCentre.start(server.create("words"))) {
      JdbcTemplate jdbc = new JdbcTemplate(centre.bean(DataSource.class));
      jdbc.execute("create table person (name text primary key, age int check (age > 0))");
      jdbc.update("insert into person values (?, 1)", MARK);
      String twice = refused(() -> jdbc.update("insert into person values (?, 1)", MARK));
      assertTrue(twice.contains("violates unique constraint \"person_pkey\""), twice);
      assertTrue(twice.contains("DuplicateKeyException by PSQLException"), twice);
      String batch =
          refused(() ->
              jdbc.batchUpdate(
                  "insert into person values (?, ?)",
                  List.of(new Object[] {MARK + 1, -1}, new Object[] {MARK + 2, 2})));
      assertTrue(batch.contains("person_age_check"), batch);
      String wrong = refused(() -> jdbc.queryForList("select ?::int", MARK));
      assertTrue(wrong.endsWith("SQLSTATE 22P02"), wrong);
      try (var connection = server.database("words").open("test");
          var statement = connection.prepareStatement("insert into person values (?, 1)")) {
        statement.setString(1, MARK);
        SQLException own = assertThrows(SQLException.class, statement::executeUpdate);
        assertFalse(own.getMessage().contains("Zhanargul"), own::getMessage);
      }
      server.stop();
      Throwable away = assertThrows(RuntimeException.class, () -> jdbc.queryForList("select 1"));
      assertTrue(FailureWords.isOutage(away), away::toString);
      String log = Files.readString(folder.resolve("postgres.log"));
      assertTrue(log.contains("terminating connection"), log);
      assertFalse(log.contains("Zhanargul"), log);
      server.restart();
    }
  }

  private static String refused(org.junit.jupiter.api.function.Executable what) {
    DataAccessException refused = assertThrows(DataAccessException.class, what);
    assertFalse(FailureWords.isOutage(refused));
    assertFalse(FailureWords.whole(refused).contains("Zhanargul"), FailureWords.whole(refused));
    assertFalse(FailureWords.brief(refused).contains("Zhanargul"));
    return FailureWords.brief(refused);
  }

  @Test
  void sayWhereABugIsWithoutItsMessage() {
    Throwable bug = new IllegalStateException("Expected no " + MARK);
    String words = FailureWords.brief(new RuntimeException(MARK, bug));
    assertEquals(
        "RuntimeException by IllegalStateException in FailureWordsTest",
        words.substring(0, words.indexOf('.')));
    assertFalse(FailureWords.whole(bug).contains(MARK));
    assertTrue(FailureWords.whole(bug).contains("\n\tat "));
  }
}
