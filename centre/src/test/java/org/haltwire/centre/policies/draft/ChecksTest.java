package org.haltwire.centre.policies.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.Soon;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.policy.Compilation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One text at a time, and of each session only the newest that waits.
class ChecksTest {

  private final Checks checks =
      new Checks(new ProfileSettings("KZT", ZoneId.of("Asia/Almaty"), "KZ"));

  @AfterEach
  void stop() {
    checks.stop();
  }

  @Test
  void givesUpAWaitingTextForANewerOneOfTheSameSession() throws IOException {
    String shipped = Files.readString(Path.of("../policies/payments.yaml"));
    var first = ask("busy", shipped);
    Soon.is("1 working", () -> checks.working() == 1);
    var older = ask("mine", "policy: a");
    Soon.is("1 waiting", () -> checks.waiting() == 1);
    var other = ask("theirs", "policy: b");
    Soon.is("2 waiting", () -> checks.waiting() == 2);
    var newer = ask("mine", "policy: c");
    assertEquals(Optional.empty(), older.join());
    assertTrue(newer.join().orElseThrow() instanceof Compilation.Refused);
    assertTrue(other.join().isPresent());
    assertTrue(first.join().orElseThrow() instanceof Compilation.Compiled);
  }

  private CompletableFuture<Optional<Compilation>> ask(String session, String text) {
    return CompletableFuture.supplyAsync(
        () -> checks.check(session, text, Checks.Depth.EXAMPLES),
        task -> Thread.ofVirtual().start(task));
  }
}
