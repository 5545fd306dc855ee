package org.haltwire.centre.recovery.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.core.event.IncidentReport;
import org.springframework.web.util.UriComponentsBuilder;

/// Which cases a reader wants to see. What cannot be meant counts as not given.
///
/// @param all closed ones, too
/// @param kind of a report, or empty
/// @param bank with a hold, in capitals, or empty
/// @param ticket the beginning of one, or empty
record WorkFilter(boolean all, String kind, String bank, String ticket) {

  private static final int LONGEST = 64;

  static WorkFilter of(Map<String, String> given) {
    String kind = given.getOrDefault("kind", "");
    boolean known =
        Arrays.stream(IncidentReport.Kind.values()).anyMatch(one -> one.name().equals(kind));
    return new WorkFilter(
        given.getOrDefault("state", "").equals("all"),
        known ? kind : "",
        text(given, "bank").toUpperCase(Locale.ROOT),
        Secrets.written(text(given, "ticket")));
  }

  public boolean isAny() {
    return !all && kind.isEmpty() && bank.isEmpty() && ticket.isEmpty();
  }

  /// The address of a list with this filter.
  String address(String path, String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values =
        Map.of(
            "state", all ? "all" : "",
            "kind", kind,
            "bank", bank,
            "ticket", ticket,
            "after", after);
    for (String name : new String[] {"state", "kind", "bank", "ticket", "after"}) {
      if (!values.getOrDefault(name, "").isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    }
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static String text(Map<String, String> given, String name) {
    String text = given.getOrDefault(name, "").strip();
    return text.length() > LONGEST ? "" : text;
  }

  /// Where a page of the list ends: what the next one comes after.
  ///
  /// @param reachable with its sign turned, so that all three parts rise
  record Cursor(long reachable, long next, long id) {

    static final Cursor FIRST = new Cursor(Long.MIN_VALUE, 0, 0);

    private static final Pattern WRITTEN =
        Pattern.compile("(-?[0-9]{1,18})_([0-9]{1,18})_([0-9]{1,18})");

    static Cursor of(String text) {
      Matcher written = WRITTEN.matcher(text);
      return written.matches()
          ? new Cursor(
              Long.parseLong(written.group(1)),
              Long.parseLong(written.group(2)),
              Long.parseLong(written.group(3)))
          : FIRST;
    }

    boolean isFirst() {
      return equals(FIRST);
    }

    @Override
    public String toString() {
      return reachable + "_" + next + "_" + id;
    }
  }
}
