package org.haltwire.bench;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Verifying calls: the core on one thread, its memory, and a running centre over HTTP and SIP.
@Command(
    name = "calls",
    description = "Measure verifying calls: the core, HTTP, SIP, and bytes a call.",
    mixinStandardHelpOptions = true)
final class CallsBench implements Callable<Integer> {

  /// A country with one operator, whose name is that of the participant whose key a new centre has.
  private static final String COUNTRY =
      """
      calls: zz
      numbers: [77]
      emergency: [112]
      short_digits: 5
      operators:
        - { code: demo-bank, connected: true, trunks: [{ name: home, peers: [127.0.0.1] }] }
      ranges:
        - { prefixes: [7701, 7705], digits: 11, kind: MOBILE, operator: demo-bank }
      """;

  private static final List<String> SAVE_AND_CHECK =
      List.of("/aos/saveRequest", "/aos/checkRequest");

  @Option(names = "--pairs", defaultValue = "20000000", description = "Pairs for the core.")
  private int pairs;

  @Option(names = "--rate", defaultValue = "5500", description = "Pairs per second over HTTP.")
  private int rate;

  @Option(names = "--sip-rate", defaultValue = "4000", description = "Queries per second over SIP.")
  private int sipRate;

  @Option(
      names = "--signal-rate",
      defaultValue = "500",
      description = "Questions of banks per second: is the customer in a call?")
  private int signalRate;

  @Option(names = "--seconds", defaultValue = "15", description = "How long HTTP and SIP last.")
  private int seconds;

  @Option(names = "--warmup", defaultValue = "20", description = "Seconds of half the load before.")
  private int warmup;

  @Option(names = "--connections", defaultValue = "64", description = "Connections to use.")
  private int connections;

  @Override
  public Integer call() throws IOException {
    Results results = new Results("calls");
    CallsCore core = new CallsCore();
    core.pairsPerSecond(pairs / 4);
    results.put("core_pairs_per_second", core.pairsPerSecond(pairs));
    double bytes = core.bytesPerCall();
    Path data = Files.createTempDirectory("haltwire-bench");
    Path country = Files.writeString(data.resolve("calls.yaml"), COUNTRY);
    int port = freePort();
    try (CentreProcess centre =
        CentreProcess.start(
            data,
            "haltwire.calls.file=" + country,
            "haltwire.calls.grace=0s",
            "haltwire.quotas.people-per-second=100000",
            "haltwire.quotas.people-size=500000",
            "haltwire.signals.phones-per-day=1000000",
            "haltwire.calls.sip-port=" + port)) {
      http(centre, results);
      sip(centre, port, results);
      inCall(centre, results);
    } finally {
      CentreProcess.remove(data);
    }
    System.out.println(results.put("bytes_per_call", bytes, 1).json());
    return 0;
  }

  private void http(CentreProcess centre, Results results) throws IOException {
    try (OpenLoad before = load(centre)) {
      before.run(bodies(0, rate / 2 * warmup), rate);
    }
    try (OpenLoad load = load(centre)) {
      load.run(bodies(1_000_000, rate * seconds), 2 * rate);
      Histogram latency = load.latency();
      System.out.println(
          String.format(
              Locale.ROOT,
              "HTTP: %d pairs offered a second, p50 %.2f, p99 %.2f, p99.9 %.2f ms, %d wrong answers",
              rate,
              latency.getValueAtPercentile(50) / 1e6,
              latency.getValueAtPercentile(99) / 1e6,
              latency.getValueAtPercentile(99.9) / 1e6,
              load.errors()));
      results
          .put("http_pairs_per_second", load.perSecond() / 2)
          .put("http_p99_ms", latency.getValueAtPercentile(99) / 1e6, 2)
          .put("http_wrong", load.errors());
    }
  }

  private OpenLoad load(CentreProcess centre) throws IOException {
    return new OpenLoad(centre.console(), centre.key(), connections, SAVE_AND_CHECK, "FALSE", "");
  }

  /// Every other call was registered just before; the rest are from abroad.
  private void sip(CentreProcess centre, int port, Results results) throws IOException {
    int known = 10_000;
    try (OpenLoad load = load(centre)) {
      load.run(bodies(2_000_000, known), rate);
    }
    try (SipLoad before = new SipLoad(port)) {
      before.run(sipRate * 3, sipRate, i -> invite(2_000_000 + i % known));
    }
    try (SipLoad load = new SipLoad(port)) {
      load.run(sipRate * seconds, sipRate, i -> invite(2_000_000 + i % known));
      Histogram latency = load.latency();
      System.out.println(
          String.format(
              Locale.ROOT,
              "SIP: %d queries offered a second, p50 %.2f, p99 %.2f ms, %d lost, %d wrong answers",
              sipRate,
              latency.getValueAtPercentile(50) / 1e6,
              latency.getValueAtPercentile(99) / 1e6,
              load.lost(),
              load.wrong()));
      results
          .put("sip_queries_per_second", load.perSecond())
          .put("sip_p99_ms", latency.getValueAtPercentile(99) / 1e6, 2)
          .put("sip_lost", load.lost());
    }
  }

  /// A bank asks whether its customers are in a call; every other one is.
  private void inCall(CentreProcess centre, Results results) throws IOException {
    byte[][] bodies = new byte[signalRate * seconds][];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] =
          "{\"phoneNumber\":\"+%d\"}"
              .formatted((i % 2 == 0 ? 77_052_000_000L : 77_057_000_000L) + i / 2 % 10_000)
              .getBytes(StandardCharsets.US_ASCII);
    }
    List<String> door = List.of("/scam-signal/v0.3/signal");
    String purpose = "x-purpose: payment\r\n";
    try (OpenLoad before =
        new OpenLoad(centre.console(), centre.key(), connections, door, "null,", purpose)) {
      before.run(Arrays.copyOf(bodies, bodies.length / 3), signalRate);
    }
    try (OpenLoad load =
        new OpenLoad(centre.console(), centre.key(), connections, door, "null,", purpose)) {
      load.run(bodies, signalRate);
      Histogram latency = load.latency();
      System.out.println(
          String.format(
              Locale.ROOT,
              "in-call signal: %d questions a second, p50 %.2f, p99 %.2f ms, %d wrong answers",
              load.perSecond(),
              latency.getValueAtPercentile(50) / 1e6,
              latency.getValueAtPercentile(99) / 1e6,
              load.errors()));
      results.put("in_call_p99_ms", latency.getValueAtPercentile(99) / 1e6, 2);
    }
  }

  /// Each call twice in a row: registered, then asked about.
  private static byte[][] bodies(int from, int calls) {
    byte[][] bodies = new byte[2 * calls][];
    for (int i = 0; i < calls; i++) {
      byte[] body =
          "{\"msisdnA\":\"7701%07d\",\"msisdnB\":\"7705%07d\"}"
              .formatted(from + i, from + i)
              .getBytes(StandardCharsets.US_ASCII);
      bodies[2 * i] = body;
      bodies[2 * i + 1] = body;
    }
    return bodies;
  }

  private static String invite(int number) {
    String caller = number % 2 == 0 ? "7701%07d".formatted(number) : "4915%08d".formatted(number);
    return "INVITE sip:7705%07d@gw SIP/2.0\r\n".formatted(number)
        + "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK%d;rport\r\n".formatted(number)
        + "From: <sip:%s@127.0.0.1>;tag=1\r\n".formatted(caller)
        + "To: <sip:7705%07d@gw>\r\n".formatted(number)
        + "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n";
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
