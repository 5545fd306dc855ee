package org.haltwire.core.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.Payment;
import org.haltwire.core.feature.FeatureStore;
import org.haltwire.core.listing.ListingTable;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;

/// Decides, then remembers. One thread at a time; the same facts at the same times give the same
/// decisions, byte for byte.
///
/// [#decide] changes nothing that can be seen. [#apply] decides nothing: it takes a fact together
/// with the ruling that was made, so that a replay of the journal never runs rules.
public final class Engine {

  private static final int FORMAT = 1;

  private final Policy policy;
  private final Scorecard scorecard;
  private final FeatureStore store;
  private final ListingTable listings;
  private final long[] values;
  private final long[] fired;
  private long position;
  private long time;

  /// An engine that remembers nothing yet.
  public Engine(Policy policy) {
    this(policy, new FeatureStore(policy.features()), new ListingTable());
  }

  private Engine(Policy policy, FeatureStore store, ListingTable listings) {
    this.policy = policy;
    this.scorecard = new Scorecard(policy);
    this.store = store;
    this.listings = listings;
    this.values = new long[policy.variables().size()];
    this.fired = new long[Scorecard.words(policy)];
  }

  /// What the policy says of this fact at this time, from what is remembered now.
  public Ruling decide(Fact fact, long time) {
    return policy.on().isInstance(fact) ? judge((Payment) fact, time) : Noted.NOTED;
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
      listings.apply(change);
    }
    store.remember(entry.fact(), entry.ruling(), listings, entry.time());
    position = entry.position();
    time = entry.time();
  }

  /// The values of all variables as a fact of the policy's kind would see them now; for people.
  public long[] values(Fact fact, long time) {
    look(fact, time);
    return values.clone();
  }

  /// The lists as they stand now; they change with every fact applied.
  public Listings listings() {
    return listings;
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
    return policy;
  }

  /// Bytes that the memory of features takes.
  public long bytes() {
    return store.bytes();
  }

  /// Writes the whole state. The format has a version of its own.
  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(policy.id().version());
    out.writeLong(position);
    out.writeLong(time);
    listings.save(out);
    store.save(out);
  }

  /// Reads what [#save] wrote.
  ///
  /// @throws IOException if it was written by another policy's engine or in an unknown format
  public static Engine restore(Policy policy, DataInput in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("Expected a snapshot of format " + FORMAT + ", but got " + format);
    }
    String version = in.readUTF();
    if (!version.equals(policy.id().version())) {
      throw new IOException(
          "Expected a snapshot of policy %s, but got one of %s"
              .formatted(policy.id().version(), version));
    }
    long position = in.readLong();
    long time = in.readLong();
    ListingTable listings = ListingTable.restore(in);
    Engine engine = new Engine(policy, FeatureStore.restore(policy.features(), in), listings);
    engine.position = position;
    engine.time = time;
    return engine;
  }

  private Decision judge(Payment payment, long time) {
    look(payment, time);
    Arrays.fill(fired, 0);
    policy.program().evaluate(payment, time, listings, values, fired);
    long assessment = scorecard.assess(fired);
    int typology = Scorecard.typology(assessment);
    List<FiredRule> rules = scorecard.explain(fired, values);
    return new Decision(
        scorecard.verdict(assessment, time, payment.terms().amount()),
        Scorecard.score(assessment),
        typology < 0 ? "" : policy.typologies().get(typology).name(),
        rules,
        policy.id(),
        digest());
  }

  private void look(Fact fact, long time) {
    store.read(fact, time, values);
    policy.program().derive(fact, time, listings, values);
  }

  private long digest() {
    long digest = values.length;
    for (long value : values) {
      digest = (Long.rotateLeft(digest, 25) ^ value) * 0x9e3779b97f4a7c15L;
    }
    return digest;
  }
}
