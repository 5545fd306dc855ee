package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.ServiceLoader;

/// The master key at a service that keeps keys, by whichever Tink `KmsClient` on the class path
/// knows its address. Its versions are the service's own: renewing means to wrap everything again
/// with whatever is its newest.
final class ServiceKey implements MasterKey {

  private final String uri;
  private final Aead service;
  private boolean asked;

  private ServiceKey(String uri, Aead service) {
    this.uri = uri;
    this.service = service;
  }

  static ServiceKey open(String uri, String credentials) {
    if (uri.isEmpty()) {
      throw new VaultUnusable(
          "Expected the key's address in haltwire.vault.key-uri, but got none.");
    }
    KmsClient client =
        ServiceLoader.load(KmsClient.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(one -> one.doesSupport(uri))
            .findFirst()
            .orElseThrow(() -> new VaultUnusable(unknown(uri)));
    try {
      if (credentials.isEmpty()) {
        client.withDefaultCredentials();
      } else {
        client.withCredentials(credentials);
      }
      return new ServiceKey(uri, client.getAead(uri));
    } catch (GeneralSecurityException refused) {
      // Not with the message of the service: there may be credentials in it.
      throw new VaultUnusable(
          """
          Expected the master key at %s, but the service does not give it (%s). Check that the key \
          exists and that the credentials may wrap and unwrap with it.\
          """
              .formatted(uri, refused.getClass().getSimpleName()));
    }
  }

  private static String unknown(String uri) {
    String kind = uri.replaceFirst("://.*", "").toLowerCase(Locale.ROOT);
    return """
    Expected a client for keys of %s on the class path, but there is none. Add the Tink extension of \
    that service with a META-INF/services entry for com.google.crypto.tink.KmsClient.\
    """
        .formatted(kind);
  }

  @Override
  public String where() {
    return uri;
  }

  @Override
  public String care() {
    return "It stays with the service: do not disable its older versions before backups are gone.";
  }

  @Override
  public Aead aead() {
    return service;
  }

  /// The service does not say which of its versions wrapped what: all of them are in use.
  @Override
  public Aead newest() {
    return service;
  }

  @Override
  public void renew() {
    asked = true;
  }

  @Override
  public boolean hasOld() {
    return asked;
  }

  @Override
  public void forgetOld() {
    asked = false;
  }
}
