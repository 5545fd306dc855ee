package org.haltwire.centre.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Makes and uses people's passkeys. An answer that came twice is refused the second time: the
/// challenge is gone from the session, and the count of signatures has moved on.
@Component
public class Passkeys {

  /// An answer is a few hundred bytes; with RSA and some extensions a few thousand.
  private static final int ANSWER = 20_000;

  private final PasskeySettings settings;
  private final PasskeyStore store;
  private final InstantSource clock;
  private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(new ObjectConverter());

  Passkeys(PasskeySettings settings, JdbcClient jdbc, InstantSource clock) {
    this.settings = settings;
    this.store = new PasskeyStore(jdbc);
    this.clock = clock;
  }

  public List<Passkey> of(String name) {
    return store.of(name);
  }

  public boolean remove(String name, String id) {
    return store.remove(name, id);
  }

  public void removeAll(String name) {
    store.removeAll(name);
  }

  /// What to tell a browser that is to make a passkey for this person.
  public Options toMake(String name) {
    return Options.toMake(
        Asked.now(clock.millis()), settings.rpId(), store.handle(name), name, of(name));
  }

  /// What to tell a browser that is to use one of this person's.
  public Options toUse(String name) {
    return Options.toUse(Asked.now(clock.millis()), settings.rpId(), of(name));
  }

  /// What to tell a browser that is to use any.
  public Options toUseAny() {
    return Options.toUse(Asked.now(clock.millis()), settings.rpId(), List.of());
  }

  /// Takes a passkey that a browser has made. False where the answer is not what was asked for.
  ///
  /// @param origin where the request says it comes from
  public boolean make(String name, String label, String answer, Asked asked, String origin) {
    if (unfit(answer, asked) || of(name).size() >= settings.most()) {
      return false;
    }
    try {
      RegistrationData data = checks.parseRegistrationResponseJSON(answer);
      checks.verify(
          data, new RegistrationParameters(server(asked, origin), algorithms(), true, true));
      AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
      AttestedCredentialData credential = made.getAttestedCredentialData();
      return credential != null
          && store.add(
              new PasskeyStore.Stored(
                  credential.getCredentialId(),
                  name,
                  credentials.convert(credential),
                  made.getSignCount(),
                  made.isFlagBS()),
              label);
    } catch (DataConversionException
        | VerificationException
        | JacksonException
        | IllegalArgumentException refused) {
      return false;
    }
  }

  /// Whose passkey signed what was asked; nobody where it is not right.
  public Optional<String> use(String answer, Asked asked, String origin) {
    if (unfit(answer, asked)) {
      return Optional.empty();
    }
    try {
      AuthenticationData data = checks.parseAuthenticationResponseJSON(answer);
      return store
          .find(data.getCredentialId())
          .filter(passkey -> signed(passkey, data, server(asked, origin)))
          .map(PasskeyStore.Stored::name);
    } catch (DataConversionException
        | VerificationException
        | JacksonException
        | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private boolean unfit(String answer, Asked asked) {
    return answer.length() > ANSWER || asked.isOver(clock.millis());
  }

  private boolean signed(
      PasskeyStore.Stored passkey, AuthenticationData data, ServerProperty server) {
    byte[] handle = data.getUserHandle();
    if (handle != null && !java.util.Arrays.equals(handle, store.handle(passkey.name()))) {
      return false;
    }
    var known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            null,
            null,
            passkey.signatures(),
            credentials.convert(passkey.credential()),
            null,
            null,
            null,
            null);
    checks.verify(
        data, new AuthenticationParameters(server, known, List.of(passkey.id()), true, true));
    AuthenticatorData<?> now = data.getAuthenticatorData();
    return now != null && store.used(passkey, now.getSignCount(), now.isFlagBS());
  }

  private ServerProperty server(Asked asked, String origin) {
    Set<String> good =
        settings.origins().isEmpty() ? Set.of(local(origin)) : Set.copyOf(settings.origins());
    return ServerProperty.builder()
        .origins(good.stream().map(Origin::new).collect(Collectors.toSet()))
        .rpId(settings.rpId())
        .challenge(new DefaultChallenge(asked.challenge()))
        .build();
  }

  /// On the machine itself every port is taken; of anything else nothing.
  private static String local(String origin) {
    return origin.matches("https?://localhost(:[0-9]+)?") ? origin : "http://localhost";
  }

  private static List<PublicKeyCredentialParameters> algorithms() {
    return Options.ALGORITHMS.stream()
        .map(one ->
            new PublicKeyCredentialParameters(
                PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(one)))
        .toList();
  }
}
