package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Tells whether somebody may still see what stays open in front of them: requests are looked at
/// when they come, and an open stream would go on for who has signed out, was signed out, or was
/// locked meanwhile.
@Component
public class Attendance {

  private final Sessions sessions;
  private final ConsoleAccounts accounts;

  Attendance(Sessions sessions, ConsoleAccounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /// Of who asks now; to be asked again and again, by any thread.
  public BooleanSupplier of(HttpServletRequest request) {
    return OneSession.of(request)
        .<BooleanSupplier>map(one -> () -> sessions.stands(one) && accounts.isCurrent(one))
        .orElse(() -> false);
  }
}
