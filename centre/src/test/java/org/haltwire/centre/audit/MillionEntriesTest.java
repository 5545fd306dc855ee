package org.haltwire.centre.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.haltwire.centre.audit.check.Verification;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;
import org.haltwire.centre.audit.tree.Proofs;
import org.haltwire.centre.audit.tree.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A log of a million entries: what it costs to grow, to prove and to check. Prints, asserts no
/// times.
@Tag("slow")
class MillionEntriesTest {

  private static final int ENTRIES = 1_000_000;
  private static final int AT_ONCE = 10_000;
  private static final int PROOFS = 1_000;

  private final TestingLog testing = new TestingLog();
  private final Random chance = new Random(Long.getLong("haltwire.seed", 7));

  @Test
  void growsProvesAndIsChecked() {
    List<Hash> roots = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < ENTRIES / AT_ONCE; i++) {
      testing.grow(AT_ONCE);
      AuditStore.Edge edge = testing.store.edge();
      sizes.add(edge.frontier().size());
      roots.add(edge.frontier().root());
    }
    print("an entry, %,d in a transaction".formatted(AT_ONCE), began, ENTRIES);
    began = System.nanoTime();
    for (int i = 0; i < 2_000; i++) {
      testing.log.record(new Deed(DeedKind.SIGN_IN, "person:olga", "console", "", "alone"));
    }
    print("an entry in a transaction of its own", began, 2_000);
    sizes.add(testing.store.edge().frontier().size());
    roots.add(testing.store.edge().frontier().root());
    prove(sizes, roots);
    check();
    testing.close();
  }

  private void prove(List<Long> sizes, List<Hash> roots) {
    long began = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      int of = chance.nextInt(sizes.size());
      long entry = chance.nextLong(sizes.get(of));
      Hash leaf = testing.store.nodes(List.of(new Place(0, entry))).values().iterator().next();
      List<Hash> proof = hashes(Proofs.inclusion(entry, sizes.get(of)));
      assertTrue(Proofs.includes(leaf, entry, sizes.get(of), proof, roots.get(of)));
    }
    print("a proof of inclusion, made and checked", began, PROOFS);
    began = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      int to = chance.nextInt(sizes.size());
      int from = chance.nextInt(to + 1);
      List<Hash> proof = hashes(Proofs.consistency(sizes.get(from), sizes.get(to)));
      assertTrue(
          Proofs.isBeginning(
              sizes.get(from), roots.get(from), sizes.get(to), roots.get(to), proof));
    }
    print("a proof of consistency, made and checked", began, PROOFS);
  }

  private void check() {
    long began = System.nanoTime();
    Verification.Report report =
        testing.transactions.execute(_ -> new Verification(testing.store, List.of()).run());
    assertTrue(report.isGood(), report.findings()::toString);
    print("an entry in ./haltwire audit verify", began, report.entries());
    Long bytes =
        testing.jdbc.queryForObject(
            "select pg_total_relation_size('audit_entry') + pg_total_relation_size('audit_node')",
            Long.class);
    System.out.printf("bytes an entry on disk: %,d%n", bytes / report.entries());
  }

  private List<Hash> hashes(List<Span> spans) {
    Map<Place, Hash> nodes =
        testing.store.nodes(spans.stream().flatMap(span -> span.places().stream()).toList());
    return spans.stream().map(span -> span.hash(nodes::get)).toList();
  }

  private static void print(String what, long began, long count) {
    System.out.printf(
        "%s: %,.1f us%n", what, (System.nanoTime() - began) / 1_000.0 / Math.max(1, count));
  }
}
