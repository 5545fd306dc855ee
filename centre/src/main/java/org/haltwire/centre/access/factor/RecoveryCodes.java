package org.haltwire.centre.access.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ten codes a person, each good once in place of the app. They are chance of 79 bits, so that a
/// plain digest keeps them as well as a slow one.
@Component
public class RecoveryCodes {

  public static final int COUNT = 10;
  private static final int LETTERS = 16;

  /// Without letters and digits that are taken for each other.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Ten fresh ones, such as `k3fh-92ab-7xqp-mm4d`, to be shown once; earlier ones work no more.
  public List<String> renew(String name) {
    List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
    transaction.executeWithoutResult(_ -> {
      remove(name);
      for (String code : codes) {
        jdbc.sql("insert into recovery_code (name, digest) values (:name, :digest)")
            .param("name", name)
            .param("digest", digest(name, code))
            .update();
      }
    });
    return codes;
  }

  /// Whether this is one of the person's that was not used; it is used now.
  public boolean use(String name, String code) {
    return jdbc.sql(
                """
                update recovery_code set used_at = now()
                where name = :name and digest = :digest and used_at is null
                """)
            .param("name", name)
            .param("digest", digest(name, code))
            .update()
        == 1;
  }

  public int left(String name) {
    return jdbc.sql("select count(*) from recovery_code where name = :name and used_at is null")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  public void remove(String name) {
    jdbc.sql("delete from recovery_code where name = :name").param("name", name).update();
  }

  private String code() {
    String letters =
        random
            .ints(LETTERS, 0, ALPHABET.length())
            .mapToObj(place -> ALPHABET.substring(place, place + 1))
            .collect(Collectors.joining());
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }

  /// However it was typed: capitals, spaces and hyphens do not matter.
  private static byte[] digest(String name, String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((name + "\n" + plain).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
