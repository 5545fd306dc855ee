package org.haltwire.centre.keeping;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether words that people wrote name somebody. What is erased for one person must not be
/// another's: a name counts where it stands alone, never as a part of a longer one.
public final class Mention {

  private static final String GAP = "[ \\u00a0\\u202f-]";
  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

  /// An IBAN is so long and so formed that it is no part of anything else, in whatever groups.
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

  private Mention() {}

  /// Of nobody where only a token of somebody is known.
  public static Predicate<String> of(Whom whom) {
    return switch (whom) {
      case Whom.Phone phone -> new PhoneMention(phone);
      case Whom.Account account ->
          IBAN.matcher(account.account()).matches()
              ? pattern(NO_LETTER_BEFORE + grouped(account.account()) + NO_LETTER_AFTER)
              : account(account.account());
      case Whom.Person person -> person.id().isEmpty() ? _ -> false : id(person.id());
    };
  }

  /// Banks' own accounts have signs within: A-100 is not named by A-100-75. Their letters' case
  /// tells one from another.
  private static Predicate<String> account(String account) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-_.])%s(?![-_.]?[\\p{L}\\p{N}])"
                .formatted(Pattern.quote(account)))
        .asPredicate();
  }

  /// In one piece, or in groups with no other group of digits beside them, which would be those of
  /// a longer number.
  private static Predicate<String> id(String id) {
    String whole = "(?<![0-9][-_.])" + Pattern.quote(id) + "(?![-_.][0-9])";
    String parted = "(?<![0-9]%1$s)%2$s(?!%1$s[0-9])".formatted(GAP, grouped(id));
    return pattern(NO_LETTER_BEFORE + "(?:" + whole + "|" + parted + ")" + NO_LETTER_AFTER);
  }

  private static String grouped(String name) {
    return name.replaceAll("[ -]", "")
        .chars()
        .mapToObj(Character::toString)
        .map(Pattern::quote)
        .collect(Collectors.joining(GAP + "?"));
  }

  private static Predicate<String> pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).asPredicate();
  }
}
