package org.haltwire.country.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Root;
import org.haltwire.core.money.Trace;
import org.haltwire.core.money.Traced;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;
import org.haltwire.country.recovery.TheftCase.Source;

/// Traces cases and says what follows: holds to order, and what the engine is to know. It does what
/// the centre's `recovery.trace` does; all that it knows are facts.
final class Cases {

  /// See the centre's tracer and planner, which have the same limits.
  private static final int MOST_JOINED = 1_000;

  private static final int MOST_AT_ONCE = 200;

  private final TransferBook book;
  private final Bank bank;

  /// The case that an account with stolen money belongs to.
  private final Map<String, TheftCase> owners = new HashMap<>();

  /// Cases to trace, by number.
  private final NavigableMap<Long, TheftCase> dirty = new TreeMap<>();

  private final List<TaintChange> changes = new ArrayList<>();
  private long cases;
  private long traces;

  Cases(TransferBook book, Bank bank) {
    this.book = book;
    this.bank = bank;
  }

  /// How often a case was traced.
  long traces() {
    return traces;
  }

  /// Payments were reported.
  void reported(List<TransferBook.Placed> payments) {
    TheftCase one = new TheftCase(++cases);
    for (TransferBook.Placed placed : payments) {
      int transfer = book.transferOf(placed.position());
      if (transfer != TransferGraph.NONE) {
        one.add(new Source(transfer, placed.payment()));
      }
    }
    if (!one.sources().isEmpty()) {
      dirty.put(one.number(), one);
    }
  }

  /// An account paid or was paid otherwise than was known.
  void moved(String account, long time) {
    TheftCase owner = owners.get(account);
    if (owner != null && owner.live().getOrDefault(account, Long.MIN_VALUE) >= since(time)) {
      dirty.put(owner.number(), owner);
    }
  }

  /// A hold is in another state.
  void moved(Hold hold) {
    dirty.put(hold.from().number(), hold.from());
  }

  /// Traces what is to be traced; gives what the engine is to know.
  List<TaintChange> act(long time) {
    changes.clear();
    while (!dirty.isEmpty()) {
      TheftCase next = dirty.firstEntry().getValue();
      dirty.remove(next.number());
      trace(next.current(), time);
    }
    return changes;
  }

  private void trace(TheftCase asked, long time) {
    TheftCase one = asked;
    Traced traced = follow(one);
    for (Optional<TheftCase> other = met(traced, one);
        other.isPresent();
        other = met(traced, one)) {
      one = join(one, other.get(), time);
      traced = follow(one);
    }
    if (traced.roots().isEmpty()) {
      return;
    }
    List<Pursuit.Step> steps = plan(one, traced, time);
    own(one, traced);
    mark(one, steps, time);
  }

  private Traced follow(TheftCase one) {
    traces++;
    List<Root> roots = new ArrayList<>();
    for (Source source : one.sources().values()) {
      boolean isThere = book.graph().transfer(source.transfer()).isPresent();
      if (isThere && !book.graph().cancelled(source.transfer())) {
        roots.add(new Root(source.transfer(), source.payment().terms().profileMinor()));
      }
    }
    return Trace.follow(book.graph(), Rules.METHOD, Rules.LIMITS, roots);
  }

  /// Another case with money in one of the accounts.
  private Optional<TheftCase> met(Traced traced, TheftCase one) {
    NavigableMap<Long, TheftCase> others = new TreeMap<>();
    for (Traced.Place place : traced.places()) {
      TheftCase owner = owners.get(place.account().account());
      if (owner != null && owner.current() != one) {
        others.put(owner.current().number(), owner.current());
      }
    }
    return others.values().stream()
        .filter(other -> one.sources().size() + other.sources().size() <= MOST_JOINED)
        .findFirst();
  }

  /// The older case goes on. What the engine was told of the other is taken back.
  private TheftCase join(TheftCase one, TheftCase other, long time) {
    TheftCase kept = one.number() < other.number() ? one : other;
    TheftCase gone = kept == one ? other : one;
    List<TaintChange.Share> nothing = new ArrayList<>();
    gone.marked().forEach(account -> nothing.add(new TaintChange.Share(account, 0)));
    tell(gone, nothing, time);
    gone.mergeInto(kept);
    owners.replaceAll((account, owner) -> owner.current());
    dirty.remove(gone.number());
    return kept;
  }

  private void own(TheftCase one, Traced traced) {
    one.live().clear();
    for (Traced.Place place : traced.places()) {
      owners.put(place.account().account(), one);
      if (place.holds().stolen() > 0 && place.end() == Traced.End.NONE) {
        one.live().put(place.account().account(), place.arrived());
      }
    }
  }

  /// Orders holds, the largest first; gives what is to be done about each account.
  private List<Pursuit.Step> plan(TheftCase one, Traced traced, long time) {
    List<Pursuit.Held> held = one.holds().stream().map(hold -> hold.held(traced)).toList();
    List<Pursuit.Step> steps = Pursuit.steps(traced, held);
    List<Pursuit.Step> largest = new ArrayList<>(steps);
    largest.sort(
        Comparator.comparingLong((Pursuit.Step step) -> step.toHold().stolen()).reversed());
    for (Pursuit.Step step : largest.subList(0, Math.min(MOST_AT_ONCE, largest.size()))) {
      if (step.toHold().stolen() > 0) {
        List<Hold.Part> parts = new ArrayList<>();
        for (int source : step.toHold().sources()) {
          int transfer = traced.roots().get(source).transfer();
          Source of = Objects.requireNonNull(one.sources().get(transfer));
          parts.add(new Hold.Part(of, step.toHold().of(source)));
        }
        Hold hold = new Hold(one, step.account(), parts, time);
        one.holds().add(hold);
        bank.order(hold);
      }
    }
    return steps;
  }

  private void mark(TheftCase one, List<Pursuit.Step> steps, long time) {
    Set<String> before = new TreeSet<>(one.marked());
    one.marked().clear();
    List<TaintChange.Share> shares = new ArrayList<>();
    for (Pursuit.Step step : steps) {
      String account = step.account().account();
      shares.add(new TaintChange.Share(account, step.marked()));
      before.remove(account);
      one.marked().add(account);
    }
    before.forEach(account -> shares.add(new TaintChange.Share(account, 0)));
    tell(one, shares, time);
  }

  private void tell(TheftCase one, List<TaintChange.Share> shares, long time) {
    int told = one.nextTold();
    for (int from = 0; from < shares.size(); from += TaintChange.LIMIT) {
      int to = Math.min(shares.size(), from + TaintChange.LIMIT);
      FactId id = new FactId("CENTRE", "taint:" + one.number() + ":" + told + ":" + from);
      changes.add(
          new TaintChange(
              id, time, "case:" + one.number(), shares.subList(from, to), Rules.endOfMark(time)));
    }
  }

  /// Money that came before is not followed when it is paid on; see [Trace].
  private static long since(long time) {
    return time - Rules.LIMITS.window();
  }
}
