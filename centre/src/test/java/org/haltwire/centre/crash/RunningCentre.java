package org.haltwire.centre.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.TestingPostgres;

/// A centre in a process of its own, as `haltwire up` starts it, with its own PostgreSQL.
public final class RunningCentre implements AutoCloseable {

  private final Process process;
  private final Path data;
  private final URI console;
  private final String key;

  private RunningCentre(Process process, Path data, URI console, String key) {
    this.process = process;
    this.data = data;
    this.console = console;
    this.key = key;
  }

  /// Starts it and waits until it serves.
  public static RunningCentre start(Path data, String... options) throws IOException {
    Process process = launch(data, options);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    URI console = URI.create(said(lines, "console: "));
    String key = said(lines, "demo bank key: ");
    Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
    return new RunningCentre(process, data, console, key);
  }

  /// Starts the process only; errors and output come as one.
  static Process launch(Path data, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("org.haltwire.centre.Haltwire", "up", "--data", data.toString()));
    command.addAll(List.of("--policies", "src/test/resources/policies"));
    command.add("--set=haltwire.database.software=" + TestingPostgres.software().toAbsolutePath());
    List<String> more = List.of(options);
    command.addAll(more.contains("--port") ? List.of() : List.of("--port", "0"));
    command.addAll(more);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  URI payments() {
    return console.resolve("v1/payments");
  }

  URI payment(String id) {
    return console.resolve("v1/payments/" + id);
  }

  /// An address on it, such as `address("aos/saveRequest")`.
  public URI address(String path) {
    return console.resolve(path);
  }

  public String key() {
    return key;
  }

  /// Nothing of the centre runs any further; its PostgreSQL lives on.
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// Kills PostgreSQL as well, first of all its parent process: it has to recover from its own log.
  void killWithPostgres() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    List<ProcessHandle> servers = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    servers.forEach(ProcessHandle::destroyForcibly);
    kill();
  }

  /// As a service manager does. [Process#destroy] would close its output, too.
  void askToStop() {
    process.toHandle().destroy();
  }

  /// Asks it to stop and waits; how it ended.
  int stop() throws InterruptedException {
    askToStop();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("Expected the centre to stop, but it did not");
    }
    return process.exitValue();
  }

  boolean runs() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        stop();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String said(BufferedReader lines, String mark) throws IOException {
    StringBuilder heard = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(mark)) {
        return line.substring(mark.length()).strip();
      }
      heard.append(line).append('\n');
    }
    throw new IOException("Expected '" + mark + "', but the centre ended after:\n" + heard);
  }
}
