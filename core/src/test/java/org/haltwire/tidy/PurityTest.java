package org.haltwire.tidy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each class below breaks one rule once.
class PurityTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        HoldsAClock.class,
        AsksTheTime.class,
        AsksTheMachine.class,
        DrawsANumber.class,
        DrawsAnId.class,
        ReadsAFile.class,
        Prints.class,
        StartsAThread.class,
        SharesAMap.class,
        GoesParallel.class,
        Remembers.class,
        RemembersInAList.class
      })
  void refuses(Class<?> sinner) {
    var classes = new ClassFileImporter().importClasses(sinner);
    assertThrows(AssertionError.class, () -> Purity.check(classes));
  }

  @Test
  void acceptsWhatTakesTimeAsAnArgument() {
    var classes = new ClassFileImporter().importClasses(TakesTheTime.class);
    assertDoesNotThrow(() -> Purity.check(classes));
  }

  @ParameterizedTest
  @ValueSource(classes = {CopiesAMap.class, KeysByIdentity.class})
  void refusesADisorderly(Class<?> sinner) {
    var classes = new ClassFileImporter().importClasses(sinner);
    assertThrows(AssertionError.class, () -> Purity.checkOrder(classes));
  }

  record HoldsAClock(Clock clock) {}

  record TakesTheTime(Instant time) {}

  static class AsksTheTime {
    Instant time() {
      return Instant.now();
    }
  }

  static class AsksTheMachine {
    String setting() {
      return System.getProperty("setting", "");
    }
  }

  record DrawsANumber(Random random) {}

  static class DrawsAnId {
    UUID id() {
      return UUID.randomUUID();
    }
  }

  static class ReadsAFile {
    boolean there() {
      return Files.exists(Path.of("there"));
    }
  }

  static class Prints {
    void say() {
      System.out.println();
    }
  }

  static class StartsAThread {
    void start() {
      Thread.ofVirtual().start(() -> {});
    }
  }

  record SharesAMap(ConcurrentHashMap<String, String> map) {}

  static class GoesParallel {
    long count() {
      return List.of(1).stream().parallel().count();
    }
  }

  static class Remembers {
    static int last;
  }

  static class RemembersInAList {
    static final java.util.ArrayList<String> SEEN = new java.util.ArrayList<>();
  }

  record CopiesAMap(Map<String, String> map) {
    CopiesAMap {
      map = Map.copyOf(map);
    }
  }

  record KeysByIdentity(IdentityHashMap<String, String> map) {}
}
