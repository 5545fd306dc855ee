package org.haltwire.centre.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for columns, such as `card-{CUSTOMER_ID}`; a text without is a constant.
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private final Map<String, String> values;
  private final String otherwise;

  /// @param column finds a column by its name, or says that there is none
  /// @param values what the row's text becomes, where it is one of these
  /// @param otherwise what it becomes where it is none; only where there are values
  Template(
      String text, ToIntFunction<String> column, Map<String, String> values, String otherwise) {
    this.values = Map.copyOf(values);
    this.otherwise = otherwise;
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      texts.add(text.substring(end, place.start()));
      columns.add(column.applyAsInt(place.group(1)));
      end = place.end();
    }
    texts.add(text.substring(end));
  }

  /// The text for a row; empty where a column it names is empty.
  String of(List<String> row) {
    String text = filled(row);
    return values.isEmpty() || text.isEmpty() ? text : values.getOrDefault(text, otherwise);
  }

  private String filled(List<String> row) {
    if (columns.isEmpty()) {
      return texts.getFirst();
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String value = row.get(columns.get(i)).strip();
      if (value.isEmpty()) {
        return "";
      }
      filled.append(texts.get(i)).append(value);
    }
    return filled.append(texts.getLast()).toString();
  }
}
