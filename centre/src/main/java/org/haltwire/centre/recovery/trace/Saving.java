package org.haltwire.centre.recovery.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haltwire.centre.recovery.trace.SavedTrace.Move;
import org.haltwire.centre.recovery.trace.SavedTrace.Side;
import org.haltwire.centre.recovery.trace.SavedTrace.Spot;
import org.haltwire.centre.recovery.trace.SavedTrace.Sum;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Traced;
import org.haltwire.core.money.Transfer;
import org.haltwire.core.money.TransferGraph;

/// Turns a trace of numbers into one of accounts and banks.
final class Saving {

  private Saving() {}

  static List<Move> moves(Traced traced, TransferGraph graph) {
    List<Move> moves = new ArrayList<>();
    for (Traced.Flow flow : traced.flows()) {
      Transfer transfer = graph.transfer(flow.transfer()).orElseThrow();
      moves.add(
          new Move(
              transfer.position(),
              transfer.time(),
              flow.route(),
              flow.hop(),
              side(transfer.payer()),
              side(transfer.payee()),
              sum(flow.before()),
              sum(flow.moved()),
              flow.unseen(),
              sum(flow.back())));
    }
    return moves;
  }

  static List<Spot> spots(Traced traced) {
    List<Spot> spots = new ArrayList<>();
    for (Traced.Place place : traced.places()) {
      spots.add(
          new Spot(
              side(place.account()),
              place.hop(),
              place.arrived(),
              sum(place.holds()),
              place.end()));
    }
    return spots;
  }

  private static Side side(Transfer.Side side) {
    return new Side(side.account(), side.bank());
  }

  private static Sum sum(Mix mix) {
    SortedMap<Integer, Long> stolen = new TreeMap<>();
    for (int source : mix.sources()) {
      stolen.put(source, mix.of(source));
    }
    return new Sum(mix.own(), stolen);
  }
}
