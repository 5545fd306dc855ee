package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;
import org.haltwire.core.listing.Listings;

/// Remembers features. One thread at a time; nothing is allocated while reading, and while
/// remembering only where memory grows.
///
/// Features of one source and one key form a [Series]. Each key text is read once a fact, each
/// source's condition tested once a fact, each row looked up once.
///
/// Keys that have been idle for their series' longest window are forgotten: every 8th fact a hand
/// goes over 16 rows of each series, so that a series of n rows is gone through in n/2 facts.
public final class FeatureStore {

  /// Up to so many different values DISTINCT is exact.
  public static final int EXACT_DISTINCT = 256;

  private static final int FORMAT = 1;
  private static final int SWEEP_EVERY = 8;
  private static final int SWEEP_ROWS = 16;

  private final List<Feature> features;
  private final KeySet keys;
  private final Series[] series;
  private final LookUp[] lookUps;
  private final int[] found;
  private final Intake[] intakes;

  private long facts;

  /// What was read ahead; kept only so that no compiler leaves the reading out.
  @SuppressWarnings("UnusedVariable")
  private long touched;

  /// An acquaintance has rows of its own, which are as short as can be, for each window.
  private record SeriesId(Source source, Key keptBy, long acquaintance) {

    static SeriesId of(Feature feature) {
      long window = feature.measure() == Measure.KNOWN_FOR ? feature.window() : 0;
      return new SeriesId(feature.source(), feature.keptBy(), window);
    }
  }

  /// All readings of one series by one key; `kept` where the series is kept by it too.
  private record LookUp(Series series, int key, boolean kept, Reading[] readings) {}

  public FeatureStore(List<Feature> features) {
    this.features = List.copyOf(features);
    this.keys =
        new KeySet(
            Stream.concat(
                    features.stream().flatMap(it -> Stream.of(it.readBy(), it.keptBy())),
                    features.stream().flatMap(FeatureStore::from))
                .toList());
    Map<SeriesId, Map<Integer, Feature>> groups = new LinkedHashMap<>();
    for (int i = 0; i < features.size(); i++) {
      Feature feature = sharing(features.get(i));
      groups.computeIfAbsent(SeriesId.of(feature), id -> new TreeMap<>()).put(i, feature);
    }
    List<LookUp> wanted = new ArrayList<>();
    List<Intake.Memory> memories = new ArrayList<>();
    groups.forEach((id, group) -> {
      Series made = new Series(group);
      List<Key> from = group.values().stream().flatMap(FeatureStore::from).distinct().toList();
      memories.add(new Intake.Memory(id.source, id.keptBy, from, made));
      addLookUps(wanted, made, id.keptBy, group);
    });
    this.series = memories.stream().map(Intake.Memory::series).toArray(Series[]::new);
    this.lookUps = wanted.toArray(LookUp[]::new);
    this.found = new int[lookUps.length];
    this.intakes = Intake.ofEachKind(memories, keys);
  }

  /// Writes feature `i` as it stands for this fact at this time to `values[i]`. Changes nothing.
  public void read(Fact fact, long time, long[] values) {
    keys.read(fact);
    // Step by step for all, not all steps for each: so the processor waits for many at once.
    for (LookUp lookUp : lookUps) {
      touched += lookUp.series.touchIndex(keys.hash(lookUp.key));
    }
    for (int i = 0; i < lookUps.length; i++) {
      LookUp lookUp = lookUps[i];
      long key = keys.hash(lookUp.key);
      found[i] = lookUp.kept ? lookUp.series.seek(key) : lookUp.series.find(key);
    }
    for (int i = 0; i < lookUps.length; i++) {
      if (found[i] != KeyIndex.NONE) {
        touched += lookUps[i].series.touchLists(found[i]);
      }
    }
    for (int i = 0; i < lookUps.length; i++) {
      lookUps[i].series.read(found[i], time, lookUps[i].readings, values);
    }
  }

  /// Remembers a fact. Time never goes back.
  public void remember(Fact fact, Ruling ruling, Listings listings, long time) {
    keys.read(fact);
    Class<?> kind = fact.getClass();
    for (Intake intake : intakes) {
      if (intake.kind() == kind) {
        intake.remember(fact, keys, ruling, listings, time);
        break;
      }
    }
    facts++;
    if (facts % SWEEP_EVERY == 0) {
      for (Series some : series) {
        some.sweep(time, SWEEP_ROWS);
      }
    }
  }

  /// Bytes held by the store, as the sizes of its arrays.
  public long bytes() {
    long bytes = 0;
    for (Series some : series) {
      bytes += some.bytes();
    }
    return bytes;
  }

  /// Writes all that is remembered, behind the format's version and a fingerprint of the features.
  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeLong(fingerprint(features));
    out.writeLong(facts);
    for (Series some : series) {
      some.save(out);
    }
  }

  /// Restores what [#save] wrote; the features must be the same.
  ///
  /// @throws IOException if it was written for other features or in an unknown format
  public static FeatureStore restore(List<Feature> features, DataInput in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("Expected features in format " + FORMAT + ", but got " + format);
    }
    FeatureStore store = new FeatureStore(features);
    long found = in.readLong();
    long needed = fingerprint(features);
    if (found != needed) {
      throw new IOException(
          "Expected what was kept for features %016x, but got it for %016x"
              .formatted(needed, found));
    }
    store.facts = in.readLong();
    for (Series some : store.series) {
      some.restore(in);
    }
    return store;
  }

  /// A feature that counts different keys, or follows who paid whom, takes their hashes from the
  /// set.
  private Feature sharing(Feature feature) {
    if (feature.measure() == Measure.DISTINCT) {
      return feature.withValue(keys.share(feature.value()));
    }
    return feature.measure() == Measure.FLOW ? Flow.of(feature).sharing(feature, keys) : feature;
  }

  /// Who paid, where a feature keeps what goes out too.
  private static Stream<Key> from(Feature feature) {
    return feature.measure() == Measure.FLOW ? Stream.of(Flow.of(feature).from()) : Stream.of();
  }

  private void addLookUps(
      List<LookUp> wanted, Series series, Key keptBy, Map<Integer, Feature> group) {
    Map<Key, List<Integer>> targets = new LinkedHashMap<>();
    group.forEach((target, feature) ->
        targets.computeIfAbsent(feature.readBy(), key -> new ArrayList<>()).add(target));
    targets.forEach((key, some) ->
        wanted.add(new LookUp(series, keys.place(key), key.equals(keptBy), series.readings(some))));
  }

  /// A 64-bit fingerprint of everything in the features that shapes what is kept: features with the
  /// same one can take over each other's memory.
  public static long fingerprint(List<Feature> features) {
    StringBuilder text = new StringBuilder();
    for (Feature feature : features) {
      text.append(feature.source().kind().getSimpleName()).append('\n');
      text.append(feature.source().text()).append('\n');
      text.append(feature.keptBy().text()).append('\n');
      text.append(feature.measure()).append('\n');
      text.append(feature.value().text()).append('\n');
      text.append(feature.window()).append('\n');
    }
    return Keys.of(text.toString());
  }
}
