package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.listing.Listings;

/// Remembers features.
public final class FeatureStore {

  /// Up to so many different values DISTINCT is exact.
  public static final int EXACT_DISTINCT = 64;

  private final List<Feature> features;

  public FeatureStore(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  /// Writes feature `i` as it stands for this fact at this time to `values[i]`. Changes nothing.
  public void read(Fact fact, long time, long[] values) {
    if (!features.isEmpty()) {
      throw new UnsupportedOperationException();
    }
  }

  /// Remembers a fact. Time never goes back.
  public void remember(Fact fact, Ruling ruling, Listings listings, long time) {
    if (!features.isEmpty()) {
      throw new UnsupportedOperationException();
    }
  }

  /// Bytes held by the store, as the sizes of its arrays.
  public long bytes() {
    return 0;
  }

  public void save(DataOutput out) throws IOException {
    out.writeInt(features.size());
  }

  /// Restores what [#save] wrote; the features must be the same.
  public static FeatureStore restore(List<Feature> features, DataInput in) throws IOException {
    in.readInt();
    return new FeatureStore(features);
  }
}
