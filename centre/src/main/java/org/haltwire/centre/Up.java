package org.haltwire.centre;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the centre. It runs until SIGINT or SIGTERM, on which Spring stops it in order: no new
/// requests, those under way answered, the journal drained and its snapshot written, the database
/// stopped.
@Command(name = "up", description = "Start the centre; Ctrl-C stops it.")
final class Up implements Runnable {

  @Option(names = "--port", defaultValue = "8080", description = "The port; 0 takes a free one.")
  private int port = 8080;

  @Option(names = "--bind", defaultValue = "127.0.0.1", description = "The address to listen on.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--data",
      description = "Where to keep data (default: data in Haltwire's folder).")
  private Path data = Centre.home().resolve("data");

  @Option(names = "--database", description = "A PostgreSQL server instead of the embedded one.")
  private String database = "";

  @Option(names = "--policies", description = "Where the policies are.")
  private Path policies = Centre.home().resolve("policies");

  @Option(
      names = "--demo",
      description = "Play a made-up town into an empty journal, to have something to see.")
  private boolean demo;

  @Option(
      names = "--sandbox",
      description = "A centre to practise on: a bank with a key, and accounts with known answers.")
  private boolean sandbox;

  @Option(names = "--set", description = "Any setting: --set haltwire.database.connections=32")
  private List<String> settings = new ArrayList<>();

  @Override
  public void run() {
    ConfigurableApplicationContext context = Centre.start(arguments());
    context.getBean(Announcement.class).print(System.out);
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=" + bind);
    arguments.addAll(Centre.folders(data, policies));
    arguments.add("--haltwire.database.url=" + database);
    arguments.add("--haltwire.demo=" + demo);
    if (demo) { // its days are of last week, and to be watched minute by minute
      arguments.add("--haltwire.screening.by-minute=30d");
    }
    if (sandbox) { // a bank's own machine may be told by webhooks, too
      arguments.add("--haltwire.sandbox=true");
      arguments.add("--haltwire.webhooks.inside=true");
    }
    settings.forEach(setting -> arguments.add("--" + setting));
    return arguments.toArray(String[]::new);
  }
}
