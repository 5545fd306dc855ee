package org.haltwire.centre.access;

import static org.haltwire.centre.access.Permission.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which address of the console needs which permission. What is not here is refused.
public final class Guards {

  private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

  private Guards() {}

  /// A line of the table; the first that fits counts.
  ///
  /// @param permission nothing where being signed in is enough
  public record Guard(String method, PathPattern path, Optional<Permission> permission) {

    /// The text that says what it takes.
    public String words() {
      return permission
          .map(one -> "permission." + one.name().toLowerCase(Locale.ROOT))
          .orElse("permissions.anybody");
    }

    private static Guard of(String method, String path, Permission permission) {
      return new Guard(method, PARSER.parse(path), Optional.of(permission));
    }

    private static Guard get(String path, Permission permission) {
      return of("GET", path, permission);
    }

    private static Guard post(String path, Permission permission) {
      return of("POST", path, permission);
    }

    private static Guard anybody(String method, String path) {
      return new Guard(method, PARSER.parse(path), Optional.empty());
    }
  }

  public static final List<Guard> TABLE =
      List.of(
          Guard.anybody("GET", "/password"),
          Guard.anybody("POST", "/password"),
          Guard.anybody("GET", "/factors/**"),
          Guard.anybody("POST", "/factors/**"),
          Guard.anybody("GET", "/prove"),
          Guard.anybody("POST", "/prove/**"),
          Guard.anybody("GET", "/sessions"),
          Guard.anybody("POST", "/sessions/**"),
          Guard.anybody("GET", "/permissions"),
          Guard.anybody("GET", "/purpose"),
          Guard.anybody("POST", "/purpose/**"),
          Guard.get("/our/**", SEE_OWN_INSTITUTION),
          Guard.get("/", SEE_FIGURES),
          Guard.get("/live/decisions.csv", SEE_PAYMENTS),
          Guard.get("/live/**", SEE_FIGURES),
          Guard.get("/payments/**", SEE_PAYMENTS),
          Guard.post("/payments/*/verify", SEE_PAYMENTS),
          Guard.post("/payments/*/labels", LABEL),
          Guard.get("/labels/**", SEE_LABELS),
          Guard.get("/policy", SEE_POLICIES),
          Guard.get("/policies/drafts/**", SEE_DRAFTS),
          Guard.get("/policies/try", SEE_DRAFTS),
          Guard.get("/policies/backtests/**", SEE_DRAFTS),
          Guard.get("/policies/**", SEE_POLICIES),
          Guard.post("/policies/versions/*/approve", APPROVE_POLICIES),
          Guard.post("/policies/versions/*/refuse", APPROVE_POLICIES),
          Guard.post("/policies/versions/*/back", APPROVE_POLICIES),
          Guard.post("/policies/**", WRITE_POLICIES),
          Guard.get("/recovery/reporters", SEE_REPORTERS),
          Guard.get("/recovery/**", SEE_CASES),
          Guard.post("/recovery/cases/*/order-all", ORDER_HOLDS),
          Guard.post("/recovery/holds/**", ORDER_HOLDS),
          Guard.post("/recovery/incidents/**", WORK_CASES),
          Guard.post("/recovery/appeals/**", DECIDE_APPEALS),
          Guard.get("/calls/numbers", SEE_NUMBERS),
          Guard.post("/calls/numbers/**", SEE_NUMBERS),
          Guard.get("/calls/versions/**", SEE_TERMS),
          Guard.post("/calls/versions/*/approve", APPROVE_TERMS),
          Guard.post("/calls/versions/*/refuse", APPROVE_TERMS),
          Guard.post("/calls/versions/**", WRITE_TERMS),
          Guard.get("/calls/**", SEE_CALLS),
          Guard.get("/signals", SEE_SIGNALS),
          Guard.get("/status", SEE_STATUS),
          Guard.get("/people/**", SEE_PEOPLE),
          Guard.post("/people/**", MANAGE_PEOPLE),
          Guard.get("/participants/**", SEE_INSTITUTIONS),
          Guard.post("/participants/**", MANAGE_INSTITUTIONS),
          Guard.get("/audit", SEE_AUDIT),
          Guard.get("/audit/entries/**", SEE_AUDIT),
          Guard.get("/audit/entries.csv", SEE_AUDIT),
          Guard.get("/alerts/**", SEE_ALERTS));

  /// What stands at an address: nothing where it is refused to everybody.
  static Optional<Guard> at(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer container = PathContainer.parsePath(path);
    return TABLE.stream()
        .filter(one -> one.method.equals(asked) && one.path.matches(container))
        .findFirst();
  }

  /// Whether somebody who is signed in and may this may go there.
  static boolean lets(Set<String> authorities, String method, String path) {
    return at(method, path)
        .filter(guard ->
            guard.permission().map(Permission::name).map(authorities::contains).orElse(true))
        .isPresent();
  }
}
