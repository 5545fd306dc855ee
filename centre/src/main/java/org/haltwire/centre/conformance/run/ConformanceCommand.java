package org.haltwire.centre.conformance.run;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.haltwire.centre.conformance.run.CentreDoors.Answer;
import org.haltwire.centre.conformance.run.Checked.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./haltwire conformance`: see the package.
@Command(
    name = "conformance",
    description = "Look whether a bank speaks with the centre as it should.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:something is",
      "2:it could not run: the centre is away, or refuses the key"
    })
public final class ConformanceCommand implements Callable<Integer> {

  private static final int CANNOT_RUN = 2;
  private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(30);

  @Option(names = "--url", required = true, description = "Where the centre is.")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--key", required = true, description = "The bank's API key, hw_...")
  private String key = "";

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Option(names = "--all", description = "Leave payments behind, also where it is no sandbox.")
  private boolean all;

  @Option(
      names = "--listen",
      description = "HOST:PORT of this machine, where the centre can tell it of events.")
  private String listen = "";

  @Option(
      names = "--watch",
      description = "Only look at what was sent in the last day, again after each such time: 10m.")
  private String watch = "";

  @Option(
      names = "--deadline",
      description = "In how many milliseconds payments must be answered (${DEFAULT-VALUE}).")
  private long deadlineMillis = 1_000;

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;

  public ConformanceCommand() {
    this(System.out, System.err, InstantSource.system());
  }

  ConformanceCommand(PrintStream out, PrintStream err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (CentreDoors centre = new CentreDoors(url, key)) {
      return watch.isEmpty() ? once(centre) : watch(centre);
    } catch (CannotRun | IllegalArgumentException why) {
      err.println("haltwire: " + why.getMessage());
      return CANNOT_RUN;
    }
  }

  private int once(CentreDoors centre) {
    Answer self = known(centre);
    boolean sandbox = self.json().path("sandbox").asBoolean(false);
    List<Checked> found = new ArrayList<>(new HarmlessChecks(centre, clock, self).run());
    if (sandbox || all) {
      String run = Long.toString(clock.millis(), Character.MAX_RADIX);
      found.addAll(new PaymentChecks(centre, clock, Duration.ofMillis(deadlineMillis), run).run());
      found.addAll(webhooks(centre));
    } else {
      String why = "This is no sandbox, and it would leave something behind; --all does it.";
      found.addAll(PaymentChecks.left(why));
      found.addAll(WebhookChecks.left(why));
    }
    return told(found);
  }

  private List<Checked> webhooks(CentreDoors centre) {
    if (listen.isEmpty()) {
      return WebhookChecks.left("--listen HOST:PORT says where this machine can be told.");
    }
    return new WebhookChecks(centre, clock, address(listen), WEBHOOK_PATIENCE).run();
  }

  private int watch(CentreDoors centre) throws InterruptedException {
    Duration pause = pause(watch);
    known(centre);
    while (true) {
      int code = told(new DayChecks(centre).run());
      if (pause.isZero()) {
        return code;
      }
      Thread.sleep(pause);
    }
  }

  private int told(List<Checked> found) {
    if (json) {
      Written.json(found, out);
    } else {
      Written.table(found, out);
    }
    return Written.count(found, State.WRONG) > 0 ? 1 : 0;
  }

  /// Who the key is.
  private Answer known(CentreDoors centre) {
    Answer self = centre.get("/v1/self");
    if (self.status() == 401 || self.status() == 403) {
      throw new CannotRun(
          "Expected a key that works at %s, but it was refused: %s. The centre's administrator"
                  .formatted(url, self.told())
              + " issues keys on the institution's page.");
    }
    if (self.status() != 200 || self.json().path("code").asString("").isEmpty()) {
      throw new CannotRun(
          "Expected a Haltwire centre at %s, but got %s. --url is the address without a path."
              .formatted(url, self.told()));
    }
    return self;
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "Expected HOST:PORT after --listen, such as 192.0.2.7:9000, but got " + text);
    }
    return new InetSocketAddress(
        text.substring(0, colon).replaceAll("[\\[\\]]", ""),
        Integer.parseInt(text.substring(colon + 1)));
  }

  /// Zero: look once.
  private static Duration pause(String text) {
    if (!text.matches("0|[1-9]\\d{0,4}[smh]")) {
      throw new IllegalArgumentException(
          "Expected a time such as 30s, 10m or 1h after --watch, or 0 to look once, but got "
              + text);
    }
    return text.equals("0") ? Duration.ZERO : Duration.parse("PT" + text);
  }
}
