package org.haltwire.centre.recovery.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.Town;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void endSomeTimeAfterTheMoneyCameAndAfterAPartWentBack(@TempDir Path folder) throws IOException {
    String kz = Files.readString(Path.of("..", "countries", "kz.yaml"));
    String own =
        kz.replace("taint_for: { value: 180d", "taint_for: { value: 10d")
            .replace("watch: { value: 180d", "watch: { value: 100d");
    Files.writeString(folder.resolve("kz.yaml"), own);
    try (Town town = new Town("haltwire.country-profiles=" + folder)) {
      town.report("r", "A-anna", town.pay("A-anna", "B-mule", "50000.00"));
      TaintChange first = marks(town, 1).getFirst();
      assertEquals(5_000_000, first.shares().getFirst().profileMinor());
      assertTrue(isInDays(10, first), first::toString);
      String hold = town.orders(town.bett, 1).getFirst().at("/order/hold").asString();
      town.secured(town.bett, hold, "20000.00");
      town.police.json(
          "/v1/holds/" + hold + "/basis", "{\"basis\": \"COURT_ORDER\", \"document\": \"No. 1\"}");
      TaintChange watched =
          Town.await(() -> marks(town, 1).getLast(), change -> isInDays(100, change));
      assertEquals("B-mule", watched.shares().getFirst().account());
      assertTrue(watched.shares().getFirst().profileMinor() > 2_900_000, "what nobody secured");
    }
  }

  @Test
  void areNotProlongedByATraceLongAfter() {
    try (Town town = new Town()) {
      town.report("r", "A-anna", town.pay("A-anna", "B-mule", "50000.00"));
      TaintChange first = marks(town, 1).getFirst();
      CaseStore cases = town.centre.bean(CaseStore.class);
      SavedTrace trace = cases.trace(1).orElseThrow();
      SavedTrace later =
          new SavedTrace(
              trace.method(),
              trace.limits(),
              trace.position(),
              trace.time() + 50 * DAY,
              trace.sources(),
              trace.moves(),
              trace.spots(),
              trace.cut());
      Pursuit.Step step =
          new Pursuit.Step(new Transfer.Side("B-mule", "BETTKZKA"), 1, 77, Mix.NOTHING);
      town.centre.bean(Marks.class).tell(1, 99, later, List.of(step), new TreeSet<>());
      // The tracer may write others meanwhile.
      TaintChange again =
          Town.await(
                  () ->
                      marks(town, 1).stream()
                          .filter(change -> change.shares().getFirst().profileMinor() == 77)
                          .findFirst(),
                  Optional::isPresent)
              .orElseThrow();
      assertEquals(first.until(), again.until());
    }
  }

  /// Marks end with whole days.
  private static boolean isInDays(int days, TaintChange change) {
    long expected = Math.ceilDiv(change.occurredAt() + days * DAY, DAY) * DAY;
    return Math.abs(change.until() - expected) <= DAY;
  }

  /// What the engine was told of B-mule, once it was told so often.
  private static List<TaintChange> marks(Town town, int count) {
    Journal journal = town.centre.bean(Journal.class);
    return Town.await(
        () -> {
          List<TaintChange> some = new ArrayList<>();
          journal.read(
              1,
              Integer.MAX_VALUE - 1,
              entry -> {
                if (entry.fact() instanceof TaintChange change
                    && change.shares().getFirst().account().equals("B-mule")) {
                  some.add(change);
                }
              });
          return some;
        },
        some -> some.size() >= count);
  }
}
