package org.haltwire.centre.signals.known;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.signals.known.Telling.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of what operators told of their subscribers.
@Component
public class Subscribers {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, List<String>>> TOKENS = new TypeReference<>() {};

  private static final String FIND =
      """
      select activated, swapped, ported, handset, deactivated, forwarding, forwarding_at,
        contract, contract_at, since, since_at, kyc, kyc_at
      from signal_subscriber where phone = ? and operator = ?
      """;

  /// What a line does not say stays as it was; attributes are added to those that are there, unless
  /// they are about an earlier holder of the number.
  private static final String TELL =
      """
      insert into signal_subscriber as s (phone, operator, forwarding, forwarding_at,
        contract, contract_at, since, since_at, kyc, kyc_at)
      values (:phone, :operator, :forwarding, :forwardingAt, :contract, :contractAt,
        :since, :sinceAt, :kyc::jsonb, :kycAt)
      on conflict (phone, operator) do update set
        forwarding = coalesce(excluded.forwarding, s.forwarding),
        forwarding_at = coalesce(excluded.forwarding_at, s.forwarding_at),
        contract = coalesce(excluded.contract, s.contract),
        contract_at = coalesce(excluded.contract_at, s.contract_at),
        since = coalesce(excluded.since, s.since),
        since_at = coalesce(excluded.since_at, s.since_at),
        kyc = case when excluded.kyc is null then s.kyc
          when s.kyc is null or (s.activated > s.deactivated and s.activated > s.kyc_at)
          then excluded.kyc else s.kyc || excluded.kyc end,
        kyc_at = coalesce(excluded.kyc_at, s.kyc_at)
      """;

  private static final String FORGET =
      """
      update signal_subscriber set forwarding = null, forwarding_at = null, contract = null,
        contract_at = null, since = null, since_at = null, kyc = null, kyc_at = null
      where phone = :phone and operator = :operator
      """;

  private static final String TOLD =
      """
      insert into signal_teller as t (operator, since, last_lines) values (?, ?, ?)
      on conflict (operator) do update set since = coalesce(excluded.since, t.since),
        last_lines = greatest(t.last_lines, excluded.last_lines)
      """;

  private final JdbcClient jdbc;

  Subscribers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What an operator told of a phone, by its token.
  public Known find(String phone, String operator) {
    return jdbc.sql(FIND)
        .params(phone, operator)
        .query((row, _) -> known(row))
        .optional()
        .orElse(Known.NOTHING);
  }

  /// Takes all lines or none.
  @Transactional
  public void tell(Telling telling, String operator, long now) {
    for (Line line : telling.lines()) {
      if (line.forget()) {
        jdbc.sql(FORGET).param("phone", line.phone()).param("operator", operator).update();
      } else {
        tell(line, operator, now);
      }
    }
    jdbc.sql(TOLD).param(operator).param(telling.watched().orElse(null)).param(now).update();
  }

  private void tell(Line line, String operator, long now) {
    @Nullable String[] forwarding =
        line.forwarding().map(it -> it.toArray(String[]::new)).orElse(null);
    @Nullable String kyc = line.kyc().isEmpty() ? null : JSON.writeValueAsString(line.kyc());
    jdbc.sql(TELL)
        .param("phone", line.phone())
        .param("operator", operator)
        .param("forwarding", forwarding)
        .param("forwardingAt", forwarding == null ? null : now)
        .param("contract", line.contract().orElse(null))
        .param("contractAt", line.contract().isEmpty() ? null : now)
        .param("since", line.since().orElse(null))
        .param("sinceAt", line.since().isEmpty() ? null : now)
        .param("kyc", kyc)
        .param("kycAt", kyc == null ? null : now)
        .update();
  }

  private static Known known(ResultSet row) throws SQLException {
    SimTimes sim =
        new SimTimes(
            row.getLong("activated"),
            row.getLong("swapped"),
            row.getLong("ported"),
            row.getLong("handset"),
            row.getLong("deactivated"));
    long holder = sim.reassigned();
    @Nullable Array forwarding = row.getArray("forwarding");
    @Nullable String contract = row.getString("contract");
    @Nullable Date since = row.getDate("since");
    @Nullable String kyc = row.getString("kyc");
    return new Known(
        sim,
        forwarding == null || row.getLong("forwarding_at") < holder
            ? Optional.empty()
            : Optional.of(List.of((String[]) forwarding.getArray())),
        contract == null || row.getLong("contract_at") < holder ? "" : contract,
        since == null || row.getLong("since_at") < holder
            ? Optional.empty()
            : Optional.of(since.toLocalDate()),
        kyc == null || row.getLong("kyc_at") < holder ? Map.of() : JSON.readValue(kyc, TOKENS));
  }
}
