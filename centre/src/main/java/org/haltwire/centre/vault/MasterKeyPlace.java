package org.haltwire.centre.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What can keep a master key.
enum MasterKeyPlace {
  /// A file that only the centre's account may read.
  FILE,
  /// A token behind PKCS#11, which the key never leaves.
  PKCS11,
  /// A service that keeps keys and wraps with them, by a client for Tink.
  KMS;

  /// The key there.
  ///
  /// @param proven whether one is known already: then none is made
  MasterKey open(VaultSettings settings, Path data, boolean proven) {
    return switch (this) {
      case FILE -> {
        Path file =
            settings.keyFile().isEmpty() ? data.resolve("vault.key") : Path.of(settings.keyFile());
        yield proven ? KeyFile.kept(file) : KeyFile.made(file);
      }
      case PKCS11 -> HsmKey.open(settings.pkcs11());
      case KMS -> ServiceKey.open(settings.keyUri(), settings.credentials());
    };
  }

  static MasterKeyPlace of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new VaultUnusable(
                "Expected file, pkcs11 or kms in haltwire.vault.from, but got " + word));
  }
}
