package org.haltwire.centre.recovery.report;

import java.util.List;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What victims tell of themselves and of who called them: sealed, each for its ticket. The numbers
/// also as tokens, to find the reports that name one.
@Component
class ToldByVictims {

  private final Vault vault;
  private final LookupTokens tokens;

  ToldByVictims(Vault vault, LookupTokens tokens) {
    this.vault = vault;
    this.tokens = tokens;
  }

  byte @Nullable [] seal(String ticket, String words) {
    return vault.sealText(Confidential.INCIDENT_WORDS, ticket, words);
  }

  byte @Nullable [] seal(String ticket, List<String> phones) {
    return vault.sealText(Confidential.INCIDENT_PHONES, ticket, String.join("\n", phones));
  }

  byte @Nullable [] sealChannels(String ticket, List<String> channels) {
    return vault.sealText(Confidential.INCIDENT_CHANNELS, ticket, String.join("\n", channels));
  }

  String words(String ticket, byte @Nullable [] sealed) {
    return vault.openText(Confidential.INCIDENT_WORDS, ticket, sealed);
  }

  List<String> phones(String ticket, byte @Nullable [] sealed) {
    return lines(vault.openText(Confidential.INCIDENT_PHONES, ticket, sealed));
  }

  List<String> channels(String ticket, byte @Nullable [] sealed) {
    return lines(vault.openText(Confidential.INCIDENT_CHANNELS, ticket, sealed));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  /// What the newest tokens begin with.
  String newest() {
    return tokens.newest();
  }

  String[] tokens(List<String> phones) {
    return phones.stream()
        .map(phone -> tokens.phone(Long.parseLong(phone)))
        .distinct()
        .toArray(String[]::new);
  }
}
