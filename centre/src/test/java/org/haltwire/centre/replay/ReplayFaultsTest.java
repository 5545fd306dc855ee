package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.haltwire.centre.Haltwire;
import org.haltwire.centre.replay.TestingDoor.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReplayFaultsTest {

  private static final int ROWS = 5_000;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void losesAndDoublesNothingWhereTheCentreGoesAway() throws IOException {
    try (TestingDoor door =
        new TestingDoor(
            new Plan.HangsUp(1_000, 50),
            new Plan.AnswersWith("503 Service Unavailable\r\nRetry-After: 1"),
            new Plan.CannotRecord(700),
            new Plan.HangsUp(0, 0),
            new Plan.Answers())) {
      assertEquals(0, replay(door, file(ROWS)), err::toString);
      assertEquals(ids(ROWS), door.recorded());
      assertEquals(5, door.connections());
    }
    assertTrue(said().contains("payments decided               5,000\n"), said());
    assertTrue(said().contains("known before                      50\n"), said());
    assertTrue(
        said().contains("the centre is away: it answers 503. Trying again in 1.0 s"), said());
    assertTrue(said().contains("the centre is away: no journal. Trying again in 1.0 s"), said());
    assertFalse(said().contains("\u001b") || said().contains("\r"), said());
    assertFalse(Files.exists(folder.resolve("rejects.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 Unauthorized", "403 Forbidden", "404 Not Found"})
  void doesNotTryAgainWhereItIsNoUse(String status) throws IOException {
    try (TestingDoor door = new TestingDoor(new Plan.AnswersWith(status))) {
      assertEquals(1, replay(door, file(3)));
      assertEquals(1, door.connections());
    }
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("HTTP/1.1 " + status), err::toString);
  }

  @Test
  void saysHowToGoOnWhereItBreaksOff() throws IOException {
    Path file = file(ROWS);
    try (TestingDoor door =
        new TestingDoor(new Plan.HangsUp(1_000, 0), new Plan.AnswersWith("401 Unauthorized"))) {
      assertEquals(3, replay(door, file));
    }
    String words = err.toString(StandardCharsets.UTF_8);
    assertTrue(words.contains("Go on with --from-row 1001."), words);
  }

  @Test
  void saysThatThereIsNoCentre() throws IOException {
    TestingDoor door = new TestingDoor(new Plan.Answers());
    door.close();
    assertEquals(1, replay(door, file(3)));
    String words = err.toString(StandardCharsets.UTF_8);
    assertTrue(words.startsWith("haltwire: No centre answers at http://localhost:"), words);
  }

  @Test
  void sendsWhatCouldBeReadOfABrokenFile() throws IOException {
    Path whole = file(20_000);
    Path packed = folder.resolve("broken.csv.gz");
    try (java.util.zip.GZIPOutputStream to =
        new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(whole, to);
    }
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
    try (TestingDoor door = new TestingDoor(new Plan.Answers())) {
      assertEquals(3, replay(door, packed));
      List<String> recorded = door.recorded();
      assertTrue(recorded.size() > 5_000, "rows before the break");
      assertEquals(ids(recorded.size()), recorded);
    }
    String words = err.toString(StandardCharsets.UTF_8);
    assertTrue(words.startsWith("haltwire: The file cannot be read on: "), words);
  }

  @Test
  void saysHowFarItCameWhenItIsStoppedAndGoesOnFromThere() throws Exception {
    Path file = file(ROWS);
    try (TestingDoor door = new TestingDoor(new Plan.FallsSilent(1_000), new Plan.Answers())) {
      Process program =
          new ProcessBuilder(arguments(door, file))
              .redirectError(folder.resolve("err").toFile())
              .start();
      try (BufferedReader lines = program.inputReader()) {
        String line = lines.readLine();
        while (line != null && !line.contains(" 1,000 lines ")) {
          line = lines.readLine();
        }
        program.toHandle().destroy();
        assertTrue(lines.lines().anyMatch("payments decided               1,000"::equals));
      }
      assertEquals(143, program.waitFor(), "128 and the number of SIGTERM, as after Ctrl-C 130");
      String words = Files.readString(folder.resolve("err"));
      assertTrue(words.contains("Stopped before the end"), words);
      assertTrue(words.contains("Go on with --from-row 1001."), words);
      assertEquals(0, replay(door, file, "--from-row=1001"));
      assertEquals(ids(ROWS), door.recorded());
    }
  }

  @Test
  void waitsLongerEachTimeAndAsLongAsItIsAskedButNotForEver() {
    Backoff backoff = new Backoff();
    List<Long> millis = new ArrayList<>();
    Optional<Duration> wait = backoff.next(true, Duration.ZERO);
    while (wait.isPresent()) {
      millis.add(wait.get().toMillis());
      wait = backoff.next(false, Duration.ZERO);
    }
    assertEquals(Backoff.ATTEMPTS, millis.size());
    assertEquals(List.of(250L, 500L, 1_000L, 2_000L, 4_000L), millis.subList(0, 5));
    assertEquals(60_000L, millis.getLast());
    Backoff asked = new Backoff();
    assertEquals(Optional.of(Duration.ofSeconds(7)), asked.next(true, Duration.ofSeconds(7)));
    assertEquals(Optional.of(Backoff.LONGEST), asked.next(false, Duration.ofDays(7)));
    assertEquals(Optional.of(Backoff.FIRST), asked.next(true, Duration.ZERO));
  }

  private int replay(TestingDoor door, Path file, String... more) {
    CommandLine line = new CommandLine(new Replay(new PrintStream(out), new PrintStream(err)));
    List<String> arguments = new ArrayList<>(options(door, file));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private List<String> options(TestingDoor door, Path file) {
    return List.of(
        file.toString(),
        "--mapping=" + folder.resolve("m.yaml"),
        "--centre=" + door.uri(),
        "--key=k",
        "--rejects=" + folder.resolve("rejects.csv"));
  }

  private List<String> arguments(TestingDoor door, Path file) {
    List<String> arguments = new ArrayList<>();
    arguments.add(ProcessHandle.current().info().command().orElseThrow());
    arguments.add("-cp");
    arguments.add(System.getProperty("java.class.path"));
    arguments.add(Haltwire.class.getName());
    arguments.add("replay");
    arguments.addAll(options(door, file));
    return arguments;
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "p-" + i).toList();
  }

  private Path file(int rows) throws IOException {
    Files.writeString(
        folder.resolve("m.yaml"),
        """
        time: { value: "{T}", format: epoch-seconds }
        payment:
          id: "p-{N}"
          amount: { value: "10.00", currency: KZT }
          payer: { account: "A{N}" }
          payee: { account: B }
        """);
    StringBuilder csv = new StringBuilder("N,T\n");
    for (int i = 1; i <= rows; i++) {
      csv.append(i).append(',').append(1_700_000_000L + i).append('\n');
    }
    return Files.writeString(folder.resolve("rows.csv"), csv);
  }
}
