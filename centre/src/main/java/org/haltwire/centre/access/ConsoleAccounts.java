package org.haltwire.centre.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// People of the console and their passwords. For now there is one, the administrator.
@Component
class ConsoleAccounts {

  static final String ADMINISTRATOR = "admin";
  static final int SHORTEST = 12;

  /// bcrypt takes no more bytes than this into account, so more is refused rather than ignored.
  static final int LONGEST_BYTES = 72;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobody = encoder.encode("nobody has this password");

  ConsoleAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether this is the person's password. Takes as long for a name that is not there.
  boolean matches(String name, String password) {
    Optional<String> known = encoded(name);
    return encoder.matches(password, known.orElse(nobody)) && known.isPresent();
  }

  boolean hasPassword(String name) {
    return encoded(name).isPresent();
  }

  void setPassword(String name, String password) {
    jdbc.sql(
            """
            insert into console_account (name, password) values (:name, :password)
            on conflict (name) do update set password = excluded.password, changed_at = now()
            """)
        .param("name", name)
        .param("password", encoder.encode(password))
        .update();
  }

  private Optional<String> encoded(String name) {
    return jdbc.sql("select password from console_account where name = :name")
        .param("name", name)
        .query(String.class)
        .optional();
  }
}
