package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints what it costs to know whose key it is, and asserts no time.
@Tag("slow")
class AdmissionSpeedTest {

  private static final int ROUNDS = 12;
  private static final int TIMES = 500_000;

  @Test
  void knowsAKeyEveryTime() {
    try (TestingCentre centre = TestingCentre.start()) {
      Participants participants = centre.bean(Participants.class);
      participants.register(new Participant("quick-bank", "Quick", Set.of(Role.SENDER)));
      String key = participants.issue("quick-bank").orElseThrow().text();
      long found = 0;
      var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      for (int round = 0; round < ROUNDS; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
          found += participants.byKey(key).isPresent() ? 1 : 0;
        }
        long took = System.nanoTime() - began;
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.printf("key: %d ns, %d bytes%n", took / TIMES, bytes / TIMES);
      }
      assertEquals((long) ROUNDS * TIMES, found);
    }
  }
}
