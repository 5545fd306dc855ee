package org.haltwire.centre.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's own programs.
///
/// PostgreSQL refuses to run as root, because a hole in it would then give away the machine. For
/// root, `unshare -U` gives the program a user namespace in which it is nobody.
record Programs(Path software, Path log, boolean asRoot) {

  static Programs in(Path software, Path log) {
    return new Programs(software, log, root());
  }

  /// Runs a program to its end; its output goes to the log. `pg_ctl start` leaves the server behind
  /// in a session of its own, so that Ctrl-C reaches the centre alone.
  void run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (asRoot) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(software.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    int code = await(process, program);
    if (code != 0) {
      throw new IOException(program + " ended with " + code + "; its last words: " + lastWords());
    }
  }

  /// Says what to do where a user namespace is not allowed.
  void check(Path folder) throws IOException {
    if (!asRoot) {
      return;
    }
    Process trial = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
    String words = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (await(trial, "unshare") != 0) {
      throw new DatabaseUnusable(
          """
          PostgreSQL does not run as root, and this system does not let root step down (unshare -U: %s).
          Either run the centre as a user of its own:
            useradd --system haltwire; chown -R haltwire %s; runuser -u haltwire -- ./haltwire up
          or use a PostgreSQL server: ./haltwire up --database jdbc:postgresql://HOST/NAME\
          """
              .formatted(words.strip(), folder.toAbsolutePath()));
    }
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
  }

  private static int await(Process process, String program) throws IOException {
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within 120 s");
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, interrupted);
    }
  }

  private static boolean root() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
          && uid == 0;
    } catch (IOException | UnsupportedOperationException noSuchFolder) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
