package org.haltwire.centre.silent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of the examples of a door's description: each value of it a mark once, and bodies
/// that are wrong in every other way.
final class SpoiledBodies {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int TOO_LONG = 70_000;

  private SpoiledBodies() {}

  /// @param type the media type, as the header says it
  record Body(String type, byte[] bytes) {

    Body(String type, String text) {
      this(type, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// @param next which mark comes first, so that each comes everywhere in time
  static List<Body> of(String type, String example, int next) {
    List<Body> bodies = new ArrayList<>();
    bodies.add(new Body(type, example));
    if (type.contains("json")) {
      String line = example.lines().findFirst().orElse("");
      String whole = type.contains("ndjson") ? line : example;
      json(type, whole, next, bodies);
    } else {
      texts(type, example, next, bodies);
    }
    bodies.addAll(broken(type, next));
    return bodies;
  }

  /// What is wrong whatever was expected.
  static List<Body> broken(String type, int next) {
    String mark = mark(next);
    byte[] latin = ("{\"phone\":\"" + Marks.NAME + mark).getBytes(StandardCharsets.UTF_16);
    String deep = "[".repeat(3_000) + "\"" + mark + "\"";
    return List.of(
        new Body(type, mark),
        new Body(type, "{\"" + mark + "\":" + mark + "}"),
        new Body(type, "{\"phone\":\"" + mark + "\", \"phone\":\"" + mark + "\"}"),
        new Body(type, "[\"" + mark + "\"]"),
        new Body(type, "\"" + mark + "\""),
        new Body(type, "{\"x\":\"" + (mark + " ").repeat(TOO_LONG / mark.length()) + "\"}"),
        new Body(type, deep),
        new Body(type, latin),
        new Body(type, ("{\"a\":\"" + mark + "\u0000\"}").getBytes(StandardCharsets.UTF_8)),
        new Body(type + "; charset=" + Marks.LATIN, "{\"a\":\"" + mark + "\"}"),
        new Body("text/" + Marks.LATIN, mark),
        new Body(Marks.LATIN, mark),
        new Body("application/xml", xml(mark)),
        new Body(
            "application/xml",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///" + mark + "\">]><a>&b;</a>"),
        new Body("multipart/form-data; boundary=" + Marks.LATIN, "--" + mark));
  }

  private static String xml(String mark) {
    return "<?xml version=\"1.0\"?><Document xmlns=\"urn:" + mark + "\"><" + mark + ">" + mark;
  }

  private static void json(String type, String example, int next, List<Body> bodies) {
    JsonNode tree = JSON.readTree(example);
    int leaves = count(tree);
    for (int leaf = 0; leaf < leaves; leaf++) {
      String mark = mark(next + leaf);
      for (JsonNode value :
          List.<JsonNode>of(JSON.valueToTree(mark), JSON.valueToTree(Map.of(mark, mark)))) {
        bodies.add(new Body(type, replaced(tree, leaf, value)));
      }
    }
    for (int i = 0; i < 4; i++) {
      bodies.add(new Body(type, replaced(tree, -1, JSON.valueToTree(mark(next + i)))));
    }
    if (tree instanceof ObjectNode object) {
      bodies.add(new Body(type, object.deepCopy().put(mark(next), mark(next + 1)).toString()));
    }
    bodies.add(new Body(type, replaced(tree, 0, JSON.valueToTree(mark(next))).substring(1)));
    String cut = replaced(tree, -1, JSON.valueToTree(mark(next)));
    bodies.add(new Body(type, cut.substring(0, cut.length() * 2 / 3)));
  }

  /// Each value between two tags.
  private static void texts(String type, String example, int next, List<Body> bodies) {
    String[] pieces = example.split("(?<=>)(?=[^<>\\s][^<>]*</)", -1);
    for (int piece = 1; piece < pieces.length; piece++) {
      String[] changed = pieces.clone();
      changed[piece] = changed[piece].replaceFirst("^[^<]*", mark(next + piece));
      bodies.add(new Body(type, String.join("", changed)));
    }
    bodies.add(new Body(type, example.replaceAll(">[^<>\\s][^<>]*</", ">" + mark(next) + "</")));
  }

  private static int count(JsonNode node) {
    if (node.isContainer()) {
      int count = 0;
      for (JsonNode child : node) {
        count += count(child);
      }
      return count;
    }
    return 1;
  }

  /// With one leaf replaced, or all of them where it is -1.
  private static String replaced(JsonNode tree, int leaf, JsonNode value) {
    int[] left = {leaf};
    return replaced(tree, left, leaf < 0, value).toString();
  }

  private static JsonNode replaced(JsonNode node, int[] left, boolean all, JsonNode value) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object.forEachEntry((name, child) -> copy.set(name, replaced(child, left, all, value)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(child -> copy.add(replaced(child, left, all, value)));
      return copy;
    }
    return all || left[0]-- == 0 ? value : node;
  }

  static String mark(int next) {
    return Marks.ALL.get(Math.floorMod(next, Marks.ALL.size()));
  }
}
