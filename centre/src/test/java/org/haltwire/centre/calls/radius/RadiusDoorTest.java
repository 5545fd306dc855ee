package org.haltwire.centre.calls.radius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.calls.CallsTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FreeRADIUS' own client speaks to the door. It is known as alem's, whose trunk from abroad has
/// the same secret.
class RadiusDoorTest {

  private static final Path CLIENT = Path.of("/usr/bin/radclient");
  private static final String SECRET = "river-under-stones";
  private static final String SEAL = "Message-Authenticator = 0x00";

  @TempDir private static Path folder;
  private static CallsTown town;
  private static int port;
  private static int accounting;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(Files.exists(CLIENT), "needs " + CLIENT);
    town = new CallsTown("haltwire.calls.radius-port=0", "haltwire.calls.radius-accounting-port=0");
    List<Integer> ports = town.centre.bean(RadiusServer.class).ports();
    port = ports.getFirst();
    accounting = ports.getLast();
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  @Test
  void registersAsksAndEnds() throws Exception {
    String call = call("77010000001", "77010000002") + ", Acct-Session-Id = \"c1\"";
    assertAnswer("Accounting-Response", tell("Start", call));
    assertAnswer("Access-Accept", ask(call("77010000001", "77010000002"), SECRET));
    assertAnswer("Accounting-Response", tell("Stop", call));
    String gone = ask(call("77010000001", "77010000002"), SECRET);
    assertAnswer("Access-Reject", gone);
    assertTrue(gone.contains("Reply-Message = \"NOT_CALLING\""), gone);
  }

  @Test
  void saysWhatToLabelAndKnowsTrunksByName() throws Exception {
    String foreign = ask(call("4915112345", "77010000002"), SECRET);
    assertAnswer("Access-Accept", foreign);
    assertTrue(foreign.contains("Filter-Id = \"LABEL\""), foreign);
    String abroad = call("77170000001", "77050000001") + ", NAS-Identifier = \"abroad\"";
    String fixed = ask(abroad, SECRET);
    assertAnswer("Access-Reject", fixed);
    assertTrue(fixed.contains("FIXED_FROM_ABROAD"), fixed);
    assertTrue(ask(call("1", "77050000001"), SECRET).contains("NOT_YOURS"));
  }

  @Test
  void answersNothingThatWasNotMadeWithTheSecret() throws Exception {
    String call = call("77010000001", "77010000002");
    assertAnswer("No reply", ask(call, "another-secret-of-theirs"));
    assertAnswer("No reply", client(port, "auth", call, SECRET), "without a seal");
    assertAnswer("No reply", ask(call + ", NAS-Identifier = \"none\"", SECRET));
    assertAnswer("No reply", tell("Start", call("77050000001", "77010000002")), "another's number");
    assertAnswer("Accounting-Response", tell("Accounting-On", "NAS-Identifier = \"national\""));
  }

  /// Damaged packets have no answer and stop nothing.
  @Test
  void survivesGarbage() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 2_000; i++) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (bytes.length > 4) {
          bytes[0] = (byte) (1 + random.nextInt(5));
          bytes[2] = 0;
          bytes[3] = (byte) bytes.length;
        }
        socket.send(
            new DatagramPacket(
                bytes,
                bytes.length,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
      }
      socket.setSoTimeout(200);
      org.junit.jupiter.api.Assertions.assertThrows(
          java.net.SocketTimeoutException.class,
          () -> socket.receive(new DatagramPacket(new byte[4_096], 4_096)));
    }
    assertAnswer("Access-Accept", ask(call("77010000001", "112"), SECRET));
  }

  /// Every fifth of 3,000 calls has a number whose owner is not calling. Each packet of the client
  /// has its expected answer beside it, so that the client itself says which of them came out
  /// otherwise.
  @Test
  void refusesExactlyTheSubstitutedOnesAtThreeHundredASecond() throws Exception {
    // All are registered before the first is asked about: that nothing comes meanwhile is no sign.
    String terms =
        Files.readString(CallsTown.FILE)
            .replace("deadline_ms: 300", "deadline_ms: 300\n    misses: 0");
    Path file = Files.writeString(folder.resolve("calls.yaml"), terms);
    try (CallsTown steady =
        new CallsTown("haltwire.calls.file=" + file, "haltwire.calls.radius-port=0")) {
      askAboutThreeThousand(steady);
    }
  }

  private static void askAboutThreeThousand(CallsTown steady) throws Exception {
    int there = steady.centre.bean(RadiusServer.class).ports().getFirst();
    StringBuilder packets = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String caller = "7701%07d".formatted(100_000 + i);
      String callee = "7701%07d".formatted(200_000 + i);
      boolean substituted = i % 5 == 0;
      if (!substituted) {
        assertEquals(200, steady.save(steady.alem, caller, callee).statusCode());
      }
      packets.append("%s, %s%n%n".formatted(call(caller, callee), SEAL));
      answers.append(
          "Response-Packet-Type == %s%n%n"
              .formatted(substituted ? "Access-Reject" : "Access-Accept"));
    }
    Path asked = Files.writeString(folder.resolve("asked"), packets);
    Path expected = Files.writeString(folder.resolve("expected"), answers);
    List<String> command = new ArrayList<>(List.of(CLIENT.toString(), "-s", "-q"));
    command.addAll(List.of("-n", "300", "-p", "200", "-r", "1", "-t", "5"));
    command.addAll(List.of("-f", asked + ":" + expected, "127.0.0.1:" + there, "auth", SECRET));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(180, TimeUnit.SECONDS), said);
    assertEquals(
        List.of("2400", "600", "0", "3000", "0"),
        List.of(
            count(said, "Accepted"),
            count(said, "Rejected"),
            count(said, "Lost"),
            count(said, "Passed filter"),
            count(said, "Failed filter")),
        said);
  }

  private static String count(String said, String what) {
    return said.replaceAll("(?s).*" + what + " *: ([0-9]+).*", "$1");
  }

  private static String call(String caller, String callee) {
    return "Calling-Station-Id = \"%s\", Called-Station-Id = \"%s\"".formatted(caller, callee);
  }

  private static String ask(String attributes, String secret) throws Exception {
    return client(port, "auth", attributes + ", " + SEAL, secret);
  }

  private static String tell(String status, String attributes) throws Exception {
    return client(accounting, "acct", "Acct-Status-Type = " + status + ", " + attributes, SECRET);
  }

  /// What the client says, sent once and waiting two seconds.
  private static String client(int to, String kind, String attributes, String secret)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(CLIENT.toString()));
    command.addAll(List.of("-x", "-r", "1", "-t", "2", "127.0.0.1:" + to, kind, secret));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write((attributes + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(180, TimeUnit.SECONDS), said);
    return said;
  }

  private static void assertAnswer(String expected, String said, String... why) {
    String found =
        List.of("Access-Accept", "Access-Reject", "Accounting-Response").stream()
            .filter(answer -> said.contains("Received " + answer))
            .findFirst()
            .orElse("No reply");
    assertEquals(expected, found, String.join(" ", why) + said);
  }
}
