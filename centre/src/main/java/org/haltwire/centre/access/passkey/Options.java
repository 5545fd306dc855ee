package org.haltwire.centre.access.passkey;

import java.util.List;
import java.util.Map;

/// What a browser is told for a ceremony, in the JSON form of WebAuthn level 3.
///
/// @param asked to be kept until the answer
public record Options(Asked asked, Map<String, Object> json) {

  private static final long MILLIS = Asked.GOOD_FOR.toMillis();

  /// Ed25519, ECDSA over P-256, RSA: what every authenticator has one of.
  static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

  static Options toMake(
      Asked asked, String rpId, byte[] handle, String name, List<Passkey> present) {
    return new Options(
        asked,
        Map.of(
            "rp", Map.of("id", rpId, "name", "Haltwire"),
            "user", Map.of("id", Passkey.text(handle), "name", name, "displayName", name),
            "challenge", Passkey.text(asked.challenge()),
            "pubKeyCredParams",
                ALGORITHMS.stream().map(one -> Map.of("type", "public-key", "alg", one)).toList(),
            "timeout", MILLIS,
            "excludeCredentials", named(present),
            "authenticatorSelection",
                Map.of(
                    "residentKey", "required",
                    "requireResidentKey", true,
                    "userVerification", "required"),
            "attestation", "none"));
  }

  /// @param mine the passkeys that will do; any where there is none
  static Options toUse(Asked asked, String rpId, List<Passkey> mine) {
    return new Options(
        asked,
        Map.of(
            "challenge",
            Passkey.text(asked.challenge()),
            "rpId",
            rpId,
            "timeout",
            MILLIS,
            "allowCredentials",
            named(mine),
            "userVerification",
            "required"));
  }

  private static List<Map<String, String>> named(List<Passkey> passkeys) {
    return passkeys.stream().map(one -> Map.of("type", "public-key", "id", one.id())).toList();
  }
}
