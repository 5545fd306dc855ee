package org.haltwire.centre.dossier;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.springframework.stereotype.Component;

/// Facts of the journal. There is no index by person: the whole journal is read, which takes a
/// while where it is long, and nothing of it can be taken out.
@Component
class JournalHoldings implements Holdings {

  private static final int STRETCH = 10_000;

  private final Journal journal;

  JournalHoldings(Journal journal) {
    this.journal = journal;
  }

  @Override
  public String source() {
    return "journal";
  }

  @Override
  public Found find(Whom whom, int limit) {
    FactLines lines = new FactLines(whom);
    List<Holding> found = new ArrayList<>();
    long[] more = {0};
    long head = journal.head();
    long next = 1;
    while (next <= head) {
      next =
          journal.read(
              next,
              STRETCH,
              entry ->
                  lines
                      .of(entry)
                      .ifPresent(one -> {
                        if (found.size() < limit) {
                          found.add(one);
                        } else {
                          more[0]++;
                        }
                      }));
    }
    return new Found(found, more[0]);
  }
}
