package org.haltwire.centre.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells whether a key is the one that the database's tokens were made with. Under another key
/// every person and every name would be a new one, without anybody noticing.
final class TokenKeyProof {

  private final JdbcClient jdbc;

  TokenKeyProof(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether tokens were made: a new key must not be made then.
  boolean exists() {
    return stored().isPresent();
  }

  /// Keeps the proof of the first key; refuses any other.
  Tokens confirm(Tokens tokens) {
    jdbc.sql("insert into token_key (proof) values (:proof) on conflict (single) do nothing")
        .param("proof", tokens.proof())
        .update();
    if (!stored().equals(Optional.of(tokens.proof()))) {
      throw new IllegalStateException(
          "Expected the tokens.key that this database's tokens were made with, but got another."
              + " Put back the copy of the right one in the data folder.");
    }
    return tokens;
  }

  private Optional<String> stored() {
    return jdbc.sql("select proof from token_key").query(String.class).optional();
  }
}
