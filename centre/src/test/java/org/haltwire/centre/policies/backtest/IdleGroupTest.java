package org.haltwire.centre.policies.backtest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdleGroupTest {

  @Test
  void knowsWhoIsInNoGroup() {
    assertTrue(IdleGroup.ungrouped("0::/\n"));
    assertTrue(IdleGroup.ungrouped("4:memory:/some\n1:cpu:/\n0::/\n"));
    assertTrue(IdleGroup.ungrouped("1:cpu,cpuacct:/\n0::/system.slice/a.service\n"));
  }

  @Test
  void leavesWhoIsInAGroup() {
    assertFalse(IdleGroup.ungrouped("0::/system.slice/haltwire.service\n"));
    assertFalse(IdleGroup.ungrouped("1:cpu,cpuacct:/docker/1\n0::/\n"));
    assertFalse(IdleGroup.ungrouped(""));
  }
}
