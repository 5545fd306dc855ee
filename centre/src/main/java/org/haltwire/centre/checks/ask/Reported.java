package org.haltwire.centre.checks.ask;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.tips.Named;
import org.haltwire.centre.recovery.tips.Tips;
import org.haltwire.centre.recovery.tips.Told;
import org.haltwire.signs.requisite.Requisite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is told of what is asked about: by an authority or a bank in a label, or by victims through
/// several institutions, in several cases or in reports of their own. Who asks about a number
/// learns neither how many know it nor since when.
@Component
class Reported {

  /// So many different cases make it known. One report may be a mistake, or revenge.
  static final int CASES = 3;

  /// So many are looked at for one that an institution reported.
  private static final int ENOUGH = 100;

  private static final String LABELLED =
      """
      select coalesce((
        select meaning = 'FRAUD' from label
        where about = :about and subject = :subject and about in ('account', 'phone', 'site')
        order by position desc limit 1), false)
      """;

  private static final String CASES_OF =
      """
      select count(*) >= :most as several, coalesce(bool_or(institution), false) as institution
      from (
        select case_id, bool_or(sender <> :citizens) as institution from incident
        where state in ('OPEN', 'CLOSED') and %s group by case_id limit :enough) cases
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

  Told of(Requisite requisite) {
    return switch (requisite.kind()) {
      case PHONE -> phone(requisite.value().substring(1));
      case CARD, IBAN, WALLET ->
          labelled("account", requisite.value())
              .or(cases(OF_ACCOUNT, requisite.value()))
              .or(tips.of(Named.Kind.ACCOUNT, requisite.value()));
      case COMPANY, LINK -> Told.NOTHING;
    };
  }

  private Told phone(String digits) {
    return labelled("phone", digits)
        .or(cases(OF_PHONE, tokens.phones(Long.parseLong(digits))))
        .or(tips.of(Named.Kind.PHONE, "+" + digits));
  }

  /// @param sites hosts and registrable domains
  Told ofSites(List<String> sites) {
    Told told = cases(OF_SITE, sites.toArray(String[]::new));
    for (String site : sites) {
      told = told.or(labelled("site", site)).or(tips.of(kind(site), site));
    }
    return told;
  }

  private static Named.Kind kind(String site) {
    return site.contains("/") ? Named.Kind.CHANNEL : Named.Kind.SITE;
  }

  private Told labelled(String about, String subject) {
    boolean fraud =
        jdbc.sql(LABELLED)
            .param("about", about)
            .param("subject", subject)
            .query(Boolean.class)
            .single();
    return fraud ? Told.LOOKED_INTO : Told.NOTHING;
  }

  private Told cases(String sql, Object what) {
    return jdbc.sql(sql)
        .param("what", what)
        .param("most", CASES)
        .param("enough", ENOUGH)
        .param("citizens", Participants.CITIZENS)
        .query((row, _) ->
            !row.getBoolean("several")
                ? Told.NOTHING
                : row.getBoolean("institution") ? Told.LOOKED_INTO : Told.UNREAD)
        .single();
  }

  /// What is told of one of a text's payment details.
  record Of(Requisite requisite, Told told) {}

  /// Of a text's payment details the first of which the most is told; none where nothing is.
  Optional<Of> most(List<Requisite> requisites) {
    return requisites.stream()
        .map(one -> new Of(one, of(one)))
        .filter(one -> one.told() != Told.NOTHING)
        .reduce((first, other) -> other.told().compareTo(first.told()) > 0 ? other : first);
  }
}
