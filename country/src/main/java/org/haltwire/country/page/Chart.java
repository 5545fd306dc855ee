package org.haltwire.country.page;

import java.util.List;

/// A chart. `page.js` draws it; its numbers are in a table below it.
///
/// @param unit of the values, in words
/// @param categories along the axis
public record Chart(
    Shape shape, String title, String unit, List<String> categories, List<Series> series) {

  /// How it looks.
  public enum Shape {
    /// Bars from left to right, one below the other: for long names.
    ROWS,
    /// The same, with all series of a category in one bar.
    STACKED_ROWS,
    /// The same, where a full bar is a whole: values are percent of it.
    SHARES,
    /// Bars from below.
    COLUMNS,
    LINES
  }

  /// @param colour a name from `page.css`
  /// @param labels beside each bar, or none
  public record Series(String name, String colour, List<Double> values, List<String> labels) {

    public Series(String name, String colour, List<Double> values) {
      this(name, colour, values, List.of());
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "Expected %d values of %s in '%s', but got %d"
                .formatted(categories.size(), one.name(), title, one.values().size()));
      }
    }
  }

  String legend() {
    if (series.size() < 2) {
      return "";
    }
    StringBuilder out = new StringBuilder("<ul class=\"legend\">");
    for (Series one : series) {
      out.append("<li><i style=\"background:var(--").append(Markup.text(one.colour()));
      out.append(")\"></i>").append(Markup.text(one.name())).append("</li>");
    }
    return out.append("</ul>").toString();
  }
}
