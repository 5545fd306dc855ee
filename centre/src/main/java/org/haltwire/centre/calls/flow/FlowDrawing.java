package org.haltwire.centre.calls.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.haltwire.core.call.Action;

/// The map as a drawing: whose numbers call on the left, the trunks over which they come on the
/// right, and between them a band for each flow and action, as wide as it has calls.
///
/// @param height of the drawing; its width is [#WIDTH]
record FlowDrawing(List<Node> sources, List<Node> targets, List<Band> bands, int height) {

  static final int WIDTH = 900;

  private static final int LEFT = 190;
  private static final int RIGHT = 660;
  private static final int NODE = 10;
  private static final int GAP = 34;
  private static final int TOP = 24;
  private static final int TALL = 300;
  private static final double THINNEST = 1;

  /// Actions from the top of a band to its bottom.
  private static final List<Action> ORDER = List.of(Action.BLOCK, Action.LABEL, Action.PASS);

  /// One side's bar.
  ///
  /// @param flow one that begins or ends there
  record Node(Flow flow, double x, double y, double height, long calls) {

    public double middle() {
      return y + height / 2;
    }
  }

  /// @param action the end of its class: `pass`, `label` or `block`
  record Band(String path, String action) {}

  static FlowDrawing of(List<Flow> flows) {
    long all = flows.stream().mapToLong(Flow::all).sum();
    double scale = all == 0 ? 0 : (double) TALL / all;
    Map<String, Node> sources = nodes(flows, Flow::source, LEFT - NODE, scale);
    Map<String, Node> targets = nodes(flows, Flow::target, RIGHT, scale);
    Map<String, Double> from = tops(sources);
    Map<String, Double> to = tops(targets);
    List<Band> bands = new ArrayList<>();
    for (Flow flow : flows) {
      for (Action action : ORDER) {
        if (flow.count(action) > 0) {
          double wide = wide(flow.count(action), scale);
          double left = from.merge(flow.source(), wide, Double::sum) - wide;
          double right = to.merge(flow.target(), wide, Double::sum) - wide;
          bands.add(new Band(path(left, right, wide), action.name().toLowerCase(Locale.ROOT)));
        }
      }
    }
    return new FlowDrawing(
        List.copyOf(sources.values()),
        List.copyOf(targets.values()),
        bands,
        (int) Math.ceil(Math.max(bottom(sources), bottom(targets))) + GAP);
  }

  private static double wide(long calls, double scale) {
    return Math.max(THINNEST, calls * scale);
  }

  private static Map<String, Node> nodes(
      List<Flow> flows, Function<Flow, String> side, double x, double scale) {
    Map<String, List<Flow>> sides = new LinkedHashMap<>();
    flows.forEach(
        flow -> sides.computeIfAbsent(side.apply(flow), _ -> new ArrayList<>()).add(flow));
    Map<String, Node> nodes = new LinkedHashMap<>();
    double y = TOP;
    for (Map.Entry<String, List<Flow>> one : sides.entrySet()) {
      double height = 0;
      for (Flow flow : one.getValue()) {
        for (Action action : ORDER) {
          height += flow.count(action) > 0 ? wide(flow.count(action), scale) : 0;
        }
      }
      long calls = one.getValue().stream().mapToLong(Flow::all).sum();
      nodes.put(one.getKey(), new Node(one.getValue().getFirst(), x, y, height, calls));
      y += height + GAP;
    }
    return nodes;
  }

  private static Map<String, Double> tops(Map<String, Node> nodes) {
    Map<String, Double> tops = new LinkedHashMap<>();
    nodes.forEach((name, node) -> tops.put(name, node.y()));
    return tops;
  }

  private static double bottom(Map<String, Node> nodes) {
    return nodes.values().stream().mapToDouble(node -> node.y() + node.height()).max().orElse(TOP);
  }

  private static String path(double left, double right, double wide) {
    int middle = (LEFT + RIGHT) / 2;
    return String.format(
        Locale.ROOT,
        "M%d %.1fC%d %.1f %d %.1f %d %.1fL%d %.1fC%d %.1f %d %.1f %d %.1fZ",
        LEFT,
        left,
        middle,
        left,
        middle,
        right,
        RIGHT,
        right,
        RIGHT,
        right + wide,
        middle,
        right + wide,
        middle,
        left + wide,
        LEFT,
        left + wide);
  }
}
