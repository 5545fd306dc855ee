package org.haltwire.centre.audit.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.check.Finding.Kind;
import org.haltwire.centre.audit.heads.SignedHead;
import org.haltwire.centre.audit.tree.Frontier;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;

/// Makes the tree again from what the entries say now, and names what does not fit.
///
/// An entry that was touched has another hash than its leaf. Who touched the leaf as well did not
/// touch the hashes above. Who made the whole tree anew cannot sign it: then the first published
/// head that does not fit tells between which two heads it was done.
public final class Verification {

  /// More are counted, but not told.
  private static final int MOST = 100;

  private final AuditStore store;
  private final PriorityQueue<SignedHead> heads =
      new PriorityQueue<>(Comparator.comparingLong(one -> one.head().size()));

  private final List<Leaves> levels = new ArrayList<>();
  private final Frontier frontier = new Frontier();
  private final List<Finding> findings = new ArrayList<>();

  /// Leaves that were told of: hashes above them differ too, and are not told of again.
  private final TreeSet<Long> told = new TreeSet<>();

  private long found;
  private long entries;
  private long erased;
  private long headsThatFit;
  private String lastGood = "the beginning";
  private boolean headsDiffer;

  /// How many places the leaves of the entries at hand are after their own: entries that were taken
  /// away and closed up, less those that were slipped in.
  private long shift;

  public Verification(AuditStore store, Collection<SignedHead> heads) {
    this.store = store;
    this.heads.addAll(heads);
  }

  /// What came of it.
  ///
  /// @param found how many findings there were, also where not all are told
  /// @param erased of how many entries the words were erased, which is allowed
  /// @param heads how many published heads fit
  public record Report(
      List<Finding> findings, long found, long entries, long erased, long heads, Hash root) {

    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isGood() {
      return found == 0;
    }
  }

  /// Reads everything once. To be called in a transaction that sees one state.
  public Report run() {
    AuditStore.Edge edge = store.edge();
    headsOfThisSize();
    store.walk(this::see);
    while (frontier.size() < edge.frontier().size()) {
      gone();
    }
    if (!frontier.root().equals(edge.frontier().root())) {
      tell(Kind.TREE, frontier.size(), "the right edge is kept otherwise than the entries make it");
    }
    for (SignedHead head : heads) {
      tell(
          Kind.REMOVED,
          frontier.size(),
          "entries %d to %d are gone: %s tells of them"
              .formatted(frontier.size(), head.head().size() - 1, head.name()));
    }
    return new Report(findings, found, entries, erased, headsThatFit, frontier.root());
  }

  private void see(Entry entry) {
    entries++;
    erased += entry.words().isEmpty() ? 1 : 0;
    long place = entry.place() + shift;
    while (frontier.size() < place) {
      gone();
    }
    if (!entry.wordsFit()) {
      tell(Kind.CHANGED, entry.place(), "entry %d: other words".formatted(entry.place()));
    }
    Optional<Hash> leaf = stored(0, place);
    if (place < 0 || leaf.isEmpty()) {
      tell(Kind.INSERTED, entry.place(), named(entry) + " was slipped in: it has no leaf");
    } else if (leaf.get().equals(entry.at(place).hash())) {
      add(leaf.get());
    } else {
      differs(entry, place, leaf.get());
    }
  }

  /// Changed, or one before it was taken away and the rest closed up, or it was slipped in and the
  /// rest moved on.
  private void differs(Entry entry, long place, Hash leaf) {
    Optional<Hash> next = stored(0, place + 1);
    if (next.isPresent() && next.get().equals(entry.at(place + 1).hash())) {
      tell(Kind.REMOVED, place, "entry %d was taken away, and the rest closed up".formatted(place));
      shift++;
      add(leaf);
      add(next.get());
    } else if (store
        .find(entry.place() + 1)
        .filter(one -> one.at(place).hash().equals(leaf))
        .isPresent()) {
      tell(Kind.INSERTED, place, named(entry) + " was slipped in, and the rest moved on");
      shift--;
    } else {
      tell(Kind.CHANGED, place, named(entry) + " is not what was written");
      add(leaf);
    }
  }

  private void gone() {
    long place = frontier.size();
    tell(Kind.REMOVED, place, "entry %d was taken away".formatted(place));
    add(stored(0, place).orElse(Hash.EMPTY));
  }

  private void add(Hash leaf) {
    frontier.add(leaf, this::above);
    headsOfThisSize();
  }

  /// Holds a hash above the leaves against the one that is kept.
  private void above(Place place, Hash hash) {
    if (place.level() == 0
        || stored(place.level(), place.number()).filter(hash::equals).isPresent()) {
      return;
    }
    long first = place.number() << place.level();
    long last = first + (1L << place.level()) - 1;
    if (told.subSet(first, true, last, true).isEmpty()) {
      tell(
          Kind.TREE,
          first,
          ("a hash over the entries %d to %d is another: one of them was changed with its leaf,"
                  + " or the hash was")
              .formatted(first, last));
    }
  }

  private void headsOfThisSize() {
    while (!heads.isEmpty() && heads.peek().head().size() == frontier.size()) {
      SignedHead head = heads.remove();
      if (head.head().root().equals(frontier.root())) {
        headsThatFit++;
        lastGood = head.name();
      } else if (!headsDiffer) {
        headsDiffer = true;
        tell(
            Kind.HEAD,
            frontier.size(),
            "%s does not fit: something before entry %d was changed since; the last that fits is %s"
                .formatted(head.name(), frontier.size(), lastGood));
      }
    }
  }

  private Optional<Hash> stored(int level, long number) {
    while (levels.size() <= level) {
      levels.add(new Leaves(store, levels.size()));
    }
    return levels.get(level).at(number);
  }

  private void tell(Kind kind, long place, String words) {
    found++;
    told.add(place);
    if (findings.size() < MOST) {
      findings.add(new Finding(kind, place, words));
    }
  }

  private static String named(Entry entry) {
    return "entry %d (%s %s %s %s)"
        .formatted(entry.place(), entry.kind(), entry.who(), entry.about(), entry.detail())
        .strip();
  }
}
