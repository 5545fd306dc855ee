package org.haltwire.centre.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that outlived its centre. Only the holder of the folder's lock calls this.
final class Orphan {

  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

  private Orphan() {}

  /// Stops the server that `postmaster.pid` names, if it is one of ours. After a restart of the
  /// machine or of a container the number may be some other process's: PostgreSQL would take that
  /// for itself and refuse to start, so the file is removed, unless any server works on the folder.
  static void stop(Path data, Programs programs) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    long pid = pid(file);
    if (runs(pid, data)) {
      LOG.warn("a PostgreSQL (process {}) was left by a centre that died; stopping it", pid);
      programs.run(
          "pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "90"));
    } else if (ProcessHandle.of(pid).isPresent() && !anyRuns(data)) {
      LOG.warn("process {} is not PostgreSQL; removing the stale {}", pid, file);
      Files.delete(file);
    }
  }

  private static long pid(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    try {
      return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
    } catch (NumberFormatException damaged) {
      return -1;
    }
  }

  private static boolean runs(long pid, Path data) {
    return pid > 0 && ProcessHandle.of(pid).filter(process -> serves(process, data)).isPresent();
  }

  private static boolean anyRuns(Path data) {
    return ProcessHandle.allProcesses().anyMatch(process -> serves(process, data));
  }

  /// The postmaster names its folder on its command line; its children work inside it.
  private static boolean serves(ProcessHandle process, Path data) {
    boolean postgres = process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    return postgres && data.equals(workingFolder(process.pid()));
  }

  private static Path workingFolder(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
    } catch (IOException | UnsupportedOperationException hidden) {
      return Path.of("/");
    }
  }
}
