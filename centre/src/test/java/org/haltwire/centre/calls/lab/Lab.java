package org.haltwire.centre.calls.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.haltwire.centre.FreePorts;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Assumptions;

/// Processes of a laboratory in a folder of their own; none of them outlives it.
final class Lab implements AutoCloseable {

  private static final Path KAMAILIO = Path.of("/usr/sbin/kamailio");
  private static final Path SIPP = Path.of("/usr/bin/sipp");
  private static final Path FILES = Path.of("src", "test", "resources", "lab").toAbsolutePath();

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();

  private Lab(Path folder) {
    this.folder = folder;
  }

  /// What became of calls, by the number that called.
  record Outcome(Set<String> passed, Set<String> refused, String report) {}

  /// A call to be made.
  record Call(String caller, String callee) {}

  /// A laboratory; the test is skipped where its parts are not installed.
  static Lab open() throws IOException {
    for (Path part : List.of(KAMAILIO, SIPP)) {
      Assumptions.assumeTrue(Files.exists(part), "needs " + part);
    }
    return new Lab(Files.createTempDirectory("haltwire-lab"));
  }

  /// A proxy at an address; its port.
  ///
  /// @param names what is filled into its file
  int proxy(String file, String address, Map<String, String> names) throws IOException {
    int port = FreePorts.at(address);
    Map<String, String> all = new TreeMap<>(names);
    all.putIfAbsent("CHILDREN", "8");
    all.put("ADDRESS", address);
    all.put("PORT", Integer.toString(port));
    String text =
        Files.readString(FILES.resolve("head.cfg")) + Files.readString(FILES.resolve(file));
    for (Map.Entry<String, String> each : all.entrySet()) {
      text = text.replace("@" + each.getKey() + "@", each.getValue());
    }
    Path config = Files.writeString(folder.resolve(port + ".cfg"), text);
    Path run = Files.createDirectory(folder.resolve("run-" + port));
    start(
        folder.resolve(port + ".log"),
        KAMAILIO.toString(),
        "-f",
        config.toString(),
        "-P",
        run.resolve("pid").toString(),
        "-Y",
        run.toString(),
        "-DD",
        "-E");
    awaitPort(port);
    return port;
  }

  /// What the proxy at a port has said.
  String log(int proxy) throws IOException {
    return Files.readString(folder.resolve(proxy + ".log"));
  }

  /// Somebody who answers every call; the port.
  int called(String address) throws IOException {
    int port = FreePorts.at(address);
    start(
        folder.resolve("called-" + port + ".log"),
        SIPP.toString(),
        "-sf",
        FILES.resolve("called.xml").toString(),
        "-i",
        address,
        "-p",
        Integer.toString(port),
        "-nostdin");
    awaitPort(port);
    return port;
  }

  /// Makes the calls, so many a second, and says what became of each.
  Outcome call(String proxy, List<Call> calls, int perSecond)
      throws IOException, InterruptedException {
    Path numbers = folder.resolve("numbers.csv");
    List<String> lines = new ArrayList<>(List.of("SEQUENTIAL"));
    calls.forEach(call -> lines.add(call.caller() + ";" + call.callee() + ";"));
    Files.write(numbers, lines);
    Path log = folder.resolve("calls.log");
    Path screen = folder.resolve("caller.log");
    int seconds = 60 + calls.size() / perSecond;
    Process caller =
        start(
            screen,
            SIPP.toString(),
            proxy,
            "-sf",
            FILES.resolve("caller.xml").toString(),
            "-inf",
            numbers.toString(),
            "-i",
            "127.0.0.1",
            "-p",
            Integer.toString(FreePorts.at("127.0.0.1")),
            "-r",
            Integer.toString(perSecond),
            "-m",
            Integer.toString(calls.size()),
            "-l",
            "5000",
            "-nostdin",
            "-trace_logs",
            "-log_file",
            log.toString(),
            "-timeout",
            seconds + "s");
    if (!caller.waitFor(seconds + 30L, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "Expected the calls to end, but they did not:\n" + Files.readString(screen));
    }
    Set<String> passed = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    for (String line : Files.readAllLines(log)) {
      String[] words = line.strip().split(" ");
      if (words.length == 2) {
        (words[0].equals("PASSED") ? passed : refused).add(words[1]);
      }
    }
    return new Outcome(passed, refused, Files.readString(screen));
  }

  private Process start(Path log, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    processes.add(process);
    return process;
  }

  /// Waits until somebody has the port. Whoever tried it by taking it could take it from the one
  /// who is waited for: the system's own table is read.
  private static void awaitPort(int port) {
    Soon.is("somebody at port " + port, () -> isTaken(port));
  }

  private static boolean isTaken(int port) {
    String end = ":%04X".formatted(port);
    try (Stream<String> sockets = Files.lines(Path.of("/proc/net/udp"))) {
      return sockets.anyMatch(socket -> socket.strip().split("\\s+")[1].endsWith(end));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    for (Process process : processes) {
      process.onExit().join();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
