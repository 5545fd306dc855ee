package org.haltwire.centre.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.replay.CsvRows;
import org.haltwire.centre.replay.Unusable;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.RequisiteReader;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Address.Fine;
import org.haltwire.signs.text.Folded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a list: CSV with a first line of names (`,` or `;` between fields), or a JSON array of
/// objects. Known names are `number`, `name`, `sites`, `requisites`, `detail`, `since`, `until`;
/// several sites or requisites are separated by spaces or commas. Other columns are left out.
final class RegisterFile {

  /// Lines of the longest list.
  static final int MOST = 2_000_000;

  /// Faults that are told; the others are counted.
  static final int FAULTS = 20;

  private static final int LONGEST = 1_000;
  private static final Set<String> KNOWN =
      Set.of("number", "name", "sites", "requisites", "detail", "since", "until");
  private static final JsonMapper JSON = new JsonMapper();

  private final List<RegisterEntry> entries = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int wrong;

  private final String region;

  private RegisterFile(String region) {
    this.region = region;
  }

  /// What was read.
  ///
  /// @param faults lines that are wrong, with what was expected; a list with faults is not taken
  /// @param wrong how many lines are wrong
  record Read(List<RegisterEntry> entries, List<String> faults, int wrong) {}

  /// @param region of phone numbers without a country's code: `KZ`
  static Read read(byte[] file, String region) {
    RegisterFile reading = new RegisterFile(region);
    try {
      int first = 0;
      while (first < file.length
          && (file[first] <= ' '
              || file[first] == (byte) 0xef
              || file[first] == (byte) 0xbb
              || file[first] == (byte) 0xbf)) {
        first++;
      }
      if (first < file.length && file[first] == '[') {
        reading.json(file);
      } else {
        reading.csv(file);
      }
    } catch (Unusable | JacksonException unusable) {
      reading.fault(0, String.valueOf(unusable.getMessage()).replaceAll("\\s+", " "));
    }
    if (reading.entries.isEmpty() && reading.wrong == 0) {
      reading.fault(0, "Expected lines, but got none");
    }
    return new Read(reading.entries, reading.faults, reading.wrong);
  }

  private void csv(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.UTF_8);
    String header = start.lines().findFirst().orElse("");
    char delimiter = header.contains(";") && !header.contains(",") ? ';' : ',';
    try {
      CsvRows rows = new CsvRows(new ByteArrayInputStream(file), delimiter);
      List<String> names =
          rows.next().orElse(List.of()).stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      if (names.stream().noneMatch(KNOWN::contains)) {
        fault(1, "Expected a first line with some of %s, but got %s".formatted(KNOWN, header));
        return;
      }
      int line = 1;
      Optional<List<String>> row = rows.next();
      while (row.isPresent() && line <= MOST) {
        line++;
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.get().size()); i++) {
          fields.put(names.get(i), row.get().get(i).strip());
        }
        take(line, fields);
        row = rows.next();
      }
      limit(line);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void json(byte[] file) {
    JsonNode all = JSON.readTree(file);
    int line = 0;
    for (JsonNode one : all) {
      line++;
      Map<String, String> fields = new HashMap<>();
      for (String name : KNOWN) {
        JsonNode value = one.path(name);
        fields.put(name, value.isArray() ? joined(value) : value.asString("").strip());
      }
      take(line, fields);
    }
    limit(line);
  }

  private static String joined(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asString("")));
    return String.join(" ", texts);
  }

  private void limit(int lines) {
    if (lines > MOST) {
      fault(lines, "Expected at most %d lines, but got more".formatted(MOST));
    }
  }

  private void take(int line, Map<String, String> fields) {
    String number = fields.getOrDefault("number", "").replaceAll("[\\s-]", "");
    String name = fields.getOrDefault("name", "");
    String detail = fields.getOrDefault("detail", "");
    List<String> sites = sites(line, fields.getOrDefault("sites", ""));
    List<String> requisites = requisites(line, fields.getOrDefault("requisites", ""));
    if (number.isEmpty() && name.isEmpty() && sites.isEmpty() && requisites.isEmpty()) {
      fault(line, "Expected a number, a name, a site or payment details, but got none");
      return;
    }
    if (number.length() > 40 || name.length() > LONGEST || detail.length() > LONGEST) {
      fault(line, "Expected fields of at most %d characters".formatted(LONGEST));
      return;
    }
    entries.add(
        new RegisterEntry(
            number,
            name,
            sites,
            requisites,
            detail,
            day(line, fields.getOrDefault("since", "")),
            day(line, fields.getOrDefault("until", ""))));
  }

  private List<String> sites(int line, String text) {
    List<String> sites = new ArrayList<>();
    for (String one : parts(text)) {
      if (Address.read(one) instanceof Fine(var site)) {
        sites.add(site.key());
      } else {
        fault(line, "Expected a site such as example.kz, but got " + one);
      }
    }
    return sites;
  }

  private List<String> requisites(int line, String text) {
    List<String> requisites = new ArrayList<>();
    for (String one : parts(text)) {
      List<Requisite> read = RequisiteReader.read(Folded.of(one), region);
      if (read.size() == 1) {
        requisites.add(read.getFirst().value());
      } else {
        fault(line, "Expected a card, phone, account or wallet, but got " + one);
      }
    }
    return requisites;
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[\\s,]+")).filter(one -> !one.isEmpty()).toList();
  }

  private Optional<LocalDate> day(int line, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeException wrongDay) {
      fault(line, "Expected a day such as 2026-01-31, but got " + text);
      return Optional.empty();
    }
  }

  private void fault(int line, String what) {
    wrong++;
    if (faults.size() < FAULTS) {
      faults.add(line == 0 ? what : "line " + line + ": " + what);
    }
  }
}
