package org.haltwire.centre.calls.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.FreePorts;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.calls.lab.Lab.Call;
import org.haltwire.centre.crash.RunningCentre;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A centre in a process of its own is killed while three hundred calls a second come in: no honest
/// call is refused, every call passes, the network that asks raises the alarm, and the centre that
/// takes its place refuses nothing for want of a registration at first.
@Tag("alone")
class KilledCentreTest {

  private static final int PER_SECOND = 300;
  private static final String ASKING = "127.0.0.2";

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void everyCallPassesOnceTheCentreIsKilled() throws Exception {
    int sip = FreePorts.at("127.0.0.1");
    String[] options = {
      "--set=haltwire.calls.file=" + country(),
      "--set=haltwire.calls.sip-port=" + sip,
      "--set=haltwire.calls.address=0.0.0.0",
      "--set=haltwire.calls.grace=0s",
      "--set=haltwire.calls.secrets.demo-bank=river-under-stones",
      "--set=haltwire.calls.secrets.berkut=hill-behind-the-sun"
    };
    List<Call> calls = calls(1_800);
    RunningCentre centre = RunningCentre.start(folder.resolve("data"), options);
    try (Lab lab = Lab.open()) {
      for (Call call : calls) {
        if (!isSubstituted(call.caller())) {
          assertEquals(200, ask(centre, "aos/saveRequest", call).statusCode());
        }
      }
      int proxy =
          lab.proxy(
              "ask-sip.cfg",
              ASKING,
              Map.of(
                  "CENTRE",
                  "127.0.0.1:" + sip,
                  "CALLED",
                  "127.0.0.1:" + lab.called("127.0.0.1"),
                  "PATIENCE",
                  "500"));
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> kill(centre), CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
      Lab.Outcome outcome = lab.call(ASKING + ":" + proxy, calls, PER_SECOND);
      end.join();
      assertTrue(outcome.refused().stream().allMatch(KilledCentreTest::isSubstituted));
      assertFalse(outcome.refused().isEmpty(), outcome::report);
      assertTrue(outcome.passed().stream().anyMatch(KilledCentreTest::isSubstituted), "after");
      assertEquals(calls.size(), outcome.passed().size() + outcome.refused().size());
      assertTrue(lab.log(proxy).contains("ALERT"), () -> "no alarm of the network");
    } finally {
      options[3] = "--set=haltwire.calls.grace=60s";
      try (RunningCentre next = RunningCentre.start(folder.resolve("data"), options)) {
        String answer = ask(next, "aos/checkRequest?trunk=abroad", calls.getFirst()).body();
        assertTrue(answer.contains("STARTING"), answer);
      }
    }
  }

  private static void kill(RunningCentre centre) {
    try {
      centre.kill();
    } catch (InterruptedException stopped) {
      throw new CompletionException(stopped);
    }
  }

  private HttpResponse<String> ask(RunningCentre centre, String path, Call call)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(centre.address(path))
            .header("Authorization", "Bearer " + centre.key())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    CallsTown.body(call.caller(), call.callee(), "")))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /// The demo bank, whose key every start prints, is an operator here.
  private Path country() throws IOException {
    String text =
        Files.readString(CallsTown.FILE)
            .replace("alem", "demo-bank")
            .replace("ends_calls: true", "ends_calls: true\n    misses: 0");
    return Files.writeString(folder.resolve("calls.yaml"), text);
  }

  private static List<Call> calls(int count) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(new Call("7701%07d".formatted(i), "7705%07d".formatted(i)));
    }
    return calls;
  }

  private static boolean isSubstituted(String caller) {
    return Long.parseLong(caller) % 5 == 0;
  }
}
