package org.haltwire.centre.looks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// An address that shows people's data; the table of all such.
///
/// @param what is looked at, as the log and `policies/insiders.yaml` name it; empty where the page
///   itself takes down what it shows
/// @param by what leads to a case, if the address belongs to one
/// @param hiding what to put for the id, so that it is of nothing that there is
record Sight(
    String method, PathPattern path, String what, Optional<CaseBook.By> by, String hiding) {

  private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

  static final List<Sight> TABLE =
      List.of(
          needsPurpose("/payments/{id}", "payment"),
          needsPurpose("/payments/{id}/verify", "payment"),
          needsPurpose("/recovery/appeals", ""),
          needsPurpose("/recovery/tips", ""),
          needsPurpose("/live/decisions.csv", "export"),
          needsPurpose("/labels/labels.csv", "export"),
          needsPurpose("/policies/backtests/{id}/{table}.csv", "export"),
          needsPurpose("/policies/backtests/{id}/findings.json", "export"),
          needsPurpose("/recovery/cases.csv", "export"),
          ofCase("/recovery/cases/{id}/moves.csv", "export"),
          ofCase("/recovery/cases/{id}/record.pdf", "export"),
          ofCase("/recovery/cases/{id}", "case"),
          ofCase("/recovery/cases/{id}/**", "case"),
          of("GET", "/recovery/holds/{id}", "hold", CaseBook.By.HOLD, "none"),
          of("GET", "/recovery/appeals/{id}/**", "appeal", CaseBook.By.APPEAL, "0"),
          of("POST", "/recovery/cases/{id}/**", "", CaseBook.By.CASE, "0"),
          of("POST", "/recovery/holds/{id}/**", "", CaseBook.By.HOLD, "none"),
          of("POST", "/recovery/incidents/{id}/**", "", CaseBook.By.INCIDENT, "0"),
          of("POST", "/recovery/appeals/{id}/**", "", CaseBook.By.APPEAL, "0"));

  private static Sight needsPurpose(String path, String what) {
    return new Sight("GET", PARSER.parse(path), what, Optional.empty(), "");
  }

  private static Sight ofCase(String path, String what) {
    return of("GET", path, what, CaseBook.By.CASE, "0");
  }

  private static Sight of(String method, String path, String what, CaseBook.By by, String hiding) {
    return new Sight(method, PARSER.parse(path), what, Optional.of(by), hiding);
  }

  /// An address that is in the table, and its id.
  record Seen(Sight sight, String id) {}

  /// The same address of something that is not there. By place, since an address may write its id
  /// in several ways.
  String hidden(String address) {
    List<String> pattern = List.of(path.getPatternString().split("/"));
    String[] parts = address.split("/", -1);
    parts[pattern.indexOf("{id}")] = hiding;
    return String.join("/", parts);
  }

  static Optional<Seen> at(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer container = PathContainer.parsePath(path);
    for (Sight sight : TABLE) {
      if (sight.method.equals(asked)) {
        PathPattern.PathMatchInfo match = sight.path.matchAndExtract(container);
        if (match != null) {
          Map<String, String> variables = match.getUriVariables();
          return Optional.of(new Seen(sight, variables.getOrDefault("id", "")));
        }
      }
    }
    return Optional.empty();
  }
}
