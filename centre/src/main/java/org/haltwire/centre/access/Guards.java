package org.haltwire.centre.access;

import static org.haltwire.centre.access.Permission.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which address of the console needs which permission, which asks for a fresh proof first, and
/// which is for those alone who sign in here. What is not here is refused.
///
/// Everything that guards an address reads it here, and as Spring reads it: `/%70eople` is
/// `/people` to both, so that nothing stands open beside a guard that was not asked.
public final class Guards {

  private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

  private Guards() {}

  /// A line of the table; the first that fits counts.
  ///
  /// @param permission nothing where being signed in is enough
  /// @param proof whether it asks for a fresh proof of who does it: whom one lets in, what decides
  ///   over everybody's payments, what moves money, and what does not come back
  /// @param here whether it is for ways to sign in here, which who comes by the provider has not
  public record Guard(
      String method,
      PathPattern path,
      Optional<Permission> permission,
      boolean proof,
      boolean here) {

    /// The text that says what it takes.
    public String words() {
      return permission
          .map(one -> "permission." + one.name().toLowerCase(Locale.ROOT))
          .orElse("permissions.anybody");
    }

    private static Guard of(String method, String path, Permission permission) {
      return new Guard(method, PARSER.parse(path), Optional.of(permission), false, false);
    }

    private static Guard get(String path, Permission permission) {
      return of("GET", path, permission);
    }

    private static Guard post(String path, Permission permission) {
      return of("POST", path, permission);
    }

    private static Guard anybody(String method, String path) {
      return new Guard(method, PARSER.parse(path), Optional.empty(), false, false);
    }

    private Guard afterProof() {
      return new Guard(method, path, permission, true, here);
    }

    private Guard hereAlone() {
      return new Guard(method, path, permission, proof, true);
    }
  }

  public static final List<Guard> TABLE =
      List.of(
          Guard.anybody("GET", "/password").hereAlone(),
          Guard.anybody("POST", "/password").hereAlone().afterProof(),
          Guard.anybody("GET", "/factors/**").hereAlone(),
          Guard.anybody("POST", "/factors/**").hereAlone().afterProof(),
          Guard.anybody("GET", "/prove/**"),
          Guard.anybody("POST", "/prove/**").hereAlone(),
          Guard.anybody("GET", "/sessions"),
          Guard.anybody("POST", "/sessions/**"),
          Guard.anybody("GET", "/permissions"),
          Guard.anybody("GET", "/purpose"),
          Guard.anybody("POST", "/purpose/**"),
          Guard.anybody("GET", "/notices/**"),
          Guard.anybody("POST", "/notices/seen"),
          Guard.get("/our/**", SEE_OWN_INSTITUTION),
          Guard.get("/", SEE_FIGURES),
          Guard.get("/live/decisions.csv", SEE_PAYMENTS),
          Guard.get("/live/**", SEE_FIGURES),
          Guard.get("/search", SEARCH),
          Guard.get("/check", SEE_PAYMENTS),
          Guard.post("/check", SEE_PAYMENTS),
          Guard.post("/search", SEARCH),
          Guard.get("/payments/**", SEE_PAYMENTS),
          Guard.post("/payments/*/verify", SEE_PAYMENTS),
          Guard.post("/payments/*/labels", LABEL),
          Guard.get("/labels/**", SEE_LABELS),
          Guard.get("/policy", SEE_POLICIES),
          Guard.get("/policies/drafts/**", SEE_DRAFTS),
          Guard.get("/policies/try", SEE_DRAFTS),
          Guard.get("/policies/backtests/**", SEE_DRAFTS),
          Guard.get("/policies/**", SEE_POLICIES),
          Guard.post("/policies/versions/*/approve", APPROVE_POLICIES).afterProof(),
          Guard.post("/policies/versions/*/refuse", APPROVE_POLICIES),
          Guard.post("/policies/versions/*/back", APPROVE_POLICIES).afterProof(),
          Guard.post("/policies/**", WRITE_POLICIES),
          Guard.get("/recovery/reporters", SEE_REPORTERS),
          Guard.get("/recovery/**", SEE_CASES),
          Guard.post("/recovery/cases/*/order-all", ORDER_HOLDS).afterProof(),
          Guard.post("/recovery/holds/*/order", ORDER_HOLDS).afterProof(),
          Guard.post("/recovery/holds/*/return", ORDER_HOLDS).afterProof(),
          Guard.post("/recovery/holds/**", ORDER_HOLDS),
          Guard.post("/recovery/incidents/**", WORK_CASES),
          Guard.post("/recovery/appeals/**", DECIDE_APPEALS),
          Guard.post("/recovery/tips/**", WORK_CASES),
          Guard.get("/calls/numbers", SEE_NUMBERS),
          Guard.post("/calls/numbers/**", SEE_NUMBERS),
          Guard.get("/calls/versions/**", SEE_TERMS),
          Guard.post("/calls/versions/*/approve", APPROVE_TERMS).afterProof(),
          Guard.post("/calls/versions/*/refuse", APPROVE_TERMS),
          Guard.post("/calls/versions/**", WRITE_TERMS),
          Guard.get("/calls/**", SEE_CALLS),
          Guard.get("/signals", SEE_SIGNALS),
          Guard.get("/warnings", SEE_WARNINGS),
          Guard.post("/warnings/*/send", APPROVE_WARNINGS).afterProof(),
          Guard.post("/warnings/*/refuse", APPROVE_WARNINGS),
          Guard.post("/warnings/*/cancel", APPROVE_WARNINGS),
          Guard.post("/warnings/**", WRITE_WARNINGS),
          Guard.get("/signs/**", SEE_POLICIES),
          Guard.post("/signs/*/approve", APPROVE_POLICIES).afterProof(),
          Guard.post("/signs/*/refuse", APPROVE_POLICIES),
          Guard.post("/signs/**", WRITE_POLICIES),
          Guard.get("/registers/**", SEE_REGISTERS),
          Guard.post("/registers/*/approve", APPROVE_REGISTERS).afterProof(),
          Guard.post("/registers/*/refuse", APPROVE_REGISTERS),
          Guard.post("/registers/**", WRITE_REGISTERS),
          Guard.get("/published/**", SEE_REGISTERS),
          Guard.post("/published/*/approve", APPROVE_REGISTERS).afterProof(),
          Guard.post("/published/*/refuse", APPROVE_REGISTERS),
          Guard.post("/published/objections/*", APPROVE_REGISTERS),
          Guard.post("/published/**", WRITE_REGISTERS),
          Guard.get("/status", SEE_STATUS),
          Guard.get("/people/**", SEE_PEOPLE),
          Guard.post("/people/**", MANAGE_PEOPLE).afterProof(),
          Guard.get("/participants/**", SEE_INSTITUTIONS),
          Guard.post("/participants/**", MANAGE_INSTITUTIONS).afterProof(),
          Guard.get("/audit", SEE_AUDIT),
          Guard.get("/audit/entries/**", SEE_AUDIT),
          Guard.get("/audit/entries.csv", SEE_AUDIT),
          Guard.get("/alerts/**", SEE_ALERTS),
          Guard.get("/retention/**", SEE_RETENTION),
          Guard.get("/people-data/**", HANDLE_PERSONAL_DATA),
          Guard.post("/people-data/erasures/*/approve", HANDLE_PERSONAL_DATA).afterProof(),
          Guard.post("/people-data/**", HANDLE_PERSONAL_DATA));

  /// What stands at an address: nothing where it is refused to everybody.
  static Optional<Guard> at(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer container = PathContainer.parsePath(path);
    return TABLE.stream()
        .filter(one -> one.method.equals(asked) && one.path.matches(container))
        .findFirst();
  }

  /// Whether somebody may open a page; nobody may who is not signed in.
  public static boolean letsOpen(Authentication person, String path) {
    return Reader.isPerson(person) && lets(Reader.may(person), "GET", path);
  }

  /// Whether somebody who is signed in and may this may go there.
  static boolean lets(Set<String> authorities, String method, String path) {
    return at(method, path)
        .filter(guard ->
            guard.permission().map(Permission::name).map(authorities::contains).orElse(true))
        .isPresent();
  }
}
