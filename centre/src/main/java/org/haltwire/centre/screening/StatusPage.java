package org.haltwire.centre.screening;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How the centre is doing, for who runs it.
@Controller
class StatusPage {

  private final Journal journal;
  private final Projector projector;
  private final Findings findings;
  private final Pulse pulse;
  private final KnownPolicies policies;
  private final JdbcClient jdbc;
  private final Say say;

  /// Lines under a heading; the names are those of texts.
  record Group(String name, List<Sheet.Field> lines) {}

  StatusPage(
      Journal journal,
      Projector projector,
      Findings findings,
      Pulse pulse,
      KnownPolicies policies,
      JdbcClient jdbc,
      Say say) {
    this.journal = journal;
    this.projector = projector;
    this.findings = findings;
    this.pulse = pulse;
    this.policies = policies;
    this.jdbc = jdbc;
    this.say = say;
  }

  @GetMapping("/status")
  String status(Model model) {
    model.addAttribute("groups", List.of(ofJournal(), ofTables(), ofDatabase(), ofProcess()));
    return "status";
  }

  private Group ofJournal() {
    return new Group(
        "journal",
        List.of(
            line("available", say.text(journal.available() ? "status.yes" : "status.no")),
            line("head", say.number(journal.head())),
            line("rate", say.number(pulse.perSecond())),
            line(
                "policy",
                policies.inForce().id().name() + " " + policies.inForce().id().shortVersion())));
  }

  private Group ofTables() {
    long time = findings.time();
    return new Group(
        "console",
        List.of(
            line("position", say.number(projector.position())),
            line("lag", say.number(projector.lag())),
            line("time", time == 0 ? "—" : say.timeWithZone(time))));
  }

  private Group ofDatabase() {
    return new Group(
        "database",
        List.of(
            line("database-version", text("select current_setting('server_version')")),
            line(
                "database-size",
                text("select pg_size_pretty(pg_database_size(current_database()))")),
            line(
                "journal-size", text("select pg_size_pretty(pg_total_relation_size('journal'))"))));
  }

  private Group ofProcess() {
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    return new Group(
        "process",
        List.of(
            line("up", say.duration(ManagementFactory.getRuntimeMXBean().getUptime())),
            line(
                "memory",
                say.number(used) + " / " + say.number(runtime.maxMemory() >> 20) + " MiB"),
            line("java", Runtime.version().toString())));
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private static Sheet.Field line(String name, String text) {
    return new Sheet.Field(name, text);
  }
}
