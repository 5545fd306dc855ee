package org.haltwire.centre.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.vault.KeyChanged;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stands for telephone numbers in tables that are looked up in and purged: HMAC-SHA256 under a key
/// that is renewed with the vault's data keys, unlike that of [Tokens], under which the journal
/// knows persons for good.
///
/// A token begins with the letter of its key's version. Rows are written under the newest; who
/// looks asks for the tokens of all versions that rows may have, and for the one of before there
/// were versions. A version is destroyed once no row begins with its letter: from then on nobody,
/// with whatever is kept, can tell what an old copy of such a row was about.
@Component
public class LookupTokens {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  /// A letter and [Tokens#LENGTH] others.
  public static final int LENGTH = Tokens.LENGTH + 1;

  /// A look-up asks for so many tokens at most, and for the one of before.
  private static final int MOST = 8;

  /// A row that was begun under the version before is there by then.
  private static final Duration SETTLED = Duration.ofHours(1);

  private static final SealedColumn KEY =
      new SealedColumn(Secret.LOOK_UP, "lookup_key", "sealed_key", "version::text");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Tokens permanent;
  private final AuditLog log;
  private final InstantSource clock;
  private final List<LookupColumn> columns;

  /// The newest first.
  private volatile List<Version> versions;

  LookupTokens(
      JdbcClient jdbc,
      Vault vault,
      Tokens permanent,
      AuditLog log,
      InstantSource clock,
      ObjectProvider<LookupColumn> columns) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.permanent = permanent;
    this.log = log;
    this.clock = clock;
    this.columns = columns.stream().toList();
    this.versions = load();
    if (versions.isEmpty()) {
      add(1);
      this.versions = load();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    SealedColumns lookupKeyColumns() {
      return new SealedColumns(List.of(KEY));
    }
  }

  private record Version(int number, Mac keyed, long madeAt) {

    char letter() {
      return LETTERS.charAt((number - 1) % LETTERS.length());
    }

    String token(long phone) {
      try {
        Mac mac = (Mac) keyed.clone();
        byte[] whole = mac.doFinal(Long.toString(phone).getBytes(UTF_8));
        return letter()
            + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
      } catch (CloneNotSupportedException impossible) {
        throw new IllegalStateException("Expected HMAC-SHA256 that can be copied", impossible);
      }
    }
  }

  /// The token that a new row has.
  ///
  /// @param number E.164 digits
  public String phone(long number) {
    return versions.getFirst().token(number);
  }

  /// All tokens that rows about a number may have, for `= any (?)`.
  public String[] phones(long number) {
    return Stream.concat(
            versions.stream().map(version -> version.token(number)),
            Stream.of(permanent.phone(number)))
        .toArray(String[]::new);
  }

  /// What the newest tokens begin with.
  public String newest() {
    return String.valueOf(versions.getFirst().letter());
  }

  /// Whoever asks for new data keys asks for a new key here too.
  @EventListener
  void renew(KeyChanged changed) {
    if (changed.which().equals(Secret.LOOK_UP.name()) && versions.size() < MOST) {
      add(versions.getFirst().number() + 1);
      versions = load();
    }
  }

  private void add(int number) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    // Two centres that begin at once: one key wins, and both load it.
    jdbc.sql(
            """
            insert into lookup_key (version, sealed_key, made_at) values (?, ?, ?)
            on conflict (version) do nothing
            """)
        .params(number, vault.seal(KEY, Integer.toString(number), key), clock.millis())
        .update();
    Arrays.fill(key, (byte) 0);
  }

  private List<Version> load() {
    return jdbc.sql(
            """
            select version, sealed_key, made_at from lookup_key
            where sealed_key is not null order by version desc
            """)
        .query((row, _) ->
            new Version(
                row.getInt(1),
                keyed(vault.open(KEY, row.getString(1), row.getBytes(2))),
                row.getLong(3)))
        .list();
  }

  private static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected HMAC-SHA256 in every JDK", impossible);
    }
  }

  /// Destroys the keys of versions that no row needs any more.
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
  @Transactional
  public void forget() {
    if (clock.millis() - versions.getFirst().madeAt() < SETTLED.toMillis()) {
      return;
    }
    for (Version version : versions.subList(1, versions.size())) {
      if (columns.stream().noneMatch(one -> has(one, version))) {
        jdbc.sql("update lookup_key set sealed_key = null, ended_at = ? where version = ?")
            .params(clock.millis(), version.number())
            .update();
        log.record(
            new Deed(DeedKind.KEY, Deed.CENTRE, "lookup/" + version.number(), "", "destroyed"));
      }
    }
    versions = load();
  }

  private boolean has(LookupColumn column, Version version) {
    return Objects.requireNonNull(
        jdbc.sql(column.asks())
            .param("letter", String.valueOf(version.letter()))
            .param("length", LENGTH)
            .query(Boolean.class)
            .single());
  }
}
