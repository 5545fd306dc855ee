package org.haltwire.core.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Divides a row of a series among what its features need: the curve first, then the tracks, each
/// shared by all features that differ in their windows only.
final class Layout {

  /// The place of a feature that nobody asked for, before all others: a flow needs it.
  private static final int HIDDEN = -1;

  private final Map<Integer, Feature> features;
  private final Map<TrackId, Track> tracks = new LinkedHashMap<>();
  private final List<Curve.Sum> sums = new ArrayList<>();
  private final List<Curve> curves = new ArrayList<>();
  private int width = 2;

  /// ACTIVE is not shared between windows: which beginning an end takes depends on the window. Nor
  /// is a FLOW, but all signs of one share a track.
  private record TrackId(Measure measure, Value value, long window) {}

  /// @param features those of one series by their place among the values
  Layout(Map<Integer, Feature> features) {
    this.features = new TreeMap<>(features);
    features.values().stream()
        .filter(feature -> feature.measure() == Measure.FLOW)
        .forEach(feature -> this.features.put(HIDDEN, Flow.of(feature).payers(feature)));
    if (this.features.values().stream().anyMatch(Layout::isFromCurve)) {
      layCurve();
    }
    this.features.values().stream().filter(Layout::isFromTrack).forEach(this::layTrack);
  }

  List<Part> parts() {
    return Stream.<Part>concat(curves.stream(), tracks.values().stream()).toList();
  }

  int width() {
    return width;
  }

  long longest() {
    return features.values().stream().mapToLong(Feature::window).max().orElseThrow();
  }

  /// How the features at these places are read; those of the curve together for each window.
  List<Reading> readings(List<Integer> targets) {
    Map<Long, List<Reading.Figure>> figures = new LinkedHashMap<>();
    Map<CashFlow, List<Reading.Asked>> signs = new LinkedHashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (int target : targets) {
      Feature feature = Objects.requireNonNull(features.get(target));
      if (isFromCurve(feature)) {
        figures
            .computeIfAbsent(feature.window(), window -> new ArrayList<>())
            .add(new Reading.Figure(target, feature.measure(), column(feature)));
      } else if (feature.measure() == Measure.SINCE) {
        readings.add(new Reading.OfLast(feature.window(), target));
      } else {
        Track track = Objects.requireNonNull(tracks.get(trackId(feature)));
        if (track instanceof CashFlow flow) {
          signs
              .computeIfAbsent(flow, one -> new ArrayList<>())
              .add(new Reading.Asked(Flow.of(feature).sign(), target));
        } else {
          readings.add(new Reading.OfTrack(feature.window(), track, target));
        }
      }
    }
    figures.forEach((window, some) ->
        readings.add(
            new Reading.OfCurve(window, curves.getFirst(), some.toArray(Reading.Figure[]::new))));
    signs.forEach((flow, some) ->
        readings.add(new Reading.OfFlow(flow.window(), flow, some.toArray(Reading.Asked[]::new))));
    return readings;
  }

  private int column(Feature feature) {
    return sums.stream()
        .filter(sum -> sum.value().equals(feature.value()))
        .mapToInt(Curve.Sum::column)
        .findFirst()
        .orElse(0);
  }

  private void layCurve() {
    Map<Value, Boolean> squared = new LinkedHashMap<>();
    for (Feature feature : features.values()) {
      if (isSummed(feature)) {
        squared.merge(feature.value(), feature.measure() == Measure.STDDEV, Boolean::logicalOr);
      }
    }
    int column = 0;
    for (Map.Entry<Value, Boolean> value : squared.entrySet()) {
      Curve.Sum sum = new Curve.Sum(value.getKey(), value.getValue(), column);
      sums.add(sum);
      column += sum.columns();
    }
    Curve curve = new Curve(windows(Layout::isFromCurve), sums);
    curves.add(curve);
    width += curve.words();
  }

  private void layTrack(Feature feature) {
    TrackId id = trackId(feature);
    if (!tracks.containsKey(id)) {
      Windows windows = windows(other -> trackId(other).equals(id));
      Track track = track(feature, windows);
      tracks.put(id, track);
      width += track.words();
    }
  }

  private Track track(Feature feature, Windows windows) {
    Measure measure = feature.measure();
    Value value = feature.value();
    return switch (measure) {
      case MIN, MAX, FIRST -> new Extremes(windows, measure, value, width);
      case DISTINCT -> new DistinctValues(windows, value, width);
      case LAST -> new Latest(value, width);
      case ACTIVE -> new Ongoing(windows, value, width);
      case KNOWN_FOR -> new Acquaintance(windows.longest());
      case FLOW -> flow(feature);
      case COUNT, SUM, MEAN, STDDEV, SINCE, SINCE_FIRST ->
          throw new IllegalStateException("Expected a measure with a track, but got " + measure);
    };
  }

  private CashFlow flow(Feature feature) {
    Track payers = tracks.get(trackId(Flow.of(feature).payers(feature)));
    if (payers instanceof DistinctValues counted) {
      return new CashFlow(Flow.of(feature), feature.keptBy(), feature.window(), counted);
    }
    throw new IllegalStateException("Expected payers to be counted, but got " + payers);
  }

  private Windows windows(Predicate<Feature> which) {
    return new Windows(
        features.values().stream().filter(which).mapToLong(Feature::window).toArray());
  }

  private static TrackId trackId(Feature feature) {
    if (feature.measure() == Measure.FLOW) {
      return new TrackId(Measure.FLOW, Flow.of(feature).book(feature), feature.window());
    }
    boolean own = feature.measure() == Measure.ACTIVE;
    return new TrackId(feature.measure(), feature.value(), own ? feature.window() : 0);
  }

  private static boolean isFromCurve(Feature feature) {
    return switch (feature.measure()) {
      case COUNT, SUM, MEAN, STDDEV, SINCE_FIRST -> true;
      case MIN, MAX, DISTINCT, LAST, FIRST, SINCE, KNOWN_FOR, ACTIVE, FLOW -> false;
    };
  }

  private static boolean isFromTrack(Feature feature) {
    return !isFromCurve(feature) && feature.measure() != Measure.SINCE;
  }

  private static boolean isSummed(Feature feature) {
    return switch (feature.measure()) {
      case SUM, MEAN, STDDEV -> true;
      case COUNT, MIN, MAX, DISTINCT, LAST, FIRST, SINCE, SINCE_FIRST, KNOWN_FOR, ACTIVE, FLOW ->
          false;
    };
  }
}
