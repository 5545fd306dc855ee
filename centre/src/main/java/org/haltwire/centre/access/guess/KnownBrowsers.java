package org.haltwire.centre.access.guess;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Browsers in which a person has signed in before, known by a cookie: at most twenty a person, of
/// which the longest unused is forgotten first. Such a cookie lets nobody in; it only spares its
/// person the waits that strangers cause (OWASP calls it a device cookie).
@Component
public class KnownBrowsers {

  private static final int LIMIT = 20;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  KnownBrowsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether this person has signed in where this secret is.
  public boolean knows(String secret, String name) {
    return jdbc.sql("select count(*) from known_browser where digest = :digest and name = :name")
            .param("digest", Guesser.digest(secret))
            .param("name", name)
            .query(Integer.class)
            .single()
        == 1;
  }

  /// The person signs in there again. False where they have not before.
  public boolean use(String secret, String name) {
    return jdbc.sql(
                """
                update known_browser set used_at = now() where digest = :digest and name = :name
                """)
            .param("digest", Guesser.digest(secret))
            .param("name", name)
            .update()
        == 1;
  }

  /// A new secret for a browser in which a person has just signed in, in place of an earlier one.
  public String remember(String name, String before) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    jdbc.sql("delete from known_browser where digest = :digest")
        .param("digest", Guesser.digest(before))
        .update();
    jdbc.sql("insert into known_browser (digest, name) values (:digest, :name)")
        .param("digest", Guesser.digest(secret))
        .param("name", name)
        .update();
    jdbc.sql(
            """
            delete from known_browser where digest in (
              select digest from known_browser where name = :name
              order by used_at desc, digest offset :limit)
            """)
        .param("name", name)
        .param("limit", LIMIT)
        .update();
    return secret;
  }

  /// No browser is known any more, as after a changed password.
  public void forget(String name) {
    jdbc.sql("delete from known_browser where name = :name").param("name", name).update();
  }
}
