package org.haltwire.core.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.feature.FeatureStore;
import org.haltwire.core.listing.ListingTable;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.money.TaintTable;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Program;

/// Decides, then remembers. One thread at a time; the same facts at the same times give the same
/// decisions, byte for byte.
///
/// [#decide] changes nothing that can be seen. [#apply] decides nothing: it takes a fact together
/// with the ruling that was made, so that a replay of the journal never runs rules.
public final class Engine {

  /// The first had no stolen money.
  private static final int FIRST_FORMAT = 1;

  private static final int FORMAT = 2;

  private final Judge judge;
  private final FeatureStore store;
  private final Known known;
  private long position;
  private long time;

  /// An engine that remembers nothing yet.
  public Engine(Policy policy) {
    this(policy, new FeatureStore(policy.features()), new Known());
  }

  private Engine(Policy policy, FeatureStore store, Known known) {
    this.judge = new Judge(policy);
    this.store = store;
    this.known = known;
  }

  /// What the policy says of this fact at this time, from what is remembered now.
  public Ruling decide(Fact fact, long time) {
    if (!policy().on().isInstance(fact)) {
      return Noted.NOTED;
    }
    return judge.decision(assess(judge, fact, time), fact, time);
  }

  /// What another policy says of a fact of its kind, from the same memory; see [Scorecard#assess].
  ///
  /// @param other of a policy with the same [Policy#memory()]
  public long assess(Judge other, Fact fact, long time) {
    return other.assess(fact, time, store, known);
  }

  /// Sets a bit for each of another program's conditions that holds for the fact that was assessed
  /// last.
  public void evaluate(Program conditions, Fact fact, long time, long[] bits) {
    conditions.evaluate(fact, time, known, judge.values(), bits);
  }

  /// The engine's own policy's judge.
  public Judge judge() {
    return judge;
  }

  /// Remembers a fact with its ruling. Positions have no gaps and time never goes back: anything
  /// else is a bug, and the engine stops.
  public void apply(Entry entry) {
    if (entry.position() != position + 1 || entry.time() < time) {
      throw new IllegalStateException(
          "Expected position %d at %d or later, but got %d at %d"
              .formatted(position + 1, time, entry.position(), entry.time()));
    }
    if (entry.fact() instanceof ListingChange change) {
      known.lists().apply(change);
    } else if (entry.fact() instanceof TaintChange change) {
      known.taints().apply(change, entry.time());
    }
    store.remember(entry.fact(), entry.ruling(), known, entry.time());
    position = entry.position();
    time = entry.time();
  }

  /// The values of all variables as a fact of the policy's kind would see them now; for people.
  public long[] values(Fact fact, long time) {
    judge.look(fact, time, store, known);
    return judge.values().clone();
  }

  /// The lists and the stolen money as they stand now; they change with every fact applied.
  public Listings listings() {
    return known;
  }

  /// The position of the last fact applied; 0 for none.
  public long position() {
    return position;
  }

  /// The time of the last fact applied.
  public long time() {
    return time;
  }

  public Policy policy() {
    return judge.policy();
  }

  /// Bytes that the memory of features and of stolen money takes.
  public long bytes() {
    return store.bytes() + known.taints().bytes();
  }

  /// Writes the whole state. The format has a version of its own.
  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(policy().id().version());
    out.writeLong(position);
    out.writeLong(time);
    known.lists().save(out);
    known.taints().save(out);
    store.save(out);
  }

  /// Reads what [#save] wrote, also in the format before, also by the engine of another policy with
  /// the same [Policy#memory()].
  ///
  /// @throws IOException if it was written for other features or in an unknown format
  public static Engine restore(Policy policy, DataInput in) throws IOException {
    int format = in.readInt();
    if (format < FIRST_FORMAT || format > FORMAT) {
      throw new IOException(
          "Expected a snapshot of format %d to %d, but got %d"
              .formatted(FIRST_FORMAT, FORMAT, format));
    }
    in.readUTF(); // which policy's it was, for people
    long position = in.readLong();
    long time = in.readLong();
    ListingTable lists = ListingTable.restore(in);
    TaintTable taints = format == FIRST_FORMAT ? new TaintTable() : TaintTable.restore(in);
    FeatureStore store = FeatureStore.restore(policy.features(), in);
    Engine engine = new Engine(policy, store, new Known(lists, taints));
    engine.position = position;
    engine.time = time;
    return engine;
  }
}
