package org.haltwire.centre.access;

import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.access.oidc.OidcSettings;
import org.springframework.stereotype.Component;

/// Which ways in there are, for the pages that offer them.
@Component
final class SignInOffer {

  private final AccessSettings settings;
  private final OidcSettings provider;
  private final ConsoleAccounts accounts;

  SignInOffer(AccessSettings settings, OidcSettings provider, ConsoleAccounts accounts) {
    if (!settings.local() && !provider.offered()) {
      throw new UnusableSettings(
          "Expected haltwire.access.oidc.issuer where haltwire.access.local is false, but got none:"
              + " nobody could sign in");
    }
    this.settings = settings;
    this.provider = provider;
    this.accounts = accounts;
  }

  /// Whether a password, a passkey or a link that was handed over lets anybody in.
  public boolean local() {
    return settings.local();
  }

  public boolean provider() {
    return provider.offered();
  }

  public String providerName() {
    return provider.name();
  }

  /// Whether this person comes by the provider alone.
  public boolean isOfProvider(String person) {
    return accounts.person(person).filter(Person::isOfProvider).isPresent();
  }
}
