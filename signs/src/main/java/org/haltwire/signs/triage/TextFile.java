package org.haltwire.signs.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts under the names of their schemes: `== SCHEME`, then a text a line. A line that begins with
/// `# ` is a remark, one with `$name = a | b` a list.
public final class TextFile {

  private TextFile() {}

  /// A text as it is, and its scheme.
  public record Labelled(Scheme scheme, String text) {}

  /// The templates of a file, in their order.
  public static List<Template> templates(Language language, String file) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String line : file.lines().toList()) {
      int equals = line.indexOf(" = ");
      if (line.startsWith("$") && equals > 0) {
        List<String> list =
            Arrays.stream(line.substring(equals + 3).split("\\|")).map(String::strip).toList();
        lists.put(line.substring(1, equals), list);
      }
    }
    return labelled(file).stream()
        .map(each -> new Template(each.scheme(), language, each.text(), lists))
        .toList();
  }

  /// The texts of a file as they are, in their order.
  public static List<Labelled> labelled(String file) {
    List<Labelled> texts = new ArrayList<>();
    Scheme scheme = Scheme.UNCLEAR;
    for (String line : file.lines().toList()) {
      if (line.startsWith("== ")) {
        scheme = Scheme.valueOf(line.substring(3).strip());
      } else if (!line.isBlank() && !line.startsWith("# ") && !isList(line)) {
        if (scheme == Scheme.UNCLEAR) {
          throw new IllegalArgumentException(
              "Expected \"== SCHEME\" before the texts, but got \"%s\"".formatted(line));
        }
        texts.add(new Labelled(scheme, line));
      }
    }
    return texts;
  }

  private static boolean isList(String line) {
    int equals = line.indexOf(" = ");
    return line.startsWith("$")
        && equals > 0
        && line.substring(1, equals).chars().allMatch(Character::isLetter);
  }
}
