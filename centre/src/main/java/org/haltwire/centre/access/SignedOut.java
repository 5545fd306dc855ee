package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Takes down that somebody signed out.
@Component
final class SignedOut implements LogoutHandler {

  private final AuditLog log;

  SignedOut(AuditLog log) {
    this.log = log;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null) {
      String name = who.getName();
      log.record(new Deed(DeedKind.SIGN_OUT, Deed.person(name), "person/" + name, "", ""));
    }
  }
}
