package org.haltwire.centre.recovery.iso;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests for information, and the letters about them, which are sealed.
@Component
public class InformationStore {

  private static final String REQUEST =
      "select id, authority, investigation, bank, secret, state from iso_request";

  private final JdbcClient jdbc;
  private final Vault vault;

  InformationStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// What a bank is asked in an investigation.
  public Optional<InformationRequest> find(String investigation, String bank) {
    return jdbc.sql(REQUEST + " where investigation = ? and bank = ?")
        .params(investigation, bank)
        .query(InformationStore::request)
        .optional();
  }

  /// What an authority asks in an investigation, of all banks, until the transaction that is under
  /// way has ended.
  List<InformationRequest> locked(String authority, String investigation) {
    return jdbc.sql(REQUEST + " where authority = ? and investigation = ? order by bank for update")
        .params(authority, investigation)
        .query(InformationStore::request)
        .list();
  }

  /// False where the bank was asked under this name before.
  boolean add(String authority, String investigation, String bank, boolean secret, long at) {
    return jdbc.sql(
                """
                insert into iso_request (authority, investigation, bank, secret, at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(authority, investigation, bank, secret, at)
            .update()
        == 1;
  }

  void answered(InformationRequest request, String state) {
    jdbc.sql("update iso_request set state = ? where id = ?").params(state, request.id()).update();
  }

  void secrecy(InformationRequest request, boolean secret) {
    jdbc.sql("update iso_request set secret = ? where id = ?")
        .params(secret, request.id())
        .update();
  }

  /// Puts a message into somebody's list, in the transaction that is under way.
  void send(String reader, InformationRequest about, Incoming message) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
        .param(reader)
        .query(rows -> {});
    long number =
        jdbc.sql("select coalesce(max(number), 0) + 1 from iso_letter where reader = ?")
            .param(reader)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into iso_letter (reader, number, request, message, sender, at, sealed_xml)
            values (:reader, :number, :request, :message, :sender, :at, :xml)
            """)
        .param("reader", reader)
        .param("number", number)
        .param("request", about.id())
        .param("message", message.name().door())
        .param("sender", message.sender().code())
        .param("at", message.at())
        .param("xml", vault.seal(Confidential.LETTER_XML, reader + "/" + number, message.bytes()))
        .update();
  }

  /// The letters after a number, in order.
  List<Letter> after(String reader, long number, int limit) {
    return jdbc.sql(
            """
            select r.id, r.authority, r.investigation, r.bank, r.secret, r.state,
              l.number, l.message, l.sender, l.at
            from iso_letter l join iso_request r on r.id = l.request
            where l.reader = ? and l.number > ? order by l.number limit ?
            """)
        .params(reader, number, limit)
        .query((row, line) ->
            new Letter(
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                request(row, line)))
        .list();
  }

  Optional<byte[]> letter(String reader, long number) {
    return jdbc.sql(
            """
            select sealed_xml from iso_letter
            where reader = ? and number = ? and sealed_xml is not null
            """)
        .params(reader, number)
        .query(
            (row, _) -> vault.open(Confidential.LETTER_XML, reader + "/" + number, row.getBytes(1)))
        .optional();
  }

  private static InformationRequest request(ResultSet row, int number) throws SQLException {
    return new InformationRequest(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getString(6));
  }
}
