package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferGraphTest {

  private static final Limits FAR = new Limits(100, Long.MAX_VALUE, 0, 1_000);
  private static final int MANY = 200_000;

  @Test
  void findsATransferByItsPosition() {
    TransferGraph graph = new TransferGraph();
    assertEquals(TransferGraph.NONE, graph.find(1));
    for (int i = 0; i < MANY; i++) {
      assertEquals(
          i + i / (Chunk.SIZE - 1), graph.add(3L * i, i, "a" + i % 7, "b", 1, Route.ACCOUNT));
    }
    assertEquals(MANY, graph.size());
    for (int i = 0; i < MANY; i += 997) {
      Transfer found = graph.transfer(graph.find(3L * i)).orElseThrow();
      assertEquals(
          new Transfer(found.number(), 3L * i, i, "a" + i % 7, "b", 1, Route.ACCOUNT), found);
      assertEquals(TransferGraph.NONE, graph.find(3L * i + 1));
    }
    assertEquals(TransferGraph.NONE, graph.find(-1));
  }

  @Test
  void keepsTimesThatAreFarApart() {
    TransferGraph graph = new TransferGraph();
    int early = graph.add(1, 0, "a", "b", 1, Route.ACCOUNT);
    int late = graph.add(10_000_000_000L, 10_000_000_000L, "b", "c", 1, Route.ACCOUNT);
    assertEquals(0, graph.time(early));
    assertEquals(10_000_000_000L, graph.time(late));
    assertEquals(10_000_000_000L, graph.position(late));
    assertEquals(late, graph.next(early, graph.payee(early)));
  }

  @Test
  void forgetsOldTransfersAndAccountsThatHaveNoneLeft() {
    TransferGraph graph = new TransferGraph();
    for (int i = 0; i < MANY; i++) {
      graph.add(i, i, "payer" + i, i % 2 == 0 ? "stays" : "payee" + i, 1, Route.ACCOUNT);
    }
    int accounts = graph.accounts();
    graph.dropBefore(MANY - 10);
    assertTrue(graph.size() < Chunk.SIZE);
    assertTrue(graph.accounts() < accounts / 2);
    assertEquals(TransferGraph.NONE, graph.find(5));
    assertEquals(Optional.empty(), graph.transfer(5));
    assertEquals("stays", graph.transfer(graph.find(MANY - 2)).orElseThrow().payee());
    int again = graph.add(MANY, MANY, "payer3", "payee3", 5, Route.ACCOUNT);
    assertEquals("payer3", graph.transfer(again).orElseThrow().payer());
    assertEquals(5, graph.balanceOfPayee(again));
  }

  @Test
  void goesOnWhereNumbersGoRound() {
    TransferGraph graph = new TransferGraph(Chunk.LAST - 1);
    int stolen = graph.add(1, 1, "victim", "a0", 100, Route.ACCOUNT);
    for (int i = 0; i < MANY; i++) {
      graph.add(2 + i, 2 + i, "x", "y", 1, Route.ACCOUNT);
    }
    int on = graph.add(MANY + 2, MANY + 2, "a0", "a1", 100, Route.ACCOUNT);
    assertTrue(graph.rank(on) > graph.rank(stolen));
    assertTrue(stolen < 0 && on >= 0);
    Traced traced = Trace.follow(graph, Method.FIFO, FAR, List.of(new Root(stolen, 100)));
    assertEquals("a1", traced.places().getLast().account());
    assertEquals(100, traced.places().getLast().holds().stolen());
  }

  @Test
  void takesBackWhatWasCancelled() {
    TransferGraph graph = new TransferGraph();
    graph.add(1, 1, "a", "b", 70, Route.ACCOUNT);
    int cancelled = graph.add(2, 2, "b", "c", 50, Route.ACCOUNT);
    graph.cancel(cancelled);
    graph.cancel(cancelled);
    int after = graph.add(3, 3, "d", "b", 5, Route.ACCOUNT);
    assertEquals(75, graph.balanceOfPayee(after));
    assertTrue(graph.isCancelled(cancelled));
    assertFalse(graph.isCancelled(after));
    assertEquals(Route.ACCOUNT, graph.route(cancelled));
  }

  @Test
  void takesAtMost48BytesATransfer() {
    TransferGraph graph = new TransferGraph();
    for (int i = 0; i < 1_000_000; i++) {
      int payee = (int) (i * 7_919L % 100_000);
      graph.add(
          i,
          i,
          "KZ86125KZT50" + (1_000_000 + i % 100_000),
          "KZ86125KZT50" + (1_000_000 + payee),
          1,
          Route.ACCOUNT);
    }
    assertTrue(graph.bytes() <= 48L * graph.size(), () -> graph.bytes() + " bytes");
  }
}
