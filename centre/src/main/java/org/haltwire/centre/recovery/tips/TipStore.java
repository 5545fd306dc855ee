package org.haltwire.centre.recovery.tips;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what people reported themselves.
@Component
class TipStore {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TipTokens tokens;

  TipStore(JdbcClient jdbc, Vault vault, TipTokens tokens) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.tokens = tokens;
  }

  /// @param money whether some was lost: then the desk for reports has it too
  record Kept(String ticket, byte[] bodyHash, long at, boolean money) {}

  Optional<Kept> find(String ticket) {
    return jdbc.sql(
            "select ticket, body_hash, received_at, incident is not null from tip where ticket = ?")
        .param(ticket)
        .query((row, _) ->
            new Kept(row.getString(1), row.getBytes(2), row.getLong(3), row.getBoolean(4)))
        .optional();
  }

  /// @param incident of the desk for reports; 0 where no money was lost
  void add(String ticket, Tip tip, long incident) {
    Tip.Story story = tip.story();
    // Words of a report about money are with that report, and go with its case.
    String words = incident == 0 ? story.words() : "";
    jdbc.sql(
            """
            insert into tip (ticket, body_hash, received_at, kind, region, incident, place,
              phone_tokens, account_tokens, channel_tokens, sites, sealed_named, sealed_words,
              sealed_contact, contact_token)
            values (:ticket, :hash, :at, :kind, :region, nullif(:incident, 0), :place, :phones,
              :accounts, :channels, :sites, :named, :words, :contact, :contactToken)
            """)
        .param("ticket", ticket)
        .param("hash", tip.bodyHash())
        .param("at", tip.at())
        .param("kind", tip.kind().name())
        .param("region", tip.region())
        .param("incident", incident)
        .param("place", tokens.place(tip.network()))
        .param("phones", tokens(story.named(), Named.Kind.PHONE))
        .param("accounts", tokens(story.named(), Named.Kind.ACCOUNT))
        .param("channels", tokens(story.named(), Named.Kind.CHANNEL))
        .param("sites", tokens(story.named(), Named.Kind.SITE))
        .param("named", vault.sealText(TipTokens.NAMED, ticket, lines(story.named())))
        .param("words", vault.sealText(TipTokens.WORDS, ticket, words))
        .param("contact", vault.sealText(TipTokens.CONTACT, ticket, story.contact()))
        .param(
            "contactToken",
            Named.of(Named.Kind.PHONE, story.contact()).map(tokens::kept).orElse(""))
        .update();
  }

  String[] tokens(List<Named> named, Named.Kind kind) {
    return named.stream()
        .filter(one -> one.kind() == kind)
        .map(tokens::kept)
        .distinct()
        .toArray(String[]::new);
  }

  static String lines(List<Named> named) {
    return named.stream()
        .map(one -> one.kind() + " " + one.value())
        .collect(Collectors.joining("\n"));
  }

  static List<Named> named(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Named(Named.Kind.valueOf(parts[0]), parts[1]))
        .toList();
  }
}
