package org.haltwire.centre.checks.ask;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.recovery.tips.Named;
import org.haltwire.centre.recovery.tips.Tips;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether what is asked about was reported as fraud: by an authority or a bank in a label, or by
/// victims through several institutions or in several cases. Only yes or no, so that who asks about
/// a number learns neither how many know it nor since when.
@Component
class Reported {

  /// So many different cases make it known. One report may be a mistake, or revenge.
  static final int CASES = 3;

  private static final String LABELLED =
      """
      select coalesce((
        select meaning = 'FRAUD' from label
        where about = :about and subject = :subject and about in ('account', 'phone', 'site')
        order by position desc limit 1), false)
      """;

  private static final String CASES_OF =
      """
      select count(*) from (
        select distinct case_id from incident
        where state in ('OPEN', 'CLOSED') and %s limit :most) cases
      """;

  private static final String OF_ACCOUNT = CASES_OF.formatted("account = :what");
  private static final String OF_PHONE = CASES_OF.formatted("phone_tokens && :what::text[]");
  private static final String OF_SITE = CASES_OF.formatted("sites && :what::text[]");

  private final JdbcClient jdbc;
  private final LookupTokens tokens;
  private final Tips tips;

  Reported(JdbcClient jdbc, LookupTokens tokens, Tips tips) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.tips = tips;
  }

  boolean knows(Requisite requisite) {
    return switch (requisite.kind()) {
      case PHONE -> phone(requisite.value().substring(1));
      case CARD, IBAN, WALLET ->
          isLabelled("account", requisite.value())
              || cases(OF_ACCOUNT, requisite.value())
              || tips.known(Named.Kind.ACCOUNT, requisite.value());
      case COMPANY, LINK -> false;
    };
  }

  private boolean phone(String digits) {
    return isLabelled("phone", digits)
        || cases(OF_PHONE, tokens.phones(Long.parseLong(digits)))
        || tips.known(Named.Kind.PHONE, "+" + digits);
  }

  /// @param sites hosts and registrable domains
  boolean knowsSite(List<String> sites) {
    return sites.stream().anyMatch(site -> isLabelled("site", site) || tips.known(kind(site), site))
        || cases(OF_SITE, sites.toArray(String[]::new));
  }

  private static Named.Kind kind(String site) {
    return site.contains("/") ? Named.Kind.CHANNEL : Named.Kind.SITE;
  }

  private boolean isLabelled(String about, String subject) {
    return jdbc.sql(LABELLED)
        .param("about", about)
        .param("subject", subject)
        .query(Boolean.class)
        .single();
  }

  private boolean cases(String sql, Object what) {
    return jdbc.sql(sql).param("what", what).param("most", CASES).query(Integer.class).single()
        >= CASES;
  }

  /// Of a text's payment details the first that is known.
  Optional<Requisite> firstKnown(List<Requisite> requisites) {
    return requisites.stream()
        .filter(one -> one.kind() != Kind.LINK && one.kind() != Kind.COMPANY)
        .filter(this::knows)
        .findFirst();
  }
}
