package org.haltwire.centre.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haltwire.centre.access.oidc.Identity;
import org.haltwire.centre.access.oidc.OidcSettings;
import org.springframework.stereotype.Component;

/// People whom the provider knows: made when they first come, and given each time what their groups
/// say. A local account of the same name stays somebody else's.
///
/// Their roles have one source, the provider: who comes without any has none from then on, and with
/// that their other sessions are over. Nothing here keeps the last administrator: the provider
/// makes another one, and the printed link is left.
@Component
final class ProviderPeople {

  /// So many at most come by themselves.
  static final int MOST = 10_000;

  private static final int NAME_LIMIT = 26;
  private static final int DISPLAY_LIMIT = 80;

  private final ConsoleAccounts accounts;
  private final OidcSettings settings;

  ProviderPeople(ConsoleAccounts accounts, OidcSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  /// What became of who came.
  sealed interface Arrival {

    record In(Person person) implements Arrival {}

    /// @param name of the person, as far as the centre knows them
    /// @param why the end of the text that says it
    record Out(String name, String why) implements Arrival {}
  }

  /// One after the other: who comes twice at once is one person.
  synchronized Arrival arrive(Identity identity) {
    Origin origin = new Origin(identity.issuer(), identity.subject());
    Optional<Person> before = accounts.of(origin);
    Set<ConsoleRole> all = settings.rolesOf(identity.groups());
    String wrong = wrong(all, before.map(Person::reach).orElse(Reach.WHOLE));
    // Who is there for an institution has the role before an administrator has said which.
    boolean kept = wrong.isEmpty() || all.equals(Set.of(ConsoleRole.INSTITUTION));
    Set<ConsoleRole> roles = kept ? all : Set.of();
    if (before.isEmpty() && (!kept || accounts.count() >= MOST)) {
      return new Arrival.Out("unknown", kept ? "full" : wrong);
    }
    String display = display(identity);
    Person person =
        before
            .map(known -> accounts.renew(known, display, roles))
            .orElseGet(() -> accounts.make(origin, free(identity.name()), display, roles));
    if (!wrong.isEmpty()) {
      return new Arrival.Out(person.name(), wrong);
    }
    return person.locked() ? new Arrival.Out(person.name(), "locked") : new Arrival.In(person);
  }

  /// Why somebody with these roles does not come in; empty where they do.
  private static String wrong(Set<ConsoleRole> roles, Reach reach) {
    if (roles.isEmpty()) {
      return "no-role";
    }
    if (!Duties.areApart(roles)) {
      return "apart";
    }
    return Duties.fit(roles, reach) ? "" : "at-odds";
  }

  private static String display(Identity identity) {
    String text = identity.display().isEmpty() ? identity.name() : identity.display();
    String plain = text.replaceAll("\\p{C}", "").strip();
    String cut = plain.substring(0, Math.min(DISPLAY_LIMIT, plain.length()));
    return cut.isEmpty() ? "?" : cut;
  }

  /// A name that nobody has, also not in other letters of the same size: as they are called there,
  /// with a number behind it where that is taken.
  private String free(String called) {
    String plain =
        called
            .toLowerCase(Locale.ROOT)
            .replaceAll("@.*", "")
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    String kept = plain.substring(0, Math.min(NAME_LIMIT, plain.length()));
    String wanted = kept.isEmpty() ? "person" : kept;
    return Stream.concat(
            Stream.of(wanted), IntStream.rangeClosed(2, MOST + 2).mapToObj(n -> wanted + "-" + n))
        .filter(accounts::isFree)
        .findFirst()
        .orElseThrow();
  }
}
