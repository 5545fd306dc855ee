package org.haltwire.centre.policies.backtest;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haltwire.centre.database.Database;
import org.haltwire.policy.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Not for people: the process that [TrialProcess] starts. Ends when its standard input does.
@Command(name = "trial", hidden = true)
public final class TrialCommand implements Runnable {

  @Parameters(index = "0")
  private long id;

  @Option(names = "--currency")
  private String currency = "";

  @Option(names = "--zone")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(names = "--country")
  private String country = "";

  @Override
  public void run() {
    BufferedReader parent =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      Database database = new Database(parent.readLine(), parent.readLine(), parent.readLine());
      AtomicBoolean alone = new AtomicBoolean();
      Thread.ofPlatform().daemon().name("parent").start(() -> follow(parent, alone));
      try (HikariDataSource source = Workshop.pool(database)) {
        Workshop workshop = new Workshop(source, new Profile(currency, zone, country));
        workshop.runner().run(id, part -> !alone.get());
      }
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException("The centre that started this is gone", gone);
    }
  }

  private static void follow(BufferedReader parent, AtomicBoolean alone) {
    try {
      while (parent.readLine() != null) {
        // Nothing more is said; the end is what counts.
      }
    } catch (IOException gone) {
      // As good as the end.
    }
    alone.set(true);
  }
}
