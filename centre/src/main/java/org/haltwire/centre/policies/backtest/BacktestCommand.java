package org.haltwire.centre.policies.backtest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.haltwire.centre.database.DatabaseSettings;
import org.haltwire.centre.database.DatabaseVisit;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./haltwire policy backtest`: asks a policy file what it would have done, in this process. A
/// centre may run on the same data or not.
@Command(
    name = "backtest",
    description = "Ask a policy what it would have done.",
    mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The policy file; not with --resume.")
  private @Nullable Path file;

  @Option(
      names = "--against",
      paramLabel = "WHAT",
      defaultValue = "active",
      description =
          "Compare with: active, the policy in force; recorded, what was decided; a version"
              + " (${DEFAULT-VALUE}).")
  private String against = "active";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "Payments from this time on: 2026-03-01, 2026-03-01T12:00 or with an offset (the"
              + " journal's beginning).")
  private String from = "";

  @Option(names = "--to", paramLabel = "TIME", description = "Payments before this time (now).")
  private String to = "";

  @Option(
      names = "--known-by",
      paramLabel = "TIME",
      description = "Labels made by this time (now).")
  private String knownBy = "";

  @Option(
      names = "--resume",
      paramLabel = "NUMBER",
      description = "Go on with one that was stopped.")
  private long resume;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The centre's data (data in Haltwire's folder).")
  private Path data = Path.of(System.getProperty("haltwire.home", "")).resolve("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "",
      description = "The centre's database, where it is not the embedded one.")
  private String url = "";

  @Option(names = "--json", paramLabel = "FILE", description = "Write the findings as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Write the findings as CSV files into this folder.")
  private @Nullable Path csv;

  @Option(names = "--currency", defaultValue = "KZT", description = "As for policy check.")
  private String currency = "";

  @Option(names = "--zone", defaultValue = "Asia/Almaty", description = "As for policy check.")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(names = "--country", defaultValue = "KZ", description = "As for policy check.")
  private String country = "";

  @Override
  public Integer call() throws IOException {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Profile profile = new Profile(currency, zone, country);
    Optional<Question> question = resume == 0 ? question(profile) : Optional.empty();
    if (resume == 0 && question.isEmpty()) {
      return 2;
    }
    String password = Optional.ofNullable(System.getenv("HALTWIRE_DATABASE_PASSWORD")).orElse("");
    DatabaseSettings settings =
        new DatabaseSettings(url, "", password, data.resolve("postgres"), "", 4);
    try (DatabaseVisit visit = DatabaseVisit.of(settings);
        HikariDataSource source = Workshop.pool(visit.database())) {
      Workshop workshop = new Workshop(source, profile);
      Optional<Long> id = take(workshop, question);
      return id.isEmpty() ? 2 : run(workshop, id.get());
    }
  }

  private int run(Workshop workshop, long id) throws IOException {
    Progress progress = new Progress(System.err);
    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch over = new CountDownLatch(1);
    Thread interruption = new Thread(() -> stop(stopped, over));
    Runtime.getRuntime().addShutdownHook(interruption);
    try {
      workshop
          .runner()
          .runTaken(
              id,
              part -> {
                progress.tell(part);
                return !stopped.get();
              });
      progress.over();
      return report(workshop.store(), id);
    } finally {
      over.countDown();
    }
  }

  private int report(BacktestStore store, long id) throws IOException {
    Backtest backtest = store.find(id).orElseThrow();
    return switch (backtest.state()) {
      case DONE -> {
        String findings = store.findings(id).orElseThrow();
        if (json != null) {
          Files.writeString(json, findings);
        }
        Findings read = FindingsFiles.read(findings);
        if (csv != null) {
          FindingsFiles.write(read, csv);
        }
        new FindingsText(System.out, currency).print(backtest, read);
        yield 0;
      }
      case FAILED -> {
        System.err.println("haltwire: " + backtest.problem());
        yield 1;
      }
      case CANCELLED -> {
        System.err.println("haltwire: it was cancelled");
        yield 1;
      }
      case WAITING, RUNNING, INTERRUPTED -> {
        System.err.printf(
            "haltwire: stopped; go on with: ./haltwire policy backtest --resume %d%n", id);
        yield 130;
      }
    };
  }

  private Optional<Question> question(Profile profile) throws IOException {
    if (file == null || !Files.isRegularFile(file)) {
      System.err.println(
          "haltwire: expected a policy file, but found none" + (file == null ? "" : " at " + file));
      return Optional.empty();
    }
    Optional<Backtest.Range> range = range();
    if (range.isEmpty()) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    return switch (PolicyCompiler.compile(file.toString(), text, profile)) {
      case Compilation.Compiled compiled ->
          Optional.of(
              new Question(
                  Backtest.Kind.BACKTEST,
                  compiled.policy().id(),
                  text,
                  String.valueOf(file.getFileName()),
                  against,
                  range.get(),
                  "the command line"));
      case Compilation.Refused refused -> {
        System.err.println(
            refused.problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining(System.lineSeparator())));
        yield Optional.empty();
      }
    };
  }

  private Optional<Backtest.Range> range() {
    Optional<Long> begin = time(from, "--from", 0);
    Optional<Long> end = time(to, "--to", Long.MAX_VALUE);
    Optional<Long> known = time(knownBy, "--known-by", Long.MAX_VALUE);
    if (begin.isEmpty() || end.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    if (begin.get() >= end.get()) {
      System.err.println("haltwire: expected --from before --to, but nothing is in between");
      return Optional.empty();
    }
    return Optional.of(new Backtest.Range(begin.get(), end.get(), known.get()));
  }

  private Optional<Long> time(String text, String option, long otherwise) {
    Optional<Long> time = Times.read(text, zone, otherwise);
    if (time.isEmpty()) {
      System.err.printf(
          "haltwire: expected a time such as 2026-03-01 or 2026-03-01T12:00 for %s, but found"
              + " '%s'%n",
          option, text);
    }
    return time;
  }

  private Optional<Long> take(Workshop workshop, Optional<Question> question) {
    PrintStream err = System.err;
    BacktestStore store = workshop.store();
    if (question.isEmpty()) {
      if (!store.resume(resume) || !store.begin(resume)) {
        err.printf("haltwire: there is no stopped back-test %d to go on with%n", resume);
        return Optional.empty();
      }
      return Optional.of(resume);
    }
    Optional<String> other = workshop.resolve(question.get().policy().name(), against);
    if (other.isEmpty()) {
      err.printf("haltwire: there is no version '%s' to compare with%n", against);
      return Optional.empty();
    }
    return Optional.of(store.take(question.get().against(other.get())));
  }

  private static void stop(AtomicBoolean stopped, CountDownLatch over) {
    stopped.set(true);
    try {
      over.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
