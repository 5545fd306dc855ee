package org.haltwire.centre.signals.known;

import java.util.List;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What operators told of a phone and its holder. Attributes are tokens: that they are there can be
/// said, what they are cannot. When SIM cards changed is from the journal, and stays.
@Component
class SubscriberHoldings implements Holdings {

  private static final String FIND =
      """
      select operator, coalesce(to_timestamp(activated / 1000.0)::text, ''),
        coalesce(to_timestamp(swapped / 1000.0)::text, ''), coalesce(contract, ''),
        coalesce(since::text, ''),
        coalesce((select string_agg(key, ', ' order by key) from jsonb_object_keys(kyc) as key), ''),
        coalesce(array_to_string(forwarding, ', '), ''),
        forwarding_at is not null or contract_at is not null or since_at is not null
          or kyc_at is not null
      from signal_subscriber where phone = ? order by operator
      """;

  private static final String ERASE =
      """
      update signal_subscriber set forwarding = null, forwarding_at = null, contract = null,
        contract_at = null, since = null, since_at = null, kyc = null, kyc_at = null
      where phone = ? and (forwarding_at is not null or contract_at is not null
        or since_at is not null or kyc_at is not null)
      """;

  private final JdbcClient jdbc;

  SubscriberHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String source() {
    return "subscribers";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (!(whom instanceof Whom.Phone phone)) {
      return Found.NOTHING;
    }
    List<Holding> all =
        jdbc.sql(FIND)
            .param(phone.token())
            .query((row, _) ->
                new Holding(
                    "subscriber",
                    Holding.fields(
                        "operator", row.getString(1),
                        "activated", row.getString(2),
                        "swapped", row.getString(3),
                        "contract", row.getString(4),
                        "since", row.getString(5),
                        "attributes", row.getString(6),
                        "forwarding", row.getString(7)),
                    row.getBoolean(8) ? Stay.GOES : Stay.JOURNAL,
                    0))
            .list();
    return Found.first(all, limit);
  }

  /// A phone has a row for each operator that told of it: few.
  @Override
  public int erase(Whom whom, int atMost) {
    return whom instanceof Whom.Phone phone ? jdbc.sql(ERASE).param(phone.token()).update() : 0;
  }
}
