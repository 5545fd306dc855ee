package org.haltwire.centre.policies;

import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reader;
import org.haltwire.centre.policies.life.Person;
import org.springframework.security.core.Authentication;

/// Who sits at the console, as the life of policies sees them.
public final class SignedIn {

  private SignedIn() {}

  public static Person person(Authentication authentication) {
    boolean approver = Reader.may(authentication, Permission.APPROVE_POLICIES);
    return new Person(authentication.getName(), approver);
  }
}
