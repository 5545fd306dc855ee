package org.haltwire.centre.access.factor;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People's authenticator apps, one a person. When the clock jumps back, codes of steps that were
/// used are refused until it has caught up.
@Component
public class TotpApps {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource clock;

  TotpApps(JdbcClient jdbc, Vault vault, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// A code is computed with the secret, so it is sealed rather than hashed.
  static final SealedColumn COLUMN = new SealedColumn(Secret.TOTP, "totp_app", "secret", "name");

  public boolean has(String name) {
    return jdbc.sql("select count(*) from totp_app where name = :name")
            .param("name", name)
            .query(Integer.class)
            .single()
        == 1;
  }

  /// Takes an app, in place of an earlier one, once it shows the right code: which is used by that.
  public boolean add(String name, TotpSecret secret, String code) {
    OptionalLong step = Totp.step(secret.bytes(), code, clock.millis());
    if (step.isEmpty()) {
      return false;
    }
    jdbc.sql(
            """
            insert into totp_app (name, secret, last_step) values (:name, :secret, :step)
            on conflict (name) do update
              set secret = excluded.secret, last_step = excluded.last_step, made_at = now()
            """)
        .param("name", name)
        .param("secret", vault.seal(COLUMN, name, secret.bytes()))
        .param("step", step.getAsLong())
        .update();
    return true;
  }

  /// Whether this is a code of the moment that was not used before; it is used now.
  public boolean use(String name, String code) {
    OptionalLong step =
        secret(name)
            .map(secret -> Totp.step(secret, code, clock.millis()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbc.sql(
                    """
                    update totp_app set last_step = :step
                    where name = :name and last_step < :step
                    """)
                .param("name", name)
                .param("step", step.getAsLong())
                .update()
            == 1;
  }

  public void remove(String name) {
    jdbc.sql("delete from totp_app where name = :name").param("name", name).update();
  }

  private Optional<byte[]> secret(String name) {
    return jdbc.sql("select secret from totp_app where name = :name")
        .param("name", name)
        .query((row, _) -> vault.open(COLUMN, name, row.getBytes("secret")))
        .optional();
  }
}
