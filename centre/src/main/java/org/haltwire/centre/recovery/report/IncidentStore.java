package org.haltwire.centre.recovery.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports and the payments that they are about.
@Component
public class IncidentStore {

  private static final String INCIDENT =
      """
      select id, ticket, case_id, coalesce(repeats, 0), sender, sender_id, told_at, received_at,
        kind, victim, account, sealed_phones, sites, sealed_channels, sealed_words, state, reason,
        coalesce(position, 0)
      from incident
      """;

  private static final String PAYMENT =
      """
      select incident, number, sender, sender_id, bank, coalesce(at, 0), coalesce(minor, 0), digits,
        state, coalesce(position, 0), stolen
      from incident_payment
      """;

  private final JdbcClient jdbc;
  private final ToldByVictims told;

  IncidentStore(JdbcClient jdbc, ToldByVictims told) {
    this.jdbc = jdbc;
    this.told = told;
  }

  /// A new report as it is to be kept.
  ///
  /// @param bodyHash tells whether a repeated id brings the same report
  public record NewIncident(
      String ticket,
      long caseId,
      Incident.Reporter reporter,
      byte[] bodyHash,
      IncidentReport.Kind kind,
      String victim,
      Incident.Known known) {}

  public long add(NewIncident one) {
    return jdbc.sql(
            """
            insert into incident (ticket, case_id, sender, sender_id, body_hash, kind, victim,
              told_at, received_at, account, sealed_phones, phone_tokens, sites, sealed_channels,
              sealed_words)
            values (:ticket, :case, :sender, :id, :hash, :kind, :victim, :told, :received, :account,
              :phones, :tokens, :sites, :channels, :words)
            returning id
            """)
        .param("ticket", one.ticket())
        .param("case", one.caseId())
        .param("sender", one.reporter().sender())
        .param("id", one.reporter().id())
        .param("hash", one.bodyHash())
        .param("kind", one.kind().name())
        .param("victim", one.victim())
        .param("told", one.reporter().toldAt())
        .param("received", one.reporter().receivedAt())
        .param("account", one.known().account())
        .param("phones", told.seal(one.ticket(), one.known().phones()))
        .param("tokens", told.tokens(one.known().phones()))
        .param("sites", one.known().sites().toArray(String[]::new))
        .param("channels", told.sealChannels(one.ticket(), one.known().channels()))
        .param("words", told.seal(one.ticket(), one.known().words()))
        .query(Long.class)
        .single();
  }

  void setRegion(long id, String region) {
    if (!region.isEmpty()) {
      jdbc.sql("update incident set region = ? where id = ?").params(region, id).update();
    }
  }

  public void add(StolenPayment payment) {
    StolenPayment.Description known = payment.description();
    jdbc.sql(
            """
            insert into incident_payment (incident, number, sender, sender_id, bank, at, minor,
              digits, state)
            values (:incident, :number, :sender, :id, :bank, nullif(:at, 0), nullif(:minor, 0),
              :digits, :state)
            """)
        .param("incident", payment.incident())
        .param("number", payment.number())
        .param("sender", payment.name().sender())
        .param("id", payment.name().id())
        .param("bank", known.bank())
        .param("at", known.at())
        .param("minor", known.minor())
        .param("digits", known.digits())
        .param("state", payment.state().name())
        .update();
  }

  public Optional<Incident> find(String sender, String id) {
    return jdbc.sql(INCIDENT + " where sender = ? and sender_id = ?")
        .params(sender, id)
        .query(this::incident)
        .optional();
  }

  public Optional<Incident> byTicket(String ticket) {
    return jdbc.sql(INCIDENT + " where ticket = ?").param(ticket).query(this::incident).optional();
  }

  /// The incidents of a case, the first reported first.
  public List<Incident> ofCase(long caseId) {
    return jdbc.sql(INCIDENT + " where case_id = ? order by id")
        .param(caseId)
        .query(this::incident)
        .list();
  }

  byte[] bodyHash(long incident) {
    return jdbc.sql("select body_hash from incident where id = ?")
        .param(incident)
        .query(byte[].class)
        .single();
  }

  public List<StolenPayment> payments(long incident) {
    return jdbc.sql(PAYMENT + " where incident = ? order by number")
        .param(incident)
        .query(IncidentStore::payment)
        .list();
  }

  /// The payments of all open incidents of a case whose place in the journal is known, in the order
  /// of the reports.
  public List<StolenPayment> found(long caseId) {
    return jdbc.sql(
            PAYMENT
                + """
                 where state = 'FOUND' and incident in (
                  select id from incident where case_id = ? and state in ('OPEN', 'CLOSED'))
                order by incident, number
                """)
        .param(caseId)
        .query(IncidentStore::payment)
        .list();
  }

  /// The payments with names that are waited for, or whose money had not moved.
  public List<StolenPayment> awaited() {
    return jdbc.sql(PAYMENT + " where state in ('WAITING', 'NOT_MOVED') and sender_id <> ''")
        .query(IncidentStore::payment)
        .list();
  }

  /// Those of them with one name.
  public List<StolenPayment> awaiting(FactId payment) {
    return jdbc.sql(
            PAYMENT
                + """
                 where state in ('WAITING', 'NOT_MOVED') and sender = ? and sender_id = ?
                order by incident, number
                """)
        .params(payment.sender(), payment.value())
        .query(IncidentStore::payment)
        .list();
  }

  public Optional<Incident> byId(long id) {
    return jdbc.sql(INCIDENT + " where id = ?").param(id).query(this::incident).optional();
  }

  /// Earlier open incidents of other reports in which the same payment was stolen.
  public Optional<Incident> earlier(long incident, long position) {
    return jdbc.sql(
            INCIDENT
                + """
                 where id < ? and state = 'OPEN' and id in (
                  select incident from incident_payment where position = ? and state = 'FOUND')
                order by id limit 1
                """)
        .params(incident, position)
        .query(this::incident)
        .optional();
  }

  /// Notes that an incident repeats an earlier one, and takes it into that one's case.
  public void repeats(long incident, long earlier) {
    jdbc.sql(
            """
            update incident set repeats = :earlier,
              case_id = (select case_id from incident where id = :earlier)
            where id = :incident and repeats is null
            """)
        .param("earlier", earlier)
        .param("incident", incident)
        .update();
  }

  public void inJournal(long incident, long position) {
    jdbc.sql("update incident set position = ? where id = ?").params(position, incident).update();
  }

  public void settle(StolenPayment payment, StolenPayment.State state, long position, long stolen) {
    jdbc.sql(
            """
            update incident_payment set state = ?, position = nullif(?, 0), stolen = ?
            where incident = ? and number = ?
            """)
        .params(state.name(), position, stolen, payment.incident(), payment.number())
        .update();
  }

  public void candidates(StolenPayment payment, List<Candidate> candidates) {
    jdbc.sql("delete from incident_candidate where incident = ? and number = ?")
        .params(payment.incident(), payment.number())
        .update();
    for (Candidate one : candidates) {
      jdbc.sql(
              "insert into incident_candidate (incident, number, position, fit) values (?, ?, ?, ?)")
          .params(payment.incident(), payment.number(), one.position(), one.fit())
          .update();
    }
  }

  public List<Candidate> candidates(StolenPayment payment) {
    return jdbc.sql(
            """
            select position, fit from incident_candidate where incident = ? and number = ?
            order by fit desc, position
            """)
        .params(payment.incident(), payment.number())
        .query((row, _) -> new Candidate(row.getLong(1), row.getInt(2)))
        .list();
  }

  /// Notes what a person chose among the candidates of a payment, once; its name is empty where
  /// none of them is it.
  boolean choose(StolenPayment payment, StolenPayment.Name name, String who, long at) {
    return jdbc.sql(
                """
                update incident_payment set sender = :sender, sender_id = :id, state = :state,
                  chosen_by = :who, chosen_at = :at
                where incident = :incident and number = :number and state = 'CANDIDATES'
                """)
            .param("sender", name.sender())
            .param("id", name.id())
            .param("state", name.isKnown() ? "WAITING" : "NOT_FOUND")
            .param("who", who)
            .param("at", at)
            .param("incident", payment.incident())
            .param("number", payment.number())
            .update()
        == 1;
  }

  private Incident incident(ResultSet row, int number) throws SQLException {
    String ticket = row.getString(2);
    return new Incident(
        row.getLong(1),
        ticket,
        row.getLong(3),
        row.getLong(4),
        new Incident.Reporter(row.getString(5), row.getString(6), row.getLong(7), row.getLong(8)),
        IncidentReport.Kind.valueOf(row.getString(9)),
        row.getString(10),
        new Incident.Known(
            row.getString(11),
            told.phones(ticket, row.getBytes(12)),
            texts(row.getArray(13)),
            told.channels(ticket, row.getBytes(14)),
            told.words(ticket, row.getBytes(15))),
        Incident.State.valueOf(row.getString(16)),
        row.getString(17),
        row.getLong(18));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static StolenPayment payment(ResultSet row, int number) throws SQLException {
    return new StolenPayment(
        row.getLong(1),
        row.getInt(2),
        new StolenPayment.Name(row.getString(3), row.getString(4)),
        new StolenPayment.Description(
            row.getString(5), row.getLong(6), row.getLong(7), row.getString(8)),
        StolenPayment.State.valueOf(row.getString(9)),
        row.getLong(10),
        row.getLong(11));
  }
}
