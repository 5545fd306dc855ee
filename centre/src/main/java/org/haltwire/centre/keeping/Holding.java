package org.haltwire.centre.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that is kept of one person.
///
/// @param what the end of the key of its text (`dossier.what-REPORT`)
/// @param fields what can be read, in order, by the ends of the keys of their names
///   (`dossier.field-state`): of that person alone, and empty where it is withheld
/// @param until when it is deleted by itself, in milliseconds since 1970-01-01T00:00Z; 0 for an end
///   that is not known
public record Holding(String what, Map<String, String> fields, Stay stay, long until) {

  /// What becomes of it where the person asks for erasure.
  public enum Stay {
    /// It is erased.
    GOES(false),
    /// It belongs to a case that is under way: it is neither shown nor erased.
    OPEN_CASE(true),
    /// Others told it, or wrote to each other about it: to show it would tell of them.
    OTHERS(true),
    /// It stays until its time is over: the reason is on the page of what is kept.
    TERM(false),
    /// It is a fact of the journal, which loses nothing.
    JOURNAL(false),
    /// It is an entry of the log of deeds, which loses nothing but words.
    AUDIT(false),
    /// It is what somebody found out, and stays until they take it back.
    LISTING(false);

    private final boolean withheld;

    Stay(boolean withheld) {
      this.withheld = withheld;
    }

    /// Whether it is only counted.
    public boolean isWithheld() {
      return withheld;
    }
  }

  public Holding {
    fields = new LinkedHashMap<>(fields);
    if (stay.isWithheld() && !fields.isEmpty()) {
      throw new IllegalStateException(
          "Expected nothing to read of %s, which is withheld".formatted(what));
    }
  }

  /// One of which nothing is shown.
  public static Holding withheld(String what, Stay stay) {
    return new Holding(what, Map.of(), stay, 0);
  }

  /// Fields from names and values by turns; empty values are left out.
  public static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        fields.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return fields;
  }

  /// What a source found: at most as many as were asked for.
  ///
  /// @param more how many there are beside
  public record Found(List<Holding> rows, long more) {

    public static final Found NOTHING = new Found(List.of(), 0);

    public Found {
      rows = List.copyOf(rows);
    }

    /// With those of another kind, at most so many together.
    public Found and(Found other, int limit) {
      List<Holding> both = new ArrayList<>(rows);
      both.addAll(other.rows);
      Found first = first(both, limit);
      return new Found(first.rows, first.more + more + other.more);
    }

    /// The first so many of all.
    public static Found first(List<Holding> all, int limit) {
      return new Found(
          all.subList(0, Math.min(limit, all.size())), Math.max(0, all.size() - limit));
    }
  }
}
