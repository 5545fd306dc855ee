package org.haltwire.centre.access;

import org.haltwire.centre.participants.Administrators;
import org.springframework.stereotype.Component;

/// Tells how many people may decide about institutions now, and what people are called.
@Component
final class AdministratorCount implements Administrators {

  private final ConsoleAccounts accounts;

  AdministratorCount(ConsoleAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public long count() {
    return accounts.all().stream().filter(Person::administers).count();
  }

  @Override
  public boolean isName(String code) {
    return accounts.has(code);
  }
}
