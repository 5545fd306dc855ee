package org.haltwire.centre;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.DatabaseSettings;
import org.haltwire.centre.database.DatabaseVisit;
import org.haltwire.centre.vault.KeyState;
import org.haltwire.centre.vault.VaultUnusable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./haltwire vault status` and `./haltwire vault rotate`: how the keys stand that people's data
/// is sealed with, and new ones at once.
///
/// A running centre is asked by a row in its database. Where none runs, `rotate` starts one that
/// only this machine reaches, for as long as it takes: who renews keys must know every sealed
/// column, and two of them at once would be one too many. Whoever is killed meanwhile calls it
/// again: the wish and what is left to do are in the database.
@Command(
    name = "vault",
    description = "The keys that people's data is sealed with.",
    mixinStandardHelpOptions = true,
    subcommands = {VaultCommand.Status.class, VaultCommand.Rotate.class})
final class VaultCommand {

  private static final long LOOK_MILLIS = 500;

  /// Which centre.
  static final class Where {

    @Option(names = "--data", description = "The centre's folder (default: data in Haltwire's).")
    private Path data = Centre.home().resolve("data");

    @Option(
        names = "--database",
        description =
            "jdbc:postgresql://... instead of the embedded one; the password may be in"
                + " HALTWIRE_DATABASE_PASSWORD.")
    private String url = "";

    @Option(
        names = "--set",
        description = "Any setting that the centre is started with, where none runs.")
    private List<String> settings = new ArrayList<>();

    DatabaseVisit visit() {
      String password = Optional.ofNullable(System.getenv("HALTWIRE_DATABASE_PASSWORD")).orElse("");
      return DatabaseVisit.of(
          new DatabaseSettings(url, "", password, data.resolve("postgres"), "", 1));
    }

    ConfigurableApplicationContext centre() {
      List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
      arguments.add("--server.address=127.0.0.1");
      arguments.addAll(Centre.folders(data, Centre.home().resolve("policies")));
      arguments.add("--haltwire.database.url=" + url);
      settings.forEach(setting -> arguments.add("--" + setting));
      return Centre.start(arguments.toArray(String[]::new));
    }
  }

  private static PrintWriter out(@Nullable CommandSpec spec) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    return new PrintWriter(out, true);
  }

  private static <T> T with(Database database, java.util.function.Function<KeyState, T> question) {
    SingleConnectionDataSource source =
        new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    try {
      return question.apply(new KeyState(JdbcClient.create(source)));
    } catch (BadSqlGrammarException unknown) {
      throw new VaultUnusable(
          "Expected the keys of a centre in %s, but there are none that this version knows. Start"
                  .formatted(database)
              + " the centre once.",
          unknown);
    } finally {
      source.destroy();
    }
  }

  @Command(
      name = "status",
      description = "Say how old the keys are, and what is left to seal anew.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {

    @Mixin private Where where = new Where();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = out(spec);
      try (DatabaseVisit visit = where.visit()) {
        return with(
            visit.database(),
            state -> {
              print(state, out);
              return 0;
            });
      }
    }
  }

  static void print(KeyState state, PrintWriter out) {
    for (KeyState.Line line : state.lines()) {
      Instant made = Instant.ofEpochMilli(line.madeAt()).truncatedTo(ChronoUnit.SECONDS);
      if (line.place().isEmpty()) {
        out.printf(
            "%-14s since %s, %d values%s%n",
            line.name(),
            made,
            line.rows(),
            line.keys() == 1
                ? ""
                : ", %d keys, %d left to seal anew".formatted(line.keys(), line.left()));
      } else {
        out.printf("%-14s seen since %s: %s%n", "master key", made, line.place());
      }
    }
    for (KeyState.Wish wish : KeyState.Wish.values()) {
      if (state.isAsked(wish)) {
        out.println(wish + " asked for, not done yet");
      }
    }
    if (!state.hasCentre()) {
      out.println("No centre runs: this is how it stood when the last one stopped.");
    }
  }

  @Command(
      name = "rotate",
      description = "Take new keys, and seal everything with them. Goes on where it was stopped.",
      mixinStandardHelpOptions = true)
  static final class Rotate implements Callable<Integer> {

    @Mixin private Where where = new Where();

    @Option(names = "--master", description = "A new master key instead of new data keys.")
    private boolean master;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = out(spec);
      KeyState.Wish wish = master ? KeyState.Wish.MASTER_KEY : KeyState.Wish.DATA_KEYS;
      boolean running;
      try (DatabaseVisit visit = where.visit()) {
        running =
            with(
                visit.database(),
                state -> {
                  state.ask(wish, System.currentTimeMillis());
                  return state.hasCentre() && followed(state, wish, out);
                });
      }
      if (!running) {
        out.println("No centre runs; one is started for as long as it takes.");
        try (ConfigurableApplicationContext centre = where.centre()) {
          if (!followed(new KeyState(centre.getBean(JdbcClient.class)), wish, out)) {
            return 1;
          }
        }
      }
      return 0;
    }
  }

  /// Waits until the wish is granted and everything is sealed anew; false where the centre is gone
  /// before.
  static boolean followed(KeyState state, KeyState.Wish wish, PrintWriter out) {
    long told = -1;
    while (state.hasCentre()) {
      List<KeyState.Line> lines = state.lines();
      long all = lines.stream().mapToLong(KeyState.Line::rows).sum();
      long left = lines.stream().mapToLong(KeyState.Line::left).sum();
      boolean asked = state.isAsked(wish);
      if (!asked && (left == 0 || wish == KeyState.Wish.MASTER_KEY)) {
        finished(lines, wish, out);
        return true;
      }
      if (!asked && left != told) {
        out.println("%d of %d values are sealed with the new keys".formatted(all - left, all));
        told = left;
      }
      if (!pause()) {
        return false;
      }
    }
    return false;
  }

  private static void finished(List<KeyState.Line> lines, KeyState.Wish wish, PrintWriter out) {
    if (wish == KeyState.Wish.DATA_KEYS) {
      out.println("All values are sealed with the new keys. There is nothing to copy.");
    } else {
      lines.stream()
          .filter(line -> !line.place().isEmpty())
          .forEach(line ->
              out.println("The new master key is %s. %s".formatted(line.place(), line.care())));
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
