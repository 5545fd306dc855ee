package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/// What is done with keysets of AES-256-GCM: the newest key seals, all of them open.
final class Keysets {

  /// What a sealed value begins with: a byte that says how, and the number of its key.
  static final int PREFIX = 5;

  private static final byte TINK = 1;

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected AES-GCM in every JDK", impossible);
    }
  }

  private Keysets() {}

  /// Lets Tink know what kinds of keys there are: reading one needs it.
  static void prepare() {
    // Done by the initializer of this class.
  }

  static KeysetHandle fresh() {
    return built(KeysetHandle.newBuilder().addEntry(entry()));
  }

  /// With one key more, which seals from now on.
  static KeysetHandle renewed(KeysetHandle keys) {
    return built(KeysetHandle.newBuilder(keys).addEntry(entry()));
  }

  /// Without all others than the one that seals.
  static KeysetHandle newestOnly(KeysetHandle keys) {
    KeysetHandle.Entry primary = keys.getPrimary();
    return built(
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.importKey(primary.getKey())
                    .withFixedId(primary.getId())
                    .setStatus(KeyStatus.ENABLED)
                    .makePrimary()));
  }

  static Aead aead(KeysetHandle keys) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException unusable) {
      throw new VaultUnusable("Expected keys of AES-256-GCM, but got others", unusable);
    }
  }

  /// What everything begins with that was sealed with the newest key.
  static byte[] prefix(KeysetHandle keys) {
    return ByteBuffer.allocate(PREFIX).put(TINK).putInt(keys.getPrimary().getId()).array();
  }

  static byte[] wrapped(KeysetHandle keys, Aead master, byte[] place) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          keys, master, place, RegistryConfiguration.get());
    } catch (GeneralSecurityException failed) {
      throw new VaultUnusable("Expected the master key to wrap a data key, but it failed", failed);
    }
  }

  /// @throws GeneralSecurityException where another master key wrapped it
  static KeysetHandle unwrapped(byte[] wrapped, Aead master, byte[] place)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
        wrapped, master, place, RegistryConfiguration.get());
  }

  private static KeysetHandle.Builder.Entry entry() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId()
        .makePrimary();
  }

  private static KeysetHandle built(KeysetHandle.Builder builder) {
    try {
      return builder.build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected a keyset that can be made", impossible);
    }
  }
}
