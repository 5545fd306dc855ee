package org.haltwire.centre.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// The lines in which one text differs from another, with some of those around them.
///
/// @param parts places of the texts, each with what was there and is there now
public record Difference(int added, int removed, List<Part> parts) {

  /// So many lines around a difference are shown with it.
  private static final int AROUND = 3;

  /// So many lines of both texts together are compared the thorough way.
  private static final int SMALL = 3_000;

  public Difference {
    parts = List.copyOf(parts);
  }

  /// Lines that follow each other.
  public record Part(List<Line> lines) {

    public Part {
      lines = List.copyOf(lines);
    }
  }

  /// One line.
  ///
  /// @param kind `same`, `added` or `removed`
  /// @param number in the text that has it; in the new one if both have
  public record Line(String kind, int number, String text) {

    public String sign() {
      return switch (kind) {
        case "added" -> "+";
        case "removed" -> "−";
        default -> "";
      };
    }
  }

  public static Difference between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Part> parts = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int added = 0;
    int removed = 0;
    int done = 0;
    for (AbstractDelta<String> delta : deltas(old, now)) {
      int at = delta.getTarget().getPosition();
      if (at - done > 2 * AROUND || lines.isEmpty()) {
        same(now, done, lines.isEmpty() ? done : Math.min(done + AROUND, at), lines);
        close(lines, parts);
        done = Math.max(done, at - AROUND);
      }
      same(now, done, at, lines);
      add("removed", delta.getSource().getPosition(), delta.getSource().getLines(), lines);
      add("added", at, delta.getTarget().getLines(), lines);
      added += delta.getTarget().size();
      removed += delta.getSource().size();
      done = at + delta.getTarget().size();
    }
    if (!lines.isEmpty()) {
      same(now, done, Math.min(done + AROUND, now.size()), lines);
    }
    close(lines, parts);
    return new Difference(added, removed, parts);
  }

  /// Large texts that have little in common would take memory by the square of their lines; for
  /// them the differences are not always the shortest.
  private static List<AbstractDelta<String>> deltas(List<String> old, List<String> now) {
    return old.size() + now.size() <= SMALL
        ? DiffUtils.diff(old, now).getDeltas()
        : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas();
  }

  private static void same(List<String> now, int from, int to, List<Line> lines) {
    add("same", from, now.subList(from, Math.max(from, to)), lines);
  }

  private static void add(String kind, int from, List<String> texts, List<Line> lines) {
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new Line(kind, from + i + 1, texts.get(i)));
    }
  }

  private static void close(List<Line> lines, List<Part> parts) {
    if (!lines.isEmpty()) {
      parts.add(new Part(lines));
      lines.clear();
    }
  }
}
