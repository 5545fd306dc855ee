package org.haltwire.centre.access;

import java.time.Duration;
import org.haltwire.centre.access.factor.Passwords;
import org.haltwire.centre.access.guess.Caller;
import org.haltwire.centre.access.guess.Guesses;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;

/// Looks at what people bring to sign in, as slowly as guesses deserve.
@Component
final class SignInDesk {

  private final ConsoleAccounts accounts;
  private final Passwords passwords;
  private final Ways ways;
  private final Guesses guesses;
  private final AuditLog log;

  SignInDesk(
      ConsoleAccounts accounts, Passwords passwords, Ways ways, Guesses guesses, AuditLog log) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.ways = ways;
    this.guesses = guesses;
    this.log = log;
  }

  /// What came of it.
  sealed interface Outcome {

    /// Not looked at: too many were wrong before.
    record Waits(Duration left) implements Outcome {}

    record Wrong() implements Outcome {}

    /// Right, but a second factor is needed.
    record Half(Person person) implements Outcome {}

    record Right(Person person) implements Outcome {}
  }

  /// Looks at a password. It says the same, and as fast, of a name that is not there, of a wrong
  /// password, and of who is locked.
  Outcome password(String name, String password, Caller caller) {
    Duration left = guesses.charge(name, caller);
    if (!left.isZero()) {
      return new Outcome.Waits(left);
    }
    boolean right = passwords.matches(name, password);
    Person person = accounts.person(name).filter(Person::signsInHere).orElse(Person.NOBODY);
    if (!right || person.equals(Person.NOBODY)) {
      return refused(name, "password");
    }
    if (ways.of(name).second()) {
      guesses.takeBack(name, caller);
      return new Outcome.Half(person);
    }
    guesses.succeeded(name, caller);
    return new Outcome.Right(person);
  }

  /// Looks at a code of somebody whose password was right.
  Outcome code(String name, String code, Caller caller) {
    Duration left = guesses.charge(name, caller);
    if (!left.isZero()) {
      return new Outcome.Waits(left);
    }
    Person person = accounts.person(name).filter(Person::signsInHere).orElse(Person.NOBODY);
    if (person.equals(Person.NOBODY) || !ways.useCode(name, code)) {
      return refused(name, Ways.wayOf(code).word());
    }
    guesses.succeeded(name, caller);
    return new Outcome.Right(person);
  }

  /// Looks at a password and, where there is an app, a code, of somebody who has a session.
  Outcome again(String name, String password, String code, Caller caller) {
    return switch (password(name, password, caller)) {
      case Outcome.Half _ -> code(name, code, caller);
      case Outcome other -> other;
    };
  }

  private Outcome refused(String name, String what) {
    String whose = accounts.person(name).map(Person::name).orElse("unknown");
    log.record(
        new Deed(DeedKind.SIGN_IN_REFUSED, Deed.CENTRE, "person/" + whose, "", "wrong " + what));
    return new Outcome.Wrong();
  }
}
