package org.haltwire.core.call;

import java.util.List;

/// A country with three operators, of which the last is not connected.
final class TestingNetwork {

  static final int ALEM = 0;
  static final int BERKUT = 1;
  static final int CASPI = 2;

  static final NumberPlan PLAN =
      new NumberPlan(
          List.of(76L, 77L),
          List.of(101L, 112L),
          5,
          List.of(
              new NumberRange(7701, 11, NumberKind.MOBILE, ALEM, true),
              new NumberRange(7705, 11, NumberKind.MOBILE, BERKUT, true),
              new NumberRange(7717, 11, NumberKind.FIXED, ALEM, true),
              new NumberRange(77172555555L, 11, NumberKind.FIXED, ALEM, false),
              new NumberRange(7747, 11, NumberKind.MOBILE, CASPI, true)));

  static final Portability PORTED =
      new Portability.Builder(2).put(77011000001L, BERKUT).put(77011000002L, CASPI).build();

  static final Network NETWORK =
      new Network(
          PLAN,
          PORTED,
          List.of(
              new Network.Operator("alem", true, true, 300, 30_000, 20),
              new Network.Operator("berkut", true, false, 500, 30_000, 20),
              new Network.Operator("caspi", false, false, 300, 30_000, 20)));

  private TestingNetwork() {}
}
