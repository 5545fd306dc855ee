package org.haltwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Messages that are spam or not, of which some are for testing only.
record SpamTable(List<Message> training, List<Message> test) {

  record Message(boolean spam, String text) {

    /// The same for messages that differ in case, digits, marks or spaces only.
    String letters() {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    }
  }

  /// @param table CSV with the columns `label` (1 is spam) and `message`
  /// @param split numbers of the rows for testing, the first row after the header being 0
  static SpamTable read(Path table, Path split) throws IOException {
    List<List<String>> rows = rows(Files.readString(table));
    List<String> header = rows.getFirst();
    int label = header.indexOf("label");
    int text = header.indexOf("message");
    if (label < 0 || text < 0) {
      throw new IOException("Expected the columns label and message, but got " + header);
    }
    BitSet tested = new BitSet();
    for (String number : Files.readString(split).strip().split("\\s+")) {
      tested.set(Integer.parseInt(number));
    }
    if (tested.length() > rows.size() - 1) {
      throw new IOException(
          "Expected rows up to %d, but got one beyond".formatted(rows.size() - 2));
    }
    SpamTable all = new SpamTable(new ArrayList<>(), new ArrayList<>());
    for (int i = 1; i < rows.size(); i++) {
      Message message = new Message(rows.get(i).get(label).equals("1"), rows.get(i).get(text));
      (tested.get(i - 1) ? all.test() : all.training()).add(message);
    }
    return all;
  }

  /// Those for testing whose letters no message for training has.
  List<Boolean> unseen() {
    Set<String> seen = new HashSet<>();
    training.forEach(message -> seen.add(message.letters()));
    return test.stream().map(message -> !seen.contains(message.letters())).toList();
  }

  /// CSV with quotes as RFC 4180 has them.
  static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(csv.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
