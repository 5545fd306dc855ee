package org.haltwire.centre.looks;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;

/// Takes looks at people's data down in the audit log, in words that `policies/insiders.yaml` can
/// be asked about.
@Component
public class LookLog {

  private final CaseBook cases;
  private final Reaches reaches;
  private final Purposes purposes;
  private final AuditLog log;

  LookLog(CaseBook cases, Reaches reaches, Purposes purposes, AuditLog log) {
    this.cases = cases;
    this.reaches = reaches;
    this.purposes = purposes;
    this.log = log;
  }

  /// One look.
  ///
  /// @param what as `policies/insiders.yaml` names it
  /// @param about a reference
  /// @param detail further `key=value` words
  record Look(DeedKind kind, String what, String about, String detail) {}

  /// Somebody searched, for the purpose that they stated.
  ///
  /// @param about a token of what they looked for, after what it is
  /// @param found how many things they are about to see
  public void searched(Principal person, HttpSession session, String about, int found) {
    stated(person, session, new Look(DeedKind.SEARCH, "search", about, "found=" + found));
  }

  /// Somebody is about to see something, for the purpose that they stated.
  ///
  /// @param about a reference or a token
  /// @param records how many rows
  public void looked(
      Principal person, HttpSession session, String what, String about, long records) {
    stated(person, session, new Look(DeedKind.LOOK_UP, what, about, "records=" + records));
  }

  /// Somebody is about to get something as a file, for the purpose that they stated.
  public void exported(
      Principal person, HttpSession session, String what, String about, long records) {
    stated(person, session, new Look(DeedKind.EXPORT, what, about, "records=" + records));
  }

  private void stated(Principal person, HttpSession session, Look look) {
    Purpose purpose = purposes.of(session).orElseThrow();
    purposes.state(session, purpose);
    take(person, look, purpose, regions("", "", purpose));
  }

  /// @param regions of whom was looked at, where they are known
  void take(Principal person, Look look, Purpose purpose, Set<String> regions) {
    boolean home = regions.stream().anyMatch(reaches.of(person).home()::contains);
    String detail =
        "what=%s%s%s %s"
            .formatted(
                look.what(),
                purpose.caseNumber() > 0 ? " case=" + purpose.caseNumber() : "",
                home ? " home=yes" : "",
                look.detail());
    log.record(
        new Deed(
            look.kind(), Deed.person(person.getName()), look.about(), purpose.words(), detail));
  }

  /// Of the payment that is looked at, where somebody reported it; else of the case that it is
  /// looked at for.
  Set<String> regions(String what, String id, Purpose purpose) {
    Optional<CaseBook.Known> ofSubject =
        what.equals("payment") ? cases.find(CaseBook.By.PAYMENT, id) : Optional.empty();
    return ofSubject
        .or(() ->
            purpose.caseNumber() == 0
                ? Optional.empty()
                : cases.find(CaseBook.By.CASE, Long.toString(purpose.caseNumber())))
        .map(CaseBook.Known::regions)
        .orElse(Set.of());
  }
}
