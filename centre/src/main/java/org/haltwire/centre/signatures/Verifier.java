package org.haltwire.centre.signatures;

import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Checks what a receiver of webhooks must check. It keeps nothing: that an event was seen before
/// is told by its id, which is in the content and the same whenever it is sent.
///
/// ```java
/// Verifier verifier = new Verifier(id -> Optional.ofNullable(keys.get(id)), InstantSource.system());
/// if (verifier.check(message, body) instanceof Verifier.Verdict.Refused(String why)) { ... 401 }
/// ```
public final class Verifier {

  /// Clocks may differ by so many seconds.
  private static final long SKEW_SECONDS = 60;

  private final Function<String, Optional<PublicKey>> keys;
  private final InstantSource clock;

  /// @param keys the centre's public keys by their ids
  public Verifier(Function<String, Optional<PublicKey>> keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// What came of a check.
  public sealed interface Verdict {

    record Good(String keyId, String nonce) implements Verdict {}

    /// @param why in words, for a log
    record Refused(String why) implements Verdict {}
  }

  /// @param message with the address that the receiver registered, not what a proxy made of it
  public Verdict check(Sent message, byte[] content) {
    try {
      Optional<String> digest = message.header("content-digest");
      if (digest.isEmpty() || !Digest.matches(digest.get(), content)) {
        return new Verdict.Refused("expected Content-Digest to be the content's");
      }
      Map<String, Coverage> inputs = Fields.coverages(message.header("signature-input").orElse(""));
      for (Map.Entry<String, Coverage> one : inputs.entrySet()) {
        if (one.getValue().text("tag").filter(Signer.TAG::equals).isPresent()) {
          return check(message, one.getKey(), one.getValue());
        }
      }
      return new Verdict.Refused("expected a signature with the tag " + Signer.TAG);
    } catch (Fields.Malformed wrong) {
      return new Verdict.Refused(String.valueOf(wrong.getMessage()));
    }
  }

  private Verdict check(Sent message, String label, Coverage coverage) {
    if (!coverage.components().containsAll(Signer.COVERED)) {
      return new Verdict.Refused("expected the signature to cover " + Signer.COVERED);
    }
    if (!coverage.text("alg").orElse("ed25519").equals("ed25519")) {
      return new Verdict.Refused("expected the algorithm ed25519");
    }
    Optional<String> late = wrongTime(coverage);
    if (late.isPresent()) {
      return new Verdict.Refused(late.get());
    }
    String id = coverage.text("keyid").orElse("");
    Optional<PublicKey> key = keys.apply(id);
    if (key.isEmpty()) {
      return new Verdict.Refused("expected a key that the centre publishes, but got " + id);
    }
    return verifies(message, label, coverage, key.get())
        ? new Verdict.Good(id, coverage.text("nonce").orElse(""))
        : new Verdict.Refused("the signature is not this message's");
  }

  private Optional<String> wrongTime(Coverage coverage) {
    Instant now = clock.instant();
    OptionalLong created = coverage.whole("created");
    OptionalLong expires = coverage.whole("expires");
    if (created.isEmpty() || expires.isEmpty()) {
      return Optional.of("expected created and expires");
    }
    if (created.getAsLong() > now.getEpochSecond() + SKEW_SECONDS) {
      return Optional.of("the signature is of the future: is this machine's clock right?");
    }
    return expires.getAsLong() < now.getEpochSecond() - SKEW_SECONDS
        ? Optional.of("the signature has expired")
        : Optional.empty();
  }

  /// Whether the signature under a label is by the key.
  static boolean verifies(Sent message, String label, Coverage coverage, PublicKey key) {
    byte[] signature =
        Fields.bytes(message.header("signature").orElse("")).getOrDefault(label, new byte[0]);
    return coverage
        .base(message)
        .filter(base -> Ed25519.verifies(key, base, signature))
        .isPresent();
  }
}
