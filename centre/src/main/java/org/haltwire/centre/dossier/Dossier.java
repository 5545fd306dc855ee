package org.haltwire.centre.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.springframework.stereotype.Component;

/// Asks all that hold something.
@Component
class Dossier {

  /// Of one source so many records are handed out; the rest is counted.
  static final int LIMIT = 5_000;

  /// And so many are on the page.
  private static final int SHOWN = 200;

  private final List<Holdings> sources;

  Dossier(List<Holdings> sources) {
    List<Holdings> all = new ArrayList<>(sources);
    all.sort(Comparator.comparing(Holdings::source));
    this.sources = List.copyOf(all);
  }

  /// What one source holds.
  record Part(String source, Found found) {

    public long total() {
      return found.rows().size() + found.more();
    }

    public List<Holding> shown() {
      return found.rows().subList(0, Math.min(SHOWN, found.rows().size()));
    }

    public long unseen() {
      return total() - shown().size();
    }
  }

  List<Holdings> sources() {
    return sources;
  }

  /// Hands over what each source holds, one after the other.
  void collect(Whom whom, Consumer<Part> consumer) {
    for (Holdings one : sources) {
      consumer.accept(new Part(one.source(), one.find(whom, LIMIT)));
    }
  }

  /// How many records there are by what becomes of them.
  static Map<Stay, Long> counts(List<Part> parts) {
    Map<Stay, Long> counts = new TreeMap<>();
    parts.forEach(
        part -> part.found().rows().forEach(row -> counts.merge(row.stay(), 1L, Long::sum)));
    return counts;
  }
}
