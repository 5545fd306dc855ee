package org.haltwire.centre.access;

import java.security.Principal;
import org.springframework.stereotype.Component;

/// For whom the people of the console work.
@Component
public class Reaches {

  private final ConsoleAccounts accounts;

  Reaches(ConsoleAccounts accounts) {
    this.accounts = accounts;
  }

  /// Somebody who is not there any more reaches nothing.
  public Reach of(Principal person) {
    return accounts.person(person.getName()).map(Person::reach).orElse(Reach.NOTHING);
  }
}
