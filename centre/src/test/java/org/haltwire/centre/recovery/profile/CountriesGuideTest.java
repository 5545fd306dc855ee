package org.haltwire.centre.recovery.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The guide to profiles says what the files say.
class CountriesGuideTest {

  private static final List<String> COUNTRIES = List.of("kz", "br", "in", "ru", "th", "sg");

  private static final List<String> SECTIONS =
      List.of("report", "trace", "chase", "hold", "appeal", "return");

  /// Texts for people, too long for a table.
  private static final Set<String> LEFT_OUT = Set.of("legal_basis", "may_extend");

  @Test
  void showsEachRuleOfEachCountry() throws IOException {
    String table =
        "| | "
            + COUNTRIES.stream().map(code -> "`" + code + "`").collect(Collectors.joining(" | "))
            + " |\n|---|"
            + "---|".repeat(COUNTRIES.size())
            + "\n"
            + SECTIONS.stream()
                .flatMap(section ->
                    keys(section).stream()
                        .filter(key -> !LEFT_OUT.contains(key))
                        .map(key -> row(section, key)))
                .collect(Collectors.joining("\n"));
    String guide = guide();
    int begins = guide.indexOf("| | `kz`");
    assertEquals(table, guide.substring(begins, guide.indexOf("\n\n", begins)));
  }

  @Test
  void explainsEachKey() throws IOException {
    String guide = guide();
    Set<String> keys = new TreeSet<>(ShippedFiles.map("kz").keySet());
    keys.removeAll(SECTIONS);
    keys.remove("calendar");
    SECTIONS.forEach(section -> keys(section).forEach(key -> keys.add(section + "." + key)));
    ShippedFiles.at(ShippedFiles.map("kz"), List.of("calendar")).keySet().stream()
        .filter(key -> !Set.of("source", "checked").contains(key))
        .forEach(key -> keys.add("calendar." + key));
    for (String key : keys) {
      assertTrue(
          guide.lines().anyMatch(line -> line.startsWith("| ") && line.contains("`" + key + "`")),
          () -> key + " is not explained");
    }
  }

  private static String row(String section, String key) {
    return "| `%s.%s` | ".formatted(section, key)
        + COUNTRIES.stream()
            .map(code -> cell(ShippedFiles.at(ShippedFiles.map(code), List.of(section)), key))
            .collect(Collectors.joining(" | "))
        + " |";
  }

  private static String cell(Map<String, Object> section, String key) {
    if (!(section.get(key) instanceof Map<?, ?> rule)) {
      return "–";
    }
    String value =
        rule.get("value") instanceof List<?> list
            ? list.stream().map(CountriesGuideTest::alternative).collect(Collectors.joining(", "))
            : Objects.toString(rule.get("value"));
    String below = rule.containsKey("below") ? " below " + rule.get("below") : "";
    String said = words(value) + below;
    return "proposal".equals(rule.get("source")) ? "*" + said + "*" : said;
  }

  private static String alternative(Object one) {
    return one instanceof List<?> all
        ? all.stream().map(Object::toString).collect(Collectors.joining(" + "))
        : Objects.toString(one);
  }

  /// A table of capitals is hard to read; the names of methods are abbreviations.
  private static String words(String value) {
    return value.contains("PRO_RATA")
        ? value
        : value.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static Set<String> keys(String section) {
    Set<String> keys = new java.util.LinkedHashSet<>();
    COUNTRIES.forEach(
        code -> keys.addAll(ShippedFiles.at(ShippedFiles.map(code), List.of(section)).keySet()));
    return keys;
  }

  private static String guide() throws IOException {
    return Files.readString(Path.of("../docs/countries.md"));
  }
}
