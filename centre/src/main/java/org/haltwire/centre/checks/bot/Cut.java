package org.haltwire.centre.checks.bot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes HTML as the Bot API reads it, and cuts it to messages that are each complete: no tag, no
/// entity and no pair of surrogates is torn apart, and what is open at a cut is closed before it
/// and opened after it. It is cut between lines where it can be.
final class Cut {

  /// UTF-16 units of a message. The Bot API counts them without tags; counted with them, as here, a
  /// message is never too long.
  static final int LONGEST = 4_096;

  private static final Pattern PIECE =
      Pattern.compile("</[a-z-]+>|<[a-z][^>]*>|&[a-z0-9#]+;|.", Pattern.DOTALL);

  private final int limit;
  private final List<String> whole = new ArrayList<>();
  private final StringBuilder now = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// After the last line's end at which nothing was open.
  private int line;

  private Cut(int limit) {
    this.limit = limit;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String bold(String text) {
    return "<b>" + escaped(text) + "</b>";
  }

  static String italic(String text) {
    return "<i>" + escaped(text) + "</i>";
  }

  static List<String> cut(String html) {
    return cut(html, LONGEST);
  }

  static List<String> cut(String html, int limit) {
    Cut cut = new Cut(limit);
    Matcher pieces = PIECE.matcher(html);
    while (pieces.find()) {
      cut.add(pieces.group());
    }
    cut.end();
    return List.copyOf(cut.whole);
  }

  private void add(String piece) {
    boolean closes = piece.startsWith("</");
    boolean opens = !closes && piece.length() > 1 && piece.startsWith("<");
    int more = opens ? closing(piece).length() : 0;
    while (!closes && now.length() + piece.length() + more + closers().length() > limit) {
      turn();
    }
    now.append(piece);
    if (opens) {
      open.push(piece);
    } else if (closes) {
      open.pop();
    } else if (piece.equals("\n") && open.isEmpty()) {
      line = now.length();
    }
  }

  /// Begins the next message.
  private void turn() {
    if (line > 0) {
      String rest = now.substring(line);
      now.setLength(line);
      put(now.toString());
      now.setLength(0);
      now.append(rest);
    } else {
      put(now + closers());
      now.setLength(0);
      Iterator<String> tags = open.descendingIterator();
      tags.forEachRemaining(now::append);
    }
    line = 0;
  }

  private void put(String message) {
    if (!message.isBlank()) {
      whole.add(message.strip());
    }
  }

  private void end() {
    put(now.toString());
  }

  private String closers() {
    StringBuilder closers = new StringBuilder();
    open.forEach(tag -> closers.append(closing(tag)));
    return closers.toString();
  }

  private static String closing(String tag) {
    return "</" + tag.substring(1).replaceFirst("[ >].*", "") + ">";
  }
}
