package org.haltwire.centre.audit.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.heads.Heads;
import org.haltwire.centre.audit.heads.NoteKey;
import org.haltwire.centre.audit.heads.SignedHead;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.DatabaseSettings;
import org.haltwire.centre.database.DatabaseVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// `./haltwire audit verify`: whether the log of who did what is as it was written. The centre may
/// run meanwhile or not.
@Command(
    name = "audit",
    description = "Work with the log of who did what.",
    mixinStandardHelpOptions = true,
    subcommands = AuditCommand.Verify.class)
public final class AuditCommand {

  @Command(
      name = "verify",
      description = "Find what was changed, taken away or slipped in.",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        "0:the log is as it was written",
        "1:it is not, or it could not be read",
        "3:no head was signed for too long: of the entries since nobody can tell"
      })
  static final class Verify implements Callable<Integer> {

    /// 2 is a wrong use of the command.
    static final int UNSIGNED = 3;

    @Option(names = "--data", description = "The centre's folder (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
        names = "--database",
        description =
            "jdbc:postgresql://... instead of the embedded one; the password may be in"
                + " HALTWIRE_DATABASE_PASSWORD.")
    private String url = "";

    @Option(
        names = "--heads",
        description = "Where published heads were kept (default: audit in the data folder).")
    private @Nullable Path heads;

    @Option(
        names = "--key",
        description = "The key they are signed with, NAME+HASH+KEY (default: key.txt beside them).")
    private String key = "";

    @Option(
        names = "--every",
        converter = Every.class,
        description = "The centre's haltwire.audit.every (${DEFAULT-VALUE}).",
        defaultValue = "1h")
    private Duration every = Duration.ofHours(1);

    private final PrintStream out;
    private final InstantSource clock;

    Verify() {
      this(System.out, InstantSource.system());
    }

    Verify(PrintStream out, InstantSource clock) {
      this.out = out;
      this.clock = clock;
    }

    /// As settings say it: `90s`, `1h`.
    static final class Every implements ITypeConverter<Duration> {

      @Override
      public Duration convert(String value) {
        return DurationStyle.detectAndParse(value);
      }
    }

    @Override
    public Integer call() throws IOException {
      List<SignedHead> signed = new ArrayList<>();
      long unsigned = read(heads == null ? data.resolve("audit") : heads, signed);
      String password = Optional.ofNullable(System.getenv("HALTWIRE_DATABASE_PASSWORD")).orElse("");
      DatabaseSettings settings =
          new DatabaseSettings(url, "", password, data.resolve("postgres"), "", 1);
      try (DatabaseVisit visit = DatabaseVisit.of(settings)) {
        Verification.Report report = verify(visit.database(), signed);
        report.findings().forEach(out::println);
        if (report.found() > report.findings().size()) {
          out.println("... and %d more".formatted(report.found() - report.findings().size()));
        }
        out.println(
            "%d entries (of %d the words were erased), root %s; %d published heads fit%s"
                .formatted(
                    report.entries(),
                    report.erased(),
                    report.root().base64(),
                    report.heads(),
                    unsigned == 0 ? "" : ", " + unsigned + " bear no good signature"));
        Tail tail = Tail.of(report.entries(), signed, clock.instant());
        out.println(tail);
        return judge(report.isGood(), unsigned == 0, tail);
      }
    }

    private int judge(boolean good, boolean allSigned, Tail tail) {
      if (!good || !allSigned) {
        out.println(good ? "The log is as it was written." : "The log was touched.");
        return 1;
      }
      if (tail.isTooLong(every)) {
        out.println(
            "The log is as it was written up to the last signed head. No head was signed for more"
                + " than twice %d min: of the entries since, nobody can tell. A centre that runs"
                    .formatted(every.toMinutes())
                + " should have signed one; where none ran, start it: it signs at once.");
        return UNSIGNED;
      }
      out.println("The log is as it was written.");
      return 0;
    }

    private static Verification.Report verify(Database database, List<SignedHead> signed) {
      DriverManagerDataSource source =
          new DriverManagerDataSource(database.url(), database.user(), database.password());
      TransactionTemplate one = new TransactionTemplate(new JdbcTransactionManager(source));
      one.setReadOnly(true);
      one.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
      AuditStore store = new AuditStore(new JdbcTemplate(source));
      return java.util.Objects.requireNonNull(
          one.execute(_ -> new Verification(store, signed).run()));
    }

    /// Collects the heads of a folder, and gives how many bear no good signature.
    private long read(Path folder, List<SignedHead> signed) throws IOException {
      if (!Files.isDirectory(folder)) {
        out.println(
            "There are no published heads in "
                + folder
                + ": the log is held against itself alone.");
        return 0;
      }
      Path file = folder.resolve(Heads.KEY_FILE);
      NoteKey known = NoteKey.parse(key.isEmpty() ? Files.readString(file) : key);
      long unsigned = 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path note : files.filter(one -> one.toString().endsWith(".note")).sorted().toList()) {
          Optional<SignedHead> head =
              SignedHead.of(note.getFileName().toString(), Files.readString(note), known);
          head.ifPresentOrElse(
              signed::add, () -> out.println("HEAD " + note + " bears no good signature"));
          unsigned += head.isEmpty() ? 1 : 0;
        }
      }
      return unsigned;
    }
  }
}
