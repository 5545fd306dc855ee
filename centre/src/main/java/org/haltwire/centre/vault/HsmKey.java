package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/// The master key in a token behind PKCS#11: an AES key that never leaves it. The first one is made
/// by who runs the token; renewed ones are made by the centre, in the token.
///
/// What the token says when it refuses is not told on, but what was tried and what to look at.
final class HsmKey implements MasterKey {

  private static final int BITS = 256;

  private final VaultSettings.Pkcs11 settings;
  private final Provider provider;
  private final KeyStore token;

  private HsmKey(VaultSettings.Pkcs11 settings, Provider provider, KeyStore token) {
    this.settings = settings;
    this.provider = provider;
    this.token = token;
  }

  /// Signs in to the token and finds the key.
  static HsmKey open(VaultSettings.Pkcs11 settings) {
    if (!Files.isReadable(Path.of(settings.library())) || settings.library().isEmpty()) {
      throw new VaultUnusable(
          "Expected a module of PKCS#11 in haltwire.vault.pkcs11.library, but there is none at '%s'."
              .formatted(settings.library()));
    }
    Provider provider = provider(settings);
    HsmKey key = new HsmKey(settings, provider, signedIn(settings, provider));
    if (key.versions().isEmpty()) {
      throw new VaultUnusable(
          """
          Expected the key %s, but the token has none of this label. Nothing was changed. Where there \
          never was one, make it in the token first: pkcs11-tool --module %s --login --keygen \
          --key-type AES:32 --sensitive --label %s\
          """
              .formatted(key.where(), settings.library(), settings.keyLabel()));
    }
    return key;
  }

  /// Makes the first key, as an operator would with a tool of the token.
  static void make(VaultSettings.Pkcs11 settings) {
    Provider provider = provider(settings);
    HsmKey key = new HsmKey(settings, provider, signedIn(settings, provider));
    key.add(1);
  }

  private static Provider provider(VaultSettings.Pkcs11 settings) {
    String slot = settings.slot() < 0 ? "slotListIndex = 0" : "slot = " + settings.slot();
    String how =
        """
        --name = haltwire
        library = %s
        %s
        attributes(generate,CKO_SECRET_KEY,CKK_AES) = {
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_ENCRYPT = true
          CKA_DECRYPT = true
        }
        """
            .formatted(settings.library(), slot);
    try {
      Provider plain = Security.getProvider("SunPKCS11");
      if (plain == null) {
        throw new VaultUnusable("Expected a Java with PKCS#11 (module jdk.crypto.cryptoki).");
      }
      return plain.configure(how);
    } catch (InvalidParameterException | ProviderException refused) {
      throw new VaultUnusable(
          "Expected a token in %s of %s, but the module gave none. Check the module and its settings."
              .formatted(slot, settings.library()),
          refused);
    }
  }

  private static KeyStore signedIn(VaultSettings.Pkcs11 settings, Provider provider) {
    char[] pin = pin(settings);
    try {
      if (provider instanceof AuthProvider session) {
        // Whoever is signed in already is not asked for the PIN again, whatever it is.
        session.logout();
      }
      KeyStore token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, pin);
      return token;
    } catch (IOException refused) {
      if (isOfSigningIn(refused)) {
        throw new VaultUnusable(
            """
            Expected to sign in to the token of %s, but it refused the PIN. Mind that tokens lock \
            themselves after a few wrong ones.\
            """
                .formatted(settings.library()));
      }
      throw unusable(settings, refused);
    } catch (GeneralSecurityException | ProviderException refused) {
      throw unusable(settings, refused);
    } finally {
      java.util.Arrays.fill(pin, ' ');
    }
  }

  /// A wrong PIN comes wrapped, how deep depends on what it is wrong with.
  private static boolean isOfSigningIn(Exception refused) {
    return Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
        .anyMatch(LoginException.class::isInstance);
  }

  private static VaultUnusable unusable(VaultSettings.Pkcs11 settings, Exception refused) {
    return new VaultUnusable(
        "Expected to use the token of %s, but it does not answer (%s)."
            .formatted(settings.library(), refused.getClass().getSimpleName()),
        refused);
  }

  private static char[] pin(VaultSettings.Pkcs11 settings) {
    if (!settings.pinFile().isEmpty()) {
      try {
        return Files.readString(Path.of(settings.pinFile())).strip().toCharArray();
      } catch (IOException absent) {
        throw new VaultUnusable(
            "Expected the PIN of the token in %s, but the file cannot be read."
                .formatted(settings.pinFile()));
      }
    }
    String pin = System.getenv(settings.pinEnvironment());
    if (pin == null) {
      throw new VaultUnusable(
          """
          Expected the PIN of the token in the environment variable %s, or in a file that \
          haltwire.vault.pkcs11.pin-file names, but there is neither.\
          """
              .formatted(settings.pinEnvironment()));
    }
    return pin.toCharArray();
  }

  /// The keys by their number, the newest last.
  private NavigableMap<Integer, SecretKey> versions() {
    TreeMap<Integer, SecretKey> versions = new TreeMap<>();
    try {
      for (String alias : Collections.list(token.aliases())) {
        int number = number(alias);
        if (number > 0 && token.getKey(alias, null) instanceof SecretKey key) {
          versions.put(number, key);
        }
      }
      return versions;
    } catch (GeneralSecurityException | ProviderException failed) {
      throw unusable(settings, failed);
    }
  }

  private int number(String alias) {
    String label = settings.keyLabel();
    if (alias.equals(label)) {
      return 1;
    }
    String rest = alias.startsWith(label + "#") ? alias.substring(label.length() + 1) : "";
    return rest.matches("[0-9]{1,6}") ? Integer.parseInt(rest) : 0;
  }

  private String label(int number) {
    return number == 1 ? settings.keyLabel() : settings.keyLabel() + "#" + number;
  }

  @Override
  public String where() {
    return "%s in the token of %s".formatted(settings.keyLabel(), settings.library());
  }

  @Override
  public String care() {
    return "It stays in the token: keep a copy of the token as its maker says.";
  }

  @Override
  public Aead aead() {
    List<SecretKey> newestFirst = new ArrayList<>(versions().descendingMap().values());
    return new HsmAead(provider, newestFirst);
  }

  @Override
  public Aead newest() {
    return new HsmAead(provider, List.of(versions().sequencedValues().getLast()));
  }

  List<String> labels() {
    return versions().keySet().stream().map(this::label).toList();
  }

  @Override
  public void renew() {
    add(versions().lastKey() + 1);
  }

  private void add(int number) {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
      generator.init(BITS);
      token.setKeyEntry(label(number), generator.generateKey(), null, null);
    } catch (GeneralSecurityException | ProviderException failed) {
      throw unusable(settings, failed);
    }
  }

  @Override
  public boolean hasOld() {
    return versions().size() > 1;
  }

  @Override
  public void forgetOld() {
    NavigableMap<Integer, SecretKey> versions = versions();
    Map.@Nullable Entry<Integer, SecretKey> newest = versions.pollLastEntry();
    try {
      for (int number : versions.keySet()) {
        token.deleteEntry(label(number));
      }
    } catch (GeneralSecurityException | ProviderException failed) {
      throw unusable(settings, failed);
    }
    if (newest == null) {
      throw new VaultUnusable("Expected the key %s, but it is gone".formatted(where()));
    }
  }
}
