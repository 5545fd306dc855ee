package org.haltwire.centre;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Not for people: starts everything once in an empty folder and stops, so that the JVM can keep
/// what it learned of our classes (see `docs/decisions/0001-launcher-and-start.md`).
@Command(name = "warmup", hidden = true)
final class Warmup implements Runnable {

  @Parameters(index = "0")
  private Path folder = Path.of("");

  @Override
  public void run() {
    List<String> arguments =
        new ArrayList<>(Centre.folders(folder, Centre.home().resolve("policies")));
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    try (ConfigurableApplicationContext context = Centre.start(arguments.toArray(String[]::new))) {
      context.getBean(Announcement.class).print(System.out);
    }
    System.exit(0);
  }
}
