package org.haltwire.centre.policies;

import org.haltwire.centre.policies.life.Person;
import org.springframework.security.core.Authentication;

/// Who sits at the console, as the life of policies sees them.
public final class SignedIn {

  private static final String APPROVER = "ROLE_APPROVER";

  private SignedIn() {}

  public static Person person(Authentication authentication) {
    boolean approver =
        authentication.getAuthorities().stream()
            .anyMatch(right -> APPROVER.equals(right.getAuthority()));
    return new Person(authentication.getName(), approver);
  }
}
