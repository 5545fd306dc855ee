package org.haltwire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A centre of its own for a measurement, started as a user starts it: by the launcher, with its
/// embedded PostgreSQL, in a folder that is removed afterwards.
final class CentreProcess implements AutoCloseable {

  private final Process process;
  private final URI console;
  private final String key;
  private final double secondsToReady;

  private CentreProcess(Process process, URI console, String key, double secondsToReady) {
    this.process = process;
    this.console = console;
    this.key = key;
    this.secondsToReady = secondsToReady;
  }

  /// Starts a centre on a free port and waits until it can serve.
  ///
  /// @param settings such as `haltwire.calls.grace=0s`
  static CentreProcess start(Path data, String... settings) throws IOException {
    long before = System.nanoTime();
    String launcher = Path.of(System.getProperty("haltwire.home", "."), "haltwire").toString();
    List<String> command =
        new ArrayList<>(List.of(launcher, "up", "--port", "0", "--data", data.toString()));
    for (String setting : settings) {
      command.add("--set=" + setting);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    String console = "";
    String key = "";
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    while (console.isEmpty() || key.isEmpty()) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException(
            "Expected the centre to start, but it said:\n" + String.join("\n", said));
      }
      said.add(line);
      console = after(line, "console: ", console);
      key = after(line, "demo bank key: ", key);
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    Thread.ofVirtual().start(() -> readOn(out));
    return new CentreProcess(process, URI.create(console), key, seconds);
  }

  /// Keeps the pipe from filling up; it breaks when the process ends.
  private static void readOn(BufferedReader out) {
    try {
      while (out.readLine() != null) {}
    } catch (IOException ended) {
      return;
    }
  }

  URI console() {
    return console;
  }

  String key() {
    return key;
  }

  double secondsToReady() {
    return secondsToReady;
  }

  /// Nanoseconds of a core that one of the centre's threads took so far; 0 where the system does
  /// not tell.
  long threadNanos(String name) throws IOException {
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    if (!Files.isDirectory(tasks)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(tasks)) {
      for (Path thread : threads.toList()) {
        if (Files.readString(thread.resolve("comm")).strip().equals(name)) {
          String[] words = Files.readString(thread.resolve("schedstat")).split(" ", 2);
          return Long.parseLong(words[0]);
        }
      }
    }
    return 0;
  }

  /// Pulls the plug: the centre gets no chance to save anything.
  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Removes the folder of a measurement.
  static void remove(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String after(String line, String mark, String otherwise) {
    int at = line.indexOf(mark);
    return at < 0 ? otherwise : line.substring(at + mark.length()).trim();
  }
}
