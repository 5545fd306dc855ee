package org.haltwire.centre.calls.stir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.calls.Identities;
import org.haltwire.core.event.Keys;
import org.springframework.stereotype.Component;

/// Says what a call's identity is worth. It decides from what is in memory, in about a millisecond
/// of one core; any thread may ask.
@Component
class Signatures implements Identities {

  private static final String ES256 = "SHA256withECDSAinP1363Format";

  private final StirKeys keys;
  private final Certificates certificates;
  private final InstantSource clock;
  private final long fresh;
  private final Replays replays;

  Signatures(StirKeys keys, Certificates certificates, StirSettings settings, InstantSource clock) {
    this.keys = keys;
    this.certificates = certificates;
    this.clock = clock;
    this.fresh = settings.fresh().toMillis();
    this.replays = new Replays(2 * fresh, clock.millis());
  }

  @Override
  public int marks(
      String identity, long caller, long called, long redirecting, int operator, String call) {
    return identity.isEmpty() || keys.trust().isEmpty()
        ? 0
        : find(identity, new Numbers(caller, called, redirecting), operator + "/" + call).marks();
  }

  /// The numbers of a call.
  ///
  /// @param redirecting whose telephone passed it on; 0 for nobody's
  record Numbers(long caller, long called, long redirecting) {}

  /// @param identity the header of SIP; empty for none
  /// @param call by which the same question asked again is known; empty where there is nothing
  Finding find(String identity, Numbers numbers, String call) {
    if (identity.isEmpty()) {
      return Finding.ABSENT;
    }
    if (keys.trust().isEmpty()) {
      return Finding.OFF;
    }
    return Passport.of(identity)
        .map(passport -> find(passport, numbers, call))
        .orElse(Finding.GARBLED);
  }

  /// What costs least comes first; a token that was not signed is never noted as used.
  private Finding find(Passport passport, Numbers numbers, String call) {
    if (!passport.algorithm().equals(Passport.USUAL)) {
      return Finding.UNSUPPORTED;
    }
    if (passport.caller() != numbers.caller()) {
      return Finding.OTHER_CALLER;
    }
    if (!passport.called().contains(numbers.called())) {
      return numbers.redirecting() > 0 ? Finding.PASSED_ON : Finding.OTHER_CALLED;
    }
    if (Math.abs(clock.millis() - passport.issued() * 1_000) > fresh) {
      return Finding.STALE;
    }
    Optional<URI> address = passport.address();
    if (address.isEmpty()) {
      return Finding.BAD_ADDRESS;
    }
    Certificates.Held held = certificates.find(address.get());
    if (held.finding() != Finding.RIGHT) {
      return held.finding();
    }
    X509Certificate signer = held.signer().getFirst();
    if (!isValid(signer)) {
      return Finding.UNTRUSTED;
    }
    return signed(passport, signer.getPublicKey(), call);
  }

  private boolean isValid(X509Certificate signer) {
    Instant now = clock.instant();
    return !now.isBefore(signer.getNotBefore().toInstant())
        && !now.isAfter(signer.getNotAfter().toInstant());
  }

  private Finding signed(Passport passport, PublicKey key, String call) {
    try {
      Signature es256 = Signature.getInstance(ES256);
      es256.initVerify(key);
      es256.update(passport.signed());
      if (!es256.verify(passport.signature())) {
        return Finding.FORGED;
      }
    } catch (GeneralSecurityException garbled) {
      return Finding.FORGED;
    }
    // What was signed, not the signature: of each there is a second one that fits as well.
    long token = Keys.of(new String(passport.signed(), StandardCharsets.ISO_8859_1));
    if (replays.isReplay(token, Keys.of(call), clock.millis())) {
      return Finding.REPLAYED;
    }
    return passport.attestation().equals("A") ? Finding.RIGHT : Finding.RIGHT_IN_PART;
  }
}
