package org.haltwire.centre.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the master key is, and how long keys are used.
///
/// @param provider what keeps the master key: a file, a module of PKCS#11 (an HSM) or a service
/// @param from what kept it before: where the provider changed, the first start wraps all keys anew
///   and needs the old one once more. Empty where it did not change
/// @param keyFile the file with the master key; empty for `vault.key` in the data folder
/// @param keyUri the key at a service, such as `gcp-kms://...`; the class path needs a Tink
///   `KmsClient` for it
/// @param credentials a file with what the service asks for; empty for what its client finds itself
/// @param pkcs11 the module and the key in it
/// @param rotateEvery how old a data key may become before a new one takes its place
/// @param retiredFor how long a data key that nothing is sealed with any more stays, for what was
///   under way
@ConfigurationProperties("haltwire.vault")
record VaultSettings(
    @DefaultValue("file") MasterKeyPlace provider,
    @DefaultValue("") String from,
    @DefaultValue("") String keyFile,
    @DefaultValue("") String keyUri,
    @DefaultValue("") String credentials,
    @DefaultValue Pkcs11 pkcs11,
    @DefaultValue("180d") Duration rotateEvery,
    @DefaultValue("1d") Duration retiredFor) {

  /// @param library the module's file, such as `/usr/lib/softhsm/libsofthsm2.so`
  /// @param slot the slot's number; the first slot with a token where it is negative
  /// @param pinFile a file with the PIN alone
  /// @param pinEnvironment the name of an environment variable with the PIN, where there is no file
  /// @param keyLabel the label of the AES key; a renewed one has the same with `#2` and so on
  record Pkcs11(
      @DefaultValue("") String library,
      @DefaultValue("-1") long slot,
      @DefaultValue("") String pinFile,
      @DefaultValue("HALTWIRE_VAULT_PIN") String pinEnvironment,
      @DefaultValue("haltwire-master") String keyLabel) {}
}
