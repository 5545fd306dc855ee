package org.haltwire.centre.dossier;

import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Spelling;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.core.call.PhoneNumber;
import org.springframework.stereotype.Component;

/// Reads who somebody is from what a person of the console typed, and from what was kept of it.
@Component
class Subjects {

  private static final String ID = "[0-9A-Za-z-]{4,40}";
  private static final String TOKEN = "[0-9A-Za-z_.:-]{8,64}";

  /// What people put between digits and letters.
  private static final String SPACE = "[\\s\u00a0\u202f]";

  /// Shorter names are found in what is about others, and would erase it: no subscriber has so few
  /// digits, and years, counts and numbers of cases have.
  private static final int SHORTEST_PHONE = 7;

  private static final int SHORTEST_ACCOUNT = 6;
  private static final int SHORTEST_ID = 7;

  private final Tokens tokens;
  private final Numbers numbers;

  Subjects(Tokens tokens, Numbers numbers) {
    this.tokens = tokens;
    this.numbers = numbers;
  }

  /// By what somebody is looked for.
  enum By {
    PHONE,
    ACCOUNT,
    /// A national id.
    ID,
    /// A token that the centre or a bank gave for a person.
    TOKEN
  }

  /// In the spelling of facts; nothing where it cannot be that.
  Optional<Whom> read(By by, String typed) {
    String text = typed.strip();
    return switch (by) {
      case PHONE -> phone(PhoneNumber.of(text.replaceAll(SPACE + "|[()-]", "")));
      case ACCOUNT ->
          Spelling.account(text).map(account -> new Whom.Account(account, tokens.account(account)));
      case ID -> {
        String id = text.replaceAll(SPACE, "").toUpperCase(Locale.ROOT);
        yield id.matches(ID)
            ? Optional.of(new Whom.Person(id, tokens.person(id)))
            : Optional.empty();
      }
      case TOKEN -> text.matches(TOKEN) ? Optional.of(new Whom.Person("", text)) : Optional.empty();
    };
  }

  private Optional<Whom> phone(long number) {
    if (number <= 0) {
      return Optional.empty();
    }
    String national = numbers.isNational(number) ? PhoneNumber.national(number) : "";
    return Optional.of(new Whom.Phone(number, national, tokens.phone(number)));
  }

  /// Whether it is too short to tell one person from others.
  static boolean isTooShort(Whom whom) {
    return switch (whom) {
      case Whom.Phone phone -> phone.digits().length() < SHORTEST_PHONE;
      case Whom.Account account -> account.account().length() < SHORTEST_ACCOUNT;
      case Whom.Person person -> !person.id().isEmpty() && person.id().length() < SHORTEST_ID;
    };
  }

  /// In one line, to be sealed.
  static String written(Whom whom) {
    return switch (whom) {
      case Whom.Phone phone -> By.PHONE + " +" + phone.digits();
      case Whom.Account account -> By.ACCOUNT + " " + account.account();
      case Whom.Person person ->
          person.id().isEmpty() ? By.TOKEN + " " + person.token() : By.ID + " " + person.id();
    };
  }

  Whom kept(String written) {
    int space = written.indexOf(' ');
    return read(By.valueOf(written.substring(0, space)), written.substring(space + 1))
        .orElseThrow(() -> new IllegalStateException("Expected somebody, but got nobody"));
  }
}
