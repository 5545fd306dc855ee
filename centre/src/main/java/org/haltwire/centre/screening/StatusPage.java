package org.haltwire.centre.screening;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.web.Say;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How the centre is doing, for who runs it. What memory knows is told also while the database is
/// away.
@Controller
class StatusPage {

  private static final String NOTHING = "—";

  private final Journal journal;
  private final JournalFigures figures;
  private final Projector projector;
  private final Findings findings;
  private final Pulse pulse;
  private final KnownPolicies policies;
  private final Say say;
  private final InstantSource clock;

  /// Lines under a heading; the names are those of texts, and each has a text `.help` beside it.
  record Group(String name, List<Sheet.Field> lines) {}

  StatusPage(
      Journal journal,
      JournalFigures figures,
      Projector projector,
      Findings findings,
      Pulse pulse,
      KnownPolicies policies,
      Say say,
      InstantSource clock) {
    this.journal = journal;
    this.figures = figures;
    this.projector = projector;
    this.findings = findings;
    this.pulse = pulse;
    this.policies = policies;
    this.say = say;
    this.clock = clock;
  }

  @GetMapping("/status")
  String status(Model model) {
    model.addAttribute("available", journal.available());
    model.addAttribute("now", say.timeWithZone(clock.millis()));
    model.addAttribute(
        "groups",
        List.of(ofJournal(), ofCommits(), ofSnapshot(), ofTables(), ofDatabase(), ofProcess()));
    return "status";
  }

  private Group ofJournal() {
    return new Group(
        "journal",
        List.of(
            line("available", say.text(journal.available() ? "status.yes" : "status.no")),
            line("head", say.number(journal.head())),
            line("rate", say.text("unit.per-second", say.number(pulse.perSecond()))),
            line(
                "policy",
                policies.inForce().id().name() + " " + policies.inForce().id().shortVersion())));
  }

  private Group ofCommits() {
    JournalFigures.Commits commits = figures.commits();
    JournalFigures.Groups groups = figures.groups();
    return new Group(
        "commits",
        List.of(
            line("commit-p50", millis(commits.p50())),
            line("commit-p99", millis(commits.p99())),
            line("commit-count", say.number(commits.count())),
            line("group-mean", facts(groups.mean())),
            line("group-largest", facts(groups.largest()))));
  }

  private Group ofSnapshot() {
    Optional<JournalFigures.Snapshot> newest = known(figures::snapshot).flatMap(one -> one);
    return new Group(
        "snapshot",
        List.of(
            line(
                "snapshot-position",
                newest.map(one -> say.number(one.position())).orElse(say.text("status.none"))),
            line(
                "snapshot-age",
                newest.map(one -> say.duration(clock.millis() - one.madeAt())).orElse(NOTHING)),
            line("snapshot-size", newest.map(one -> say.bytes(one.bytes())).orElse(NOTHING))));
  }

  private Group ofTables() {
    long time = known(findings::time).orElse(0L);
    return new Group(
        "console",
        List.of(
            line("position", say.number(projector.position())),
            line("lag", say.text("unit.entries", say.number(projector.lag()))),
            line("time", time == 0 ? NOTHING : say.timeWithZone(time))));
  }

  private Group ofDatabase() {
    String away = say.text("status.away");
    return new Group(
        "database",
        List.of(
            line("database-version", known(figures::databaseVersion).orElse(away)),
            line("database-size", known(figures::databaseBytes).map(say::bytes).orElse(away)),
            line("journal-size", known(figures::journalBytes).map(say::bytes).orElse(away))));
  }

  private Group ofProcess() {
    Runtime runtime = Runtime.getRuntime();
    return new Group(
        "process",
        List.of(
            line("up", say.duration(ManagementFactory.getRuntimeMXBean().getUptime())),
            line(
                "memory",
                say.text(
                    "status.of",
                    say.bytes(runtime.totalMemory() - runtime.freeMemory()),
                    say.bytes(runtime.maxMemory()))),
            line("java", Runtime.version().toString())));
  }

  private String millis(double millis) {
    return millis == 0 ? NOTHING : say.text("unit.millis", say.fraction(millis));
  }

  private String facts(double count) {
    return count == 0 ? NOTHING : say.text("unit.facts", say.fraction(count));
  }

  /// Nothing while the database does not answer.
  private static <T> Optional<T> known(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (DataAccessException away) {
      return Optional.empty();
    }
  }

  private static Sheet.Field line(String name, String text) {
    return new Sheet.Field(name, text);
  }
}
