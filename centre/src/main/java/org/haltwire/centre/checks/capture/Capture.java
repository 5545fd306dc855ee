package org.haltwire.centre.checks.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.signs.text.Folded;

/// What was read of a site.
///
/// @param key by which an answer finds it again
/// @param address host and path, as asked
/// @param why there is nothing; nothing where there is something
/// @param doneAt when, in milliseconds since 1970-01-01T00:00Z
/// @param landed host and path of where the address led
/// @param complete whether no page is left that could have been read
/// @param documents whether a link to terms, an offer or the like was seen
/// @param kit that the pages were made with; empty for none
public record Capture(
    String key,
    String address,
    State state,
    Optional<Miss> why,
    long doneAt,
    String landed,
    boolean complete,
    boolean documents,
    String kit,
    List<CapturedPage> pages) {

  /// Pages with fewer characters show next to nothing without their scripts.
  private static final int THIN = 200;

  private static final String BETWEEN = "\n\n";

  public enum State {
    WAITING,
    READ,
    MISSED
  }

  public Capture {
    pages = List.copyOf(pages);
  }

  Capture with(List<CapturedPage> others) {
    return new Capture(key, address, state, why, doneAt, landed, complete, documents, kit, others);
  }

  /// The text of all pages that is looked at, and where each begins in it.
  ///
  /// @param starts of the pages, in their order; fewer than pages where not all fit
  public record Text(String text, List<Integer> starts) {

    public Text {
      starts = List.copyOf(starts);
    }

    /// The page of a place.
    int pageOf(int place) {
      int page = 0;
      while (page + 1 < starts.size() && starts.get(page + 1) <= place) {
        page++;
      }
      return page;
    }
  }

  /// Pages one after the other, as much as is read of any text.
  public Text text() {
    return text(pages);
  }

  static Text text(List<CapturedPage> pages) {
    StringBuilder all = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (CapturedPage page : pages) {
      String between = all.isEmpty() ? "" : BETWEEN;
      int left = Folded.LONGEST - all.length() - between.length();
      if (left <= 0) {
        break;
      }
      all.append(between);
      starts.add(all.length());
      all.append(page.text(), 0, Math.min(left, page.text().length()));
    }
    return new Text(all.toString(), starts);
  }

  /// Where a quote is: its page, and its place on it.
  public record Place(CapturedPage page, int offset) {}

  public Place place(int offset) {
    Text text = text();
    int number = text.pageOf(offset);
    return new Place(pages.get(number), offset - text.starts().get(number));
  }

  /// Whether its pages show hardly any text without their scripts.
  public boolean isThin() {
    return pages.stream().mapToInt(page -> page.text().length()).sum() < THIN;
  }
}
