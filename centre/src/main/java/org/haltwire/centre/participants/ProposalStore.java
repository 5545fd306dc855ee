package org.haltwire.centre.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals in the database. At most one is open for an institution.
@Component
final class ProposalStore {

  private static final String OPEN =
      """
      select id, participant, kind, terms, based_on, who, reason, at
      from participant_proposal where state = 'OPEN'
      """;

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How a proposal ended.
  enum End {
    APPROVED,
    REFUSED,
    WITHDRAWN
  }

  /// False where one is open already.
  boolean add(Proposal proposal) {
    return jdbc.sql(
                """
                insert into participant_proposal
                  (participant, kind, terms, based_on, who, reason, at)
                values (:participant, :kind, :terms::jsonb, :based, :who, :reason, :at)
                on conflict (participant) where state = 'OPEN' do nothing
                """)
            .param("participant", proposal.participant())
            .param("kind", proposal.kind().name())
            .param("terms", ParticipantStore.text(proposal.terms()))
            .param("based", proposal.basedOn())
            .param("who", proposal.who())
            .param("reason", proposal.reason())
            .param("at", Timestamp.from(proposal.at()))
            .update()
        == 1;
  }

  /// False where it was not open any more.
  boolean close(long id, End end) {
    return jdbc.sql(
                """
                update participant_proposal set state = :state where id = :id and state = 'OPEN'
                """)
            .param("state", end.name())
            .param("id", id)
            .update()
        == 1;
  }

  /// The oldest first.
  List<Proposal> open() {
    return jdbc.sql(OPEN + " order by id").query((row, _) -> proposal(row)).list();
  }

  Optional<Proposal> open(String participant) {
    return jdbc.sql(OPEN + " and participant = :participant")
        .param("participant", participant)
        .query((row, _) -> proposal(row))
        .optional();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    return new Proposal(
        row.getLong("id"),
        row.getString("participant"),
        Proposal.Kind.valueOf(row.getString("kind")),
        ParticipantStore.terms(row.getString("terms")),
        row.getInt("based_on"),
        row.getString("who"),
        row.getString("reason"),
        at);
  }
}
