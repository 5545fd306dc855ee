package org.haltwire.centre.policies.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A control group of Linux whose processes get a core only while nobody else wants it, all of them
/// together (`cpu.idle`).
///
/// The scheduler's idle policy says the same of one process, but only beside processes of its own
/// group. Where nothing puts the centre into a group, as a service manager or a container does,
/// Linux makes one of each session (sched_autogroup), each connection of PostgreSQL is a session,
/// and whoever has the core in one session keeps it for a while when somebody of another wakes up.
final class IdleGroup {

  private static final Logger LOG = LoggerFactory.getLogger(IdleGroup.class);

  /// Where the groups are: of the first version, of the second.
  private static final List<Path> TOPS =
      List.of(Path.of("/sys/fs/cgroup/cpu"), Path.of("/sys/fs/cgroup"));

  /// A line of `/proc/self/cgroup` about the first version's groups of cores, about the second's.
  private static final Pattern FIRST =
      Pattern.compile("(?m)^\\d+:(?:cpu|cpu,cpuacct|cpuacct,cpu):(.*)$");

  private static final Pattern SECOND = Pattern.compile("(?m)^0::(.*)$");

  private IdleGroup() {}

  /// The group's folder, made where needed; empty where the centre is in a group already, or may
  /// not make one, or where there are none.
  static Optional<Path> make() {
    return ungrouped(ownGroups())
        ? TOPS.stream().filter(IdleGroup::made).findFirst().map(IdleGroup::in)
        : Optional.empty();
  }

  /// Takes it away, unless somebody is in it.
  static void remove() {
    TOPS.stream().map(IdleGroup::in).filter(Files::isDirectory).forEach(IdleGroup::remove);
  }

  private static void remove(Path group) {
    try {
      Files.deleteIfExists(group);
    } catch (IOException inUse) {
      LOG.debug("a group of back-tests stays: {}", FailureWords.brief(inUse));
    }
  }

  private static Path in(Path top) {
    return top.resolve("haltwire-back-tests");
  }

  /// Whether a process is in no group of cores but the one of all.
  ///
  /// @param groups as `/proc/self/cgroup` has them
  static boolean ungrouped(String groups) {
    Matcher first = FIRST.matcher(groups);
    Matcher second = SECOND.matcher(groups);
    return first.find() ? first.group(1).equals("/") : second.find() && second.group(1).equals("/");
  }

  private static String ownGroups() {
    try {
      return Files.readString(Path.of("/proc/self/cgroup"));
    } catch (IOException none) {
      return "";
    }
  }

  private static boolean made(Path top) {
    if (!Files.isRegularFile(top.resolve("cgroup.procs"))) {
      return false;
    }
    try {
      Files.createDirectories(in(top));
      Files.writeString(in(top).resolve("cpu.idle"), "1");
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
