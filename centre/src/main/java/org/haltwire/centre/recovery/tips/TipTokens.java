package org.haltwire.centre.recovery.tips;

import java.util.List;
import org.haltwire.centre.intake.LookupColumn;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Secret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// What stands in the table for what a report names: nobody reads there whom it is about.
@Component
class TipTokens {

  /// By ticket, as the other two.
  static final SealedColumn NAMED = column(Secret.PHONES, "sealed_named");

  static final SealedColumn WORDS = column(Secret.VICTIM_WORDS, "sealed_words");
  static final SealedColumn CONTACT = column(Secret.CONTACT, "sealed_contact");

  private static final int PLACE_GROUPS = 4;

  /// Channels are no attribute of a phone.
  private static final long NO_PHONE = 0;

  private final LookupTokens lookups;
  private final Tokens tokens;
  private final Secrets secrets;

  TipTokens(LookupTokens lookups, Tokens tokens, Secrets secrets) {
    this.lookups = lookups;
    this.tokens = tokens;
    this.secrets = secrets;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    SealedColumns tipColumns() {
      return new SealedColumns(List.of(NAMED, WORDS, CONTACT));
    }

    @Bean
    LookupColumn phonesOfTips() {
      return new LookupColumn("tip", "phone_tokens", true);
    }

    @Bean
    LookupColumn contactsOfTips() {
      return new LookupColumn("tip", "contact_token", false);
    }
  }

  private static SealedColumn column(Secret secret, String name) {
    return new SealedColumn(secret, "tip", name, "ticket");
  }

  /// What a new row has; a site is nobody's secret.
  String kept(Named named) {
    return switch (named.kind()) {
      case PHONE -> lookups.phone(Long.parseLong(named.value()));
      case ACCOUNT -> tokens.account(named.value());
      case CHANNEL -> tokens.attribute(NO_PHONE, "channel", named.value());
      case SITE -> named.value();
    };
  }

  /// All that rows about it may have.
  String[] sought(Named named) {
    return named.kind() == Named.Kind.PHONE
        ? lookups.phones(Long.parseLong(named.value()))
        : new String[] {kept(named)};
  }

  /// @param network such as `192.0.2.0/24`
  String place(String network) {
    return secrets.code("tip-place", network, PLACE_GROUPS);
  }
}
