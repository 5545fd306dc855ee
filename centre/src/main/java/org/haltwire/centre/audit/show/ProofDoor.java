package org.haltwire.centre.audit.show;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.heads.Heads;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;
import org.haltwire.centre.audit.tree.Proofs;
import org.haltwire.centre.audit.tree.Span;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Heads and proofs, for anybody: they hold hashes and nothing else, and are worth most where
/// people outside the centre keep them.
@RestController
class ProofDoor {

  private static final int MOST = 1_000;

  private final AuditStore store;
  private final Heads heads;

  ProofDoor(JdbcOperations jdbc, Heads heads) {
    this.store = new AuditStore(jdbc);
    this.heads = heads;
  }

  /// The newest signed head; 404 before the first.
  @GetMapping(path = "/audit/v1/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> checkpoint() {
    return ResponseEntity.of(heads.latest());
  }

  /// Signed heads after a time, oldest first, at most 1,000.
  ///
  /// @param after milliseconds since 1970-01-01T00:00Z
  @GetMapping("/audit/v1/checkpoints")
  List<String> checkpoints(@RequestParam(defaultValue = "0") long after) {
    return heads.after(after, MOST);
  }

  /// The public key that heads are signed with.
  @GetMapping(path = "/audit/v1/key", produces = MediaType.TEXT_PLAIN_VALUE)
  String key() {
    return heads.key() + "\n";
  }

  /// That an entry is in the tree of so many.
  @GetMapping("/audit/v1/inclusion")
  Map<String, Object> inclusion(@RequestParam long entry, @RequestParam Optional<Long> size) {
    long of = within(size);
    Map<String, Object> told = new TreeMap<>();
    List<Span> path = Proofs.inclusion(entry, of);
    told.put("entry", entry);
    told.put("leaf", store.nodes(List.of(new Place(0, entry))).values().iterator().next().base64());
    told.put("size", of);
    told.put("proof", hashes(path));
    return told;
  }

  /// That the tree of `to` begins with the tree of `from`.
  @GetMapping("/audit/v1/consistency")
  Map<String, Object> consistency(@RequestParam long from, @RequestParam Optional<Long> to) {
    long of = within(to);
    Map<String, Object> told = new TreeMap<>();
    told.put("from", from);
    told.put("to", of);
    told.put("proof", hashes(Proofs.consistency(from, of)));
    return told;
  }

  private long within(Optional<Long> asked) {
    long size = store.edge().frontier().size();
    long of = asked.orElse(size);
    if (of > size) {
      throw new IllegalArgumentException(
          "Expected at most the log's size, " + size + ", but got " + of);
    }
    return of;
  }

  private List<String> hashes(List<Span> spans) {
    Map<Place, Hash> nodes =
        store.nodes(spans.stream().flatMap(span -> span.places().stream()).toList());
    return spans.stream().map(span -> span.hash(nodes::get).base64()).toList();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> outside(IllegalArgumentException wrong) {
    ProblemDetail problem = ProblemDetail.forStatus(400);
    problem.setTitle("Not in the log");
    problem.setDetail(wrong.getMessage());
    return ResponseEntity.badRequest().body(problem);
  }
}
