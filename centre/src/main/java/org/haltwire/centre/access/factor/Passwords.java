package org.haltwire.centre.access.factor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, hashed with Argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two
/// passes, one lane. Hashes of earlier centres (bcrypt) are taken, and made anew when their person
/// signs in.
@Component
public class Passwords {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 256;

  /// Each takes 19 MiB and a core for a while: more at once would only wait for each other.
  private static final int AT_ONCE = 4;

  private static final int WAIT_SECONDS = 5;

  /// Of nobody: what a name that is not there is compared with, so that it takes as long.
  private static final String NOBODY =
      "{argon2}$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGF0IGFsbCEhIQ"
          + "$bm9ib2R5IGhhcyB0aGlzIHBhc3N3b3JkLCBub3QgMSE";

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2",
          Map.of(
              "argon2",
              new Argon2PasswordEncoder(16, 32, 1, 19_456, 2),
              "bcrypt",
              new BCryptPasswordEncoder()));
  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final LongAdder compared = new LongAdder();

  Passwords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean has(String name) {
    return encoded(name).isPresent();
  }

  public void set(String name, String password) {
    String encoded = alone(() -> encoder.encode(password));
    jdbc.sql(
            "update console_account set password = :password, changed_at = now() where name = :name")
        .param("name", name)
        .param("password", encoded)
        .update();
  }

  public void remove(String name) {
    jdbc.sql("update console_account set password = null, changed_at = now() where name = :name")
        .param("name", name)
        .update();
  }

  /// Whether this is the person's password. The same work is done for a name that is not there, and
  /// for a text that is too long to be one.
  public boolean matches(String name, String password) {
    Optional<String> known = encoded(name);
    String given = password.length() > LONGEST ? "" : password;
    compared.increment();
    boolean right = alone(() -> encoder.matches(given, known.orElse(NOBODY))) && known.isPresent();
    if (right && encoder.upgradeEncoding(known.get())) {
      renew(name, given, known.get());
    }
    return right;
  }

  /// How often a password was compared since the start.
  public long compared() {
    return compared.sum();
  }

  /// Only while the old hash is still there: a password that was changed meanwhile stays changed.
  private void renew(String name, String password, String old) {
    String encoded = alone(() -> encoder.encode(password));
    jdbc.sql("update console_account set password = :fresh where name = :name and password = :old")
        .param("name", name)
        .param("fresh", encoded)
        .param("old", old)
        .update();
  }

  private <T> T alone(Supplier<T> work) {
    try {
      if (!room.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyAtOnce();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TooManyAtOnce();
    }
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  private Optional<String> encoded(String name) {
    return jdbc.sql(
            "select password from console_account where name = :name and password is not null")
        .param("name", name)
        .query(String.class)
        .optional();
  }
}
