package org.haltwire.country.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A table of written numbers.
///
/// @param columns the first is over the rows' names
public record Table(String caption, List<String> columns, List<Row> rows) {

  /// @param name what the row is about
  public record Row(String name, List<String> cells) {}

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size() - 1) {
        throw new IllegalArgumentException(
            "Expected %d cells in %s of '%s', but got %d"
                .formatted(columns.size() - 1, row.name(), caption, row.cells().size()));
      }
    }
  }

  /// What a chart shows.
  ///
  /// @param first what its categories are
  public static Table of(Chart chart, String first, DoubleFunction<String> written) {
    List<String> columns = new ArrayList<>(List.of(first));
    chart.series().forEach(one -> columns.add(one.name()));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      int at = i;
      rows.add(
          new Row(
              chart.categories().get(at),
              chart.series().stream().map(one -> written.apply(one.values().get(at))).toList()));
    }
    return new Table(chart.title() + ", " + chart.unit(), columns, rows);
  }

  String html() {
    StringBuilder out = new StringBuilder("<div class=\"wide\" tabindex=\"0\"><table><caption>");
    out.append(Markup.text(caption)).append("</caption><thead><tr>");
    for (String column : columns) {
      out.append("<th scope=\"col\">").append(Markup.text(column)).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (Row row : rows) {
      out.append("<tr><th scope=\"row\">").append(Markup.text(row.name())).append("</th>");
      for (String cell : row.cells()) {
        out.append("<td>").append(Markup.text(cell)).append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table></div>").toString();
  }
}
