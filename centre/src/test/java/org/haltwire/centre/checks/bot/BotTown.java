package org.haltwire.centre.checks.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A centre with a bot, and the server that it talks to.
final class BotTown implements AutoCloseable {

  private static final AtomicLong NEXT_CHAT = new AtomicLong(9_100_000_000L);

  final TestingTelegram telegram;
  final Database database = TestingPostgres.migrated("bot");
  TestingCentre centre;
  private final InstantSource clock;
  private final String[] settings;

  BotTown(String... settings) {
    this(new TestingTelegram(), settings);
  }

  BotTown(TestingTelegram telegram, String... settings) {
    this(telegram, InstantSource.system(), settings);
  }

  /// @param clock what the centre goes by
  BotTown(TestingTelegram telegram, InstantSource clock, String... settings) {
    this.clock = clock;
    this.telegram = telegram;
    List<String> all =
        new ArrayList<>(
            List.of(
                "haltwire.telegram.token-file=" + secret("token", TestingTelegram.TOKEN),
                "haltwire.telegram.address=" + telegram.address(),
                "haltwire.telegram.ask-for=2s",
                "haltwire.telegram.patience=5s",
                "haltwire.telegram.per-chat=10ms",
                "haltwire.telegram.per-second=500",
                "haltwire.telegram.first-pause=20ms",
                "haltwire.telegram.longest-pause=100ms",
                "haltwire.checks.address=https://check.example.kz",
                // Pictures are read where a test says so.
                "haltwire.checks.pictures.program="));
    all.addAll(List.of(settings));
    this.settings = all.toArray(String[]::new);
    start();
  }

  static Path secret(String name, String text) {
    try {
      Path file = Files.createTempFile("bot-" + name, ".secret");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text + "\n");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /// Starts the centre on what it left.
  void start() {
    centre = TestingCentre.at(clock, database, settings);
  }

  void restart() {
    centre.close();
    start();
  }

  Chatter person(String language) {
    return new Chatter(telegram, NEXT_CHAT.incrementAndGet(), language);
  }

  <T> T bean(Class<T> type) {
    return centre.bean(type);
  }

  long number(String sql) {
    return bean(JdbcClient.class).sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    centre.close();
    telegram.close();
  }
}
