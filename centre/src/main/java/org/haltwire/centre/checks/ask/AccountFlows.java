package org.haltwire.centre.checks.ask;

import java.util.List;
import java.util.Optional;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.haltwire.signs.sheet.Clue;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Trigger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How money flows through an account, as the engine's rules have found: what the law lets the
/// centre's people look at, and nobody else.
@Component
class AccountFlows {

  /// The typology of the shipped policy whose rules are signs C1 to C9 (docs/policies.md).
  private static final String TYPOLOGY = "pyramid";

  private static final String LAST =
      """
      select array_to_string(rules, ', ') from screened
      where payee = :account and typology = :typology
      order by position desc limit 1
      """;

  private final JdbcClient jdbc;

  AccountFlows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the last payments showed of which somebody was warned.
  List<Clue> of(List<Requisite> requisites) {
    return requisites.stream().flatMap(one -> of(one).stream()).toList();
  }

  private Optional<Clue> of(Requisite requisite) {
    if (requisite.kind() == Kind.PHONE || requisite.kind() == Kind.LINK) {
      return Optional.empty();
    }
    List<String> rules =
        jdbc.sql(LAST)
            .param("account", requisite.value())
            .param("typology", TYPOLOGY)
            .query(String.class)
            .list();
    return rules.stream()
        .map(fired -> new Clue(Trigger.CASH_FLOW, new Evidence.Flow(fired)))
        .findFirst();
  }
}
