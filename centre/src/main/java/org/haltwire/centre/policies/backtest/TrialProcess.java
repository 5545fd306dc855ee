package org.haltwire.centre.policies.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.database.Database;
import org.haltwire.policy.Profile;

/// A process that runs one back-test: with memory of its own, so that no collection of garbage
/// stops the centre for it, and so that it gets only what the centre leaves: with the scheduler's
/// idle policy where there is one, so that whoever of the centre wakes up takes the core at once,
/// else at the lowest priority. On Linux it keeps to one core. Unless it is to take its share as
/// others do, see [BacktestSettings].
///
/// It learns where the database is on its standard input, and ends when that ends: it does not
/// outlive the centre that started it.
final class TrialProcess {

  private static final Path IDLE = Path.of("/usr/bin/chrt");
  private static final Path SESSION = Path.of("/usr/bin/setsid");

  /// Enters the group that is named first, where one is. Without it Linux shares its cores among
  /// sessions first, and then within one: a session of its own takes its low rank along.
  private static final String LAST =
      """
      { echo $$ > "$0/cgroup.procs" || echo 19 > /proc/self/autogroup; } 2>/dev/null
      exec "$@"
      """;

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Process process;

  private TrialProcess(Process process) {
    this.process = process;
  }

  /// @param log takes what the process says
  static TrialProcess start(
      long id, Database database, Profile profile, BacktestSettings settings, Path log) {
    List<String> command = settings.idle() ? behindAllOthers() : new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.memory(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.haltwire.centre.Haltwire",
            "trial",
            Long.toString(id),
            "--currency=" + profile.currency(),
            "--zone=" + profile.zone(),
            "--country=" + profile.country()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      String words = String.join("\n", database.url(), database.user(), database.password(), "");
      process.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return new TrialProcess(process);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not start the process of a back-test", failure);
    }
  }

  /// What to start a command with so that it gets what others leave.
  private static List<String> behindAllOthers() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(IDLE) && Files.isExecutable(SESSION)) {
      String group = IdleGroup.make().map(Path::toString).orElse("/none");
      command.addAll(List.of(SESSION.toString(), "sh", "-c", LAST, group));
      command.addAll(List.of(IDLE.toString(), "--idle", "0"));
      lastCore().ifPresent(core -> command.addAll(List.of("taskset", "-c", core)));
    } else if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    return command;
  }

  /// The last of the cores that this process may use: the others stay free of it.
  private static Optional<String> lastCore() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("Cpus_allowed_list:"))
          .map(line -> line.replaceFirst(".*[^0-9]", ""))
          .filter(core -> !core.isEmpty())
          .findFirst();
    } catch (IOException | UncheckedIOException hidden) {
      return Optional.empty();
    }
  }

  boolean runs() {
    return process.isAlive();
  }

  /// How it ended, once it has.
  int code() {
    return process.exitValue();
  }

  /// Lets it save and end; kills it after ten seconds.
  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
