package org.haltwire.centre.access;

import org.haltwire.centre.access.factor.Passwords;
import org.haltwire.centre.access.factor.RecoveryCodes;
import org.haltwire.centre.access.factor.TotpApps;
import org.haltwire.centre.access.passkey.Passkeys;
import org.springframework.stereotype.Component;

/// What a person can sign in with.
@Component
final class Ways {

  private final Passwords passwords;
  private final TotpApps apps;
  private final RecoveryCodes codes;
  private final Passkeys passkeys;
  private final AccessSettings settings;

  Ways(
      Passwords passwords,
      TotpApps apps,
      RecoveryCodes codes,
      Passkeys passkeys,
      AccessSettings settings) {
    this.passwords = passwords;
    this.apps = apps;
    this.codes = codes;
    this.passkeys = passkeys;
    this.settings = settings;
  }

  /// What there is.
  ///
  /// @param codes recovery codes that are left
  record Present(boolean password, boolean app, int codes, int passkeys, boolean required) {

    /// With one of these a password alone opens nothing.
    public boolean second() {
      return app || passkeys > 0;
    }

    /// Whether there is anything to prove oneself with.
    public boolean any() {
      return password || passkeys > 0;
    }

    public boolean mayRemoveApp() {
      return app && (passkeys > 0 || (password && !required));
    }

    public boolean mayRemovePasskey() {
      return passkeys > 1 || (passkeys == 1 && password && (app || !required));
    }
  }

  Present of(String name) {
    return new Present(
        passwords.has(name),
        apps.has(name),
        codes.left(name),
        passkeys.of(name).size(),
        settings.requiresSecondFactor());
  }

  /// A code of the app or a recovery code, once.
  boolean useCode(String name, String code) {
    String plain = code.replaceAll("\\s", "");
    return plain.matches("[0-9]{6}") ? apps.use(name, plain) : codes.use(name, plain);
  }

  /// Which of both a code is, by its looks.
  static Way wayOf(String code) {
    return code.replaceAll("\\s", "").matches("[0-9]{6}") ? Way.CODE : Way.RECOVERY_CODE;
  }

  /// Takes everything away, the password too: with it alone, a thief who knows it would set up an
  /// app of their own. A new link is then the only way in.
  void removeAll(String name) {
    passwords.remove(name);
    apps.remove(name);
    codes.remove(name);
    passkeys.removeAll(name);
  }
}
