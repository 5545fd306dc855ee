package org.haltwire.country.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haltwire.country.world.Almanac;

/// What honest people went through whose money was held.
public final class HonestHolds {

  private final long since;
  private final Set<Hold> running = new LinkedHashSet<>();
  private final List<Double> appealHours = new ArrayList<>();
  private final List<Double> heldHours = new ArrayList<>();
  private long holds;
  private double tenge;
  private double moneyHours;
  private long appeals;
  private long byDefault;

  /// @param holds in which money was secured on accounts that no criminal uses
  /// @param tenge held in them
  /// @param moneyHours tenge times hours
  /// @param appeals how many holders appealed
  /// @param byAppeal ended by a decision on an appeal in time
  /// @param byDefault ended because the decision was late
  /// @param byTime ended by themselves
  /// @param open not ended when the run did
  /// @param appealHours50 from an appeal to the end of the hold: half were faster
  public record Figures(
      long holds,
      double tenge,
      @JsonProperty("money_hours") double moneyHours,
      long appeals,
      @JsonProperty("by_appeal") long byAppeal,
      @JsonProperty("by_default") long byDefault,
      @JsonProperty("by_time") long byTime,
      long open,
      @JsonProperty("held_hours_p50") double heldHours50,
      @JsonProperty("held_hours_p95") double heldHours95,
      @JsonProperty("appeal_hours_p50") double appealHours50,
      @JsonProperty("appeal_hours_p95") double appealHours95,
      @JsonProperty("appeal_hours_max") double appealHoursMost) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Released by an appeal, also by one that was late, of all.
    @JsonProperty("share_by_appeal")
    public double shareByAppeal() {
      return holds == 0 ? 0 : (byAppeal + byDefault) / (double) holds;
    }
  }

  /// @param since holds ordered before do not count, in milliseconds since 1970-01-01T00:00Z
  HonestHolds(long since) {
    this.since = since;
  }

  void held(Hold hold) {
    if (hold.orderedAt() >= since) {
      running.add(hold);
      holds++;
      tenge += hold.secured() / 100.0;
    }
  }

  void appealed(Hold hold) {
    appeals += running.contains(hold) ? 1 : 0;
  }

  /// @param after the appeal, in milliseconds
  void decided(Hold hold, long after, boolean late) {
    if (running.contains(hold)) {
      appealHours.add(after / (double) Almanac.HOUR);
      byDefault += late ? 1 : 0;
    }
  }

  void ended(Hold hold, long time) {
    if (running.remove(hold)) {
      count(hold, time);
    }
  }

  private void count(Hold hold, long time) {
    double hours = (time - hold.securedAt()) / (double) Almanac.HOUR;
    heldHours.add(hours);
    moneyHours += hold.parts().stream().mapToLong(part -> part.secured).sum() / 100.0 * hours;
  }

  /// @param time until when holds that have not ended count
  Figures figures(long time) {
    double open = 0;
    for (Hold hold : running) {
      double hours = (time - hold.securedAt()) / (double) Almanac.HOUR;
      open += hold.secured() / 100.0 * hours;
    }
    return new Figures(
        holds,
        tenge,
        moneyHours + open,
        appeals,
        appealHours.size() - byDefault,
        byDefault,
        heldHours.size() - appealHours.size(),
        running.size(),
        quantile(heldHours, 0.5),
        quantile(heldHours, 0.95),
        quantile(appealHours, 0.5),
        quantile(appealHours, 0.95),
        quantile(appealHours, 1));
  }

  private static double quantile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
