package org.haltwire.centre.recovery.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.haltwire.core.money.Route;

/// A trace as a picture: who got money stands one column to the right of who gave it, and in a
/// column who got it first stands on top. A long column is folded.
record TraceGraph(List<Node> nodes, List<Edge> edges) {

  private static final int COLUMN = 230;
  private static final int FOLD = 110;
  private static final int ROW = 84;
  private static final int LONGEST = 40;
  private static final Spot NOWHERE = new Spot(0, 0);

  TraceGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// @param kind `victim`, `account`, or the way out: `cash`, `crypto`, `abroad`, `card`, `income`
  /// @param state `held`, `there`, `gone`, `unknown`; of victims and ways out empty
  /// @param row in the table of places; -1 for others
  /// @param held what banks say they hold there
  record Node(String id, String kind, String state, Label label, int row, long held, Spot at) {}

  record Label(String account, String bank) {}

  record Spot(int x, int y) {}

  /// @param id the move's place in the trace
  /// @param amount what was stolen of what moved
  /// @param back what of it came back to whom it was stolen from
  record Edge(int id, String from, String to, long time, long amount, long back, String route) {}

  static TraceGraph of(SavedTrace trace, List<Hold> holds) {
    return new Drawing(trace, holds).draw();
  }

  /// The picture while it is made.
  private static final class Drawing {

    private final SavedTrace trace;
    private final Map<String, List<Hold>> holds;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Integer, List<String>> columns = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();

    Drawing(SavedTrace trace, List<Hold> holds) {
      this.trace = trace;
      this.holds = holds.stream().collect(Collectors.groupingBy(Hold::account));
      for (int i = 0; i < trace.spots().size(); i++) {
        places.put(trace.spots().get(i).account().account(), i);
      }
    }

    TraceGraph draw() {
      for (int i = 0; i < trace.moves().size(); i++) {
        SavedTrace.Move move = trace.moves().get(i);
        String from = account(move.from(), move.hop() - 1);
        String to = move.route().leaves() ? exit(move) : account(move.to(), move.hop());
        edges.add(
            new Edge(
                i,
                from,
                to,
                move.time(),
                move.moved().ofVictims(),
                move.back().ofVictims(),
                Arithmetic.word(move.route())));
      }
      return new TraceGraph(placed(), edges);
    }

    private String account(SavedTrace.Side side, int hop) {
      String id = "a:" + side.account();
      if (!nodes.containsKey(id)) {
        Label label = new Label(side.account(), side.bank());
        int row = places.getOrDefault(side.account(), -1);
        if (row < 0) {
          add(new Node(id, "victim", "", label, row, 0, NOWHERE), Math.max(0, hop));
        } else {
          SavedTrace.Spot spot = trace.spots().get(row);
          List<Hold> of = holds.getOrDefault(side.account(), List.of());
          String state = Arithmetic.state(spot, of);
          add(new Node(id, "account", state, label, row, held(of), NOWHERE), spot.hop());
        }
      }
      return id;
    }

    private static long held(List<Hold> holds) {
      return holds.stream()
          .filter(hold -> hold.state().isSecured())
          .mapToLong(hold -> hold.money().secured())
          .sum();
    }

    private String exit(SavedTrace.Move move) {
      String word = Arithmetic.word(move.route());
      String whose = move.route() == Route.CASH ? move.from().account() : move.to().account();
      String id = word + ":" + whose;
      if (!nodes.containsKey(id)) {
        Label label = new Label(move.to().account(), move.to().bank());
        add(new Node(id, word, "", label, -1, 0, NOWHERE), move.hop());
      }
      return id;
    }

    private void add(Node node, int column) {
      nodes.put(node.id(), node);
      columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(node.id());
    }

    private List<Node> placed() {
      int x = 0;
      for (List<String> column : columns.values()) {
        int rows = Math.min(LONGEST, column.size());
        for (int i = 0; i < column.size(); i++) {
          Spot at = new Spot(x + i / LONGEST * FOLD, i % LONGEST * ROW - (rows - 1) * ROW / 2);
          nodes.computeIfPresent(column.get(i), (_, node) -> at(node, at));
        }
        x += COLUMN + (column.size() - 1) / LONGEST * FOLD;
      }
      return List.copyOf(nodes.values());
    }

    private static Node at(Node node, Spot at) {
      return new Node(
          node.id(), node.kind(), node.state(), node.label(), node.row(), node.held(), at);
    }
  }
}
