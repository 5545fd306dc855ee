package org.haltwire.centre.webhooks;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.signatures.Ed25519;
import org.haltwire.centre.signatures.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Which of the centre's keys signs now. There is one signature, and its key id tells receivers
/// which key to use: two signatures at a time would ask of every receiver to find out which of them
/// counts. So the next key is published at least a day before it signs, and the one before stays
/// for a day after. Only the very first key signs at once, as nobody has an older one.
///
/// A clock that jumps back may have an older key sign again: it is still published.
@Component
class KeyRing {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.BASIC_ISO_DATE.withZone(ZoneOffset.UTC);

  private final SigningKeys keys;
  private final WebhookSettings settings;
  private final AuditLog audit;
  private final InstantSource clock;
  private final TransactionTemplate transactions;
  private volatile Optional<Signer> latest = Optional.empty();

  KeyRing(
      SigningKeys keys,
      WebhookSettings settings,
      AuditLog audit,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.keys = keys;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Those that receivers are to know.
  List<SigningKeys.Key> published() {
    return keys.all();
  }

  /// The one that signs now.
  Signer signer() {
    SigningKeys.Key key = current().orElseThrow(() -> new IllegalStateException("Expected a key"));
    Optional<Signer> before = latest;
    if (before.isPresent() && before.get().keyId().equals(key.id())) {
      return before.get();
    }
    Signer signer = new Signer(key.id(), Ed25519.privateKey(keys.load(key.id())));
    latest = Optional.of(signer);
    return signer;
  }

  Optional<SigningKeys.Key> current() {
    List<SigningKeys.Key> all = keys.all();
    long now = clock.millis();
    return all.stream()
        .filter(key -> key.signsFrom() <= now)
        .reduce((_, later) -> later)
        .or(() -> all.stream().findFirst());
  }

  /// Makes the next key; nothing where one waits already.
  synchronized Optional<SigningKeys.Key> rotate(String who) {
    long now = clock.millis();
    List<SigningKeys.Key> all = keys.all();
    if (all.stream().anyMatch(key -> key.signsFrom() > now)) {
      return Optional.empty();
    }
    long from = all.isEmpty() ? now : now + settings.keyNotice().toMillis();
    KeyPair pair = Ed25519.pair();
    String id =
        "%s-%s"
            .formatted(
                DAY.format(Instant.ofEpochMilli(from)),
                HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt()));
    SigningKeys.Key key = new SigningKeys.Key(id, pair.getPublic().getEncoded(), now, from);
    transactions.executeWithoutResult(_ -> {
      keys.save(key, pair.getPrivate().getEncoded());
      audit.record(
          new Deed(
              DeedKind.KEY,
              who,
              "webhook-key/" + id,
              "",
              "made; signs from " + Instant.ofEpochMilli(from)));
    });
    return Optional.of(key);
  }

  /// Makes the first key, the next one where the last has signed for its life, and removes those
  /// that no receiver needs any more.
  void tend() {
    Optional<SigningKeys.Key> current = current();
    long now = clock.millis();
    long life = settings.keyLife().toMillis() - settings.keyNotice().toMillis();
    if (current.isEmpty() || current.get().signsFrom() + life <= now) {
      rotate(Deed.CENTRE);
    }
    current.ifPresent(this::retireBefore);
  }

  private void retireBefore(SigningKeys.Key current) {
    if (current.signsFrom() + settings.keyNotice().toMillis() > clock.millis()) {
      return;
    }
    for (SigningKeys.Key old : keys.all()) {
      if (old.signsFrom() < current.signsFrom()) {
        transactions.executeWithoutResult(_ -> {
          keys.remove(old.id());
          audit.record(
              new Deed(DeedKind.KEY, Deed.CENTRE, "webhook-key/" + old.id(), "", "retired"));
        });
      }
    }
  }
}
