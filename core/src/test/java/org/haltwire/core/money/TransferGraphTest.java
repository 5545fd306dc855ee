package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.haltwire.core.money.Transfer.Side;
import org.junit.jupiter.api.Test;

class TransferGraphTest {

  private static final Limits FAR = new Limits(100, Long.MAX_VALUE, 0, 1_000);
  private static final int MANY = 200_000;

  @Test
  void findsATransferByItsPosition() {
    TransferGraph graph = new TransferGraph();
    assertEquals(TransferGraph.NONE, graph.find(1));
    for (int i = 0; i < MANY; i++) {
      assertEquals(i + i / (Chunk.SIZE - 1), add(graph, 3L * i, i, "a" + i % 7, "b", 1));
    }
    assertEquals(MANY, graph.size());
    for (int i = 0; i < MANY; i += 997) {
      assertEquals(
          transfer(3L * i, i, "a" + i % 7, "b", 1),
          graph.transfer(graph.find(3L * i)).orElseThrow());
      assertEquals(TransferGraph.NONE, graph.find(3L * i + 1));
    }
    assertEquals(TransferGraph.NONE, graph.find(-1));
  }

  @Test
  void findsTransfersByTimeAndAmount() {
    TransferGraph graph = new TransferGraph();
    for (int i = 0; i < MANY; i++) {
      add(graph, i, 10L * i, "a", "b", i % 100 + 1);
    }
    List<Integer> found = graph.find(1_000_000, 1_002_000, 50, 51, 100);
    assertEquals(4, found.size());
    for (int number : found) {
      assertTrue(graph.amount(number) >= 50 && graph.amount(number) <= 51);
      assertTrue(graph.time(number) >= 1_000_000 && graph.time(number) <= 1_002_000);
    }
    assertEquals(3, graph.find(1_000_000, 1_002_000, 50, 51, 3).size());
    assertEquals(List.of(), graph.find(10L * MANY, 20L * MANY, 0, 1_000, 9));
  }

  @Test
  void knowsWhichBankKeepsAnAccount() {
    TransferGraph graph = new TransferGraph();
    graph.add(new Transfer(1, 1, new Side("a", ""), new Side("b", "B"), 1, Route.ACCOUNT));
    graph.add(new Transfer(2, 2, new Side("a", "A"), new Side("b", ""), 1, Route.ACCOUNT));
    assertEquals(new Side("a", "A"), graph.transfer(0).orElseThrow().payer());
    assertEquals(new Side("b", "B"), graph.transfer(1).orElseThrow().payee());
  }

  @Test
  void keepsTimesThatAreFarApart() {
    TransferGraph graph = new TransferGraph();
    int early = add(graph, 1, 0, "a", "b", 1);
    int late = add(graph, 10_000_000_000L, 10_000_000_000L, "b", "c", 1);
    assertEquals(0, graph.time(early));
    assertEquals(10_000_000_000L, graph.time(late));
    assertEquals(10_000_000_000L, graph.position(late));
    assertEquals(late, graph.next(early, graph.payee(early)));
  }

  @Test
  void forgetsOldTransfersAndAccountsThatHaveNoneLeft() {
    TransferGraph graph = new TransferGraph();
    for (int i = 0; i < MANY; i++) {
      add(graph, i, i, "payer" + i, i % 2 == 0 ? "stays" : "payee" + i, 1);
    }
    int accounts = graph.accounts();
    graph.dropBefore(MANY - 10);
    assertTrue(graph.size() < Chunk.SIZE);
    assertTrue(graph.accounts() < accounts / 2);
    assertEquals(TransferGraph.NONE, graph.find(5));
    assertEquals(Optional.empty(), graph.transfer(5));
    assertEquals("stays", graph.transfer(graph.find(MANY - 2)).orElseThrow().payee().account());
    int again = add(graph, MANY, MANY, "payer3", "payee3", 5);
    assertEquals("payer3", graph.transfer(again).orElseThrow().payer().account());
    assertEquals(5, graph.balanceOfPayee(again));
  }

  @Test
  void goesOnWhereNumbersGoRound() {
    TransferGraph graph = new TransferGraph(Chunk.LAST - 1);
    int stolen = add(graph, 1, 1, "victim", "a0", 100);
    for (int i = 0; i < MANY; i++) {
      add(graph, 2 + i, 2 + i, "x", "y", 1);
    }
    int on = add(graph, MANY + 2, MANY + 2, "a0", "a1", 100);
    assertTrue(graph.rank(on) > graph.rank(stolen));
    assertTrue(stolen < 0 && on >= 0);
    Traced traced = Trace.follow(graph, Method.FIFO, FAR, List.of(new Root(stolen, 100)));
    assertEquals("a1", traced.places().getLast().account().account());
    assertEquals(100, traced.places().getLast().holds().stolen());
  }

  @Test
  void takesBackWhatWasCancelled() {
    TransferGraph graph = new TransferGraph();
    add(graph, 1, 1, "a", "b", 70);
    int cancelled = add(graph, 2, 2, "b", "c", 50);
    graph.cancel(cancelled);
    graph.cancel(cancelled);
    int after = add(graph, 3, 3, "d", "b", 5);
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
      add(
          graph,
          i,
          i,
          "KZ86125KZT50" + (1_000_000 + i % 100_000),
          "KZ86125KZT50" + (1_000_000 + payee),
          1);
    }
    assertTrue(graph.bytes() <= 48L * graph.size(), () -> graph.bytes() + " bytes");
  }

  private static int add(
      TransferGraph graph, long position, long time, String payer, String payee, long amount) {
    return graph.add(transfer(position, time, payer, payee, amount));
  }

  private static Transfer transfer(
      long position, long time, String payer, String payee, long amount) {
    return new Transfer(
        position, time, new Side(payer, "BANK"), new Side(payee, "BANK"), amount, Route.ACCOUNT);
  }
}
