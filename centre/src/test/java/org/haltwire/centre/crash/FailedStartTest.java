package org.haltwire.centre.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that fails says once, in words, what happened and what to do, and ends with 1.
class FailedStartTest {

  @TempDir private Path data;

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Database database = TestingPostgres.database("taken");
      assertSays(
          List.of("Port " + port, "--port"),
          data,
          "--port",
          port,
          "--database=" + database.url(),
          "--set=haltwire.database.user=" + database.user(),
          "--set=haltwire.database.password=" + database.password());
    }
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() throws Exception {
    assertSays(
        List.of("jdbc:postgresql://127.0.0.1:1/none:", "--database"),
        data,
        "--database=jdbc:postgresql://127.0.0.1:1/none?user=u&password=hidden");
  }

  @Test
  void saysThatThePasswordIsWrong() throws Exception {
    Database database = TestingPostgres.database("secret");
    assertSays(
        List.of("password authentication failed", "HALTWIRE_DATABASE_PASSWORD"),
        data,
        "--database=" + database.url(),
        "--set=haltwire.database.user=" + database.user(),
        "--set=haltwire.database.password=hidden");
  }

  @Test
  void saysThatTheDataFolderCannotBeUsed() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "not a folder");
    assertSays(List.of("Cannot keep data in " + file, "--data"), file);
  }

  @Test
  void saysThatAnotherCentreWorksOnTheData() throws Exception {
    try (EmbeddedPostgres _ =
        EmbeddedPostgres.start(data.resolve("postgres"), TestingPostgres.software())) {
      assertSays(List.of("Another centre runs on the data in", "--data"), data);
    }
  }

  /// The database starts beside the rest: it is not left running when the rest fails before it.
  @Test
  void stopsTheDatabaseThatItStarted() throws Exception {
    assertSays(List.of("haltwire.jurnal.group"), data, "--set=haltwire.jurnal.group=5");
    Path folder = data.resolve("postgres");
    assertTrue(Files.exists(folder.resolve("data/PG_VERSION")), "it was made");
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "it runs");
  }

  private static void assertSays(List<String> words, Path data, String... options)
      throws IOException, InterruptedException {
    Process process = RunningCentre.launch(data, options);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    List<String> complaints = said.lines().filter(line -> line.startsWith("haltwire: ")).toList();
    assertEquals(1, complaints.size(), said);
    words.forEach(word -> assertTrue(said.contains(word), said));
    for (String noise : List.of("\tat ", "ERROR", "APPLICATION FAILED", "Exception", "hidden")) {
      assertFalse(said.contains(noise), said);
    }
  }
}
