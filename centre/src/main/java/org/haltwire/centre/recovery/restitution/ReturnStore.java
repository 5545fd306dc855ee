package org.haltwire.centre.recovery.restitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.haltwire.core.profile.ReturnBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands behind returns, and what goes back to whom.
@Component
public class ReturnStore {

  private static final String LINE =
      """
      select hold, incident, number, amount, account, bank, coalesce(confirmed, -1), due
      from return_line
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  ReturnStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// A document that stands behind a return.
  public record Basis(ReturnBasis basis, String who, long at, String document) {}

  public List<Basis> bases(String hold) {
    return jdbc.sql(
            "select basis, who, at, sealed_document from return_basis where hold = ? order by at")
        .param(hold)
        .query((row, _) ->
            new Basis(
                ReturnBasis.valueOf(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                vault.openText(
                    Confidential.RETURN_DOCUMENT, hold + "/" + row.getString(1), row.getBytes(4))))
        .list();
  }

  Set<ReturnBasis> kinds(String hold) {
    Set<ReturnBasis> kinds = new TreeSet<>();
    bases(hold).forEach(one -> kinds.add(one.basis()));
    return kinds;
  }

  /// False where it is there already.
  boolean add(String hold, Basis basis) {
    return jdbc.sql(
                """
                insert into return_basis (hold, basis, who, at, sealed_document)
                values (:hold, :basis, :who, :at, :document) on conflict do nothing
                """)
            .param("hold", hold)
            .param("basis", basis.basis().name())
            .param("who", basis.who())
            .param("at", basis.at())
            .param(
                "document",
                vault.sealText(
                    Confidential.RETURN_DOCUMENT,
                    hold + "/" + basis.basis().name(),
                    basis.document()))
            .update()
        == 1;
  }

  public List<ReturnLine> lines(String hold) {
    return jdbc.sql(LINE + " where hold = ? order by incident, number")
        .param(hold)
        .query(ReturnStore::line)
        .list();
  }

  /// What the victim of an incident gets back, from all holds.
  public List<ReturnLine> ofIncident(long incident) {
    return jdbc.sql(LINE + " where incident = ? order by due, hold")
        .param(incident)
        .query(ReturnStore::line)
        .list();
  }

  void add(ReturnLine line) {
    jdbc.sql(
            """
            insert into return_line (hold, incident, number, amount, account, bank, due)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            line.hold(),
            line.incident(),
            line.number(),
            line.amount(),
            line.account(),
            line.bank(),
            line.due())
        .update();
  }

  /// What a bank said that it paid of a line under a name of its own.
  OptionalLong paid(ReturnLine line, String payment) {
    return jdbc.sql(
            """
            select amount from return_payment
            where hold = ? and incident = ? and number = ? and payment = ?
            """)
        .params(line.hold(), line.incident(), line.number(), payment)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /// Notes what a bank paid of a line; the victim's part counts as returned from then on.
  ///
  /// @param confirmed of the line, with this payment
  void confirm(ReturnLine line, long confirmed, long amount, String payment, long now) {
    Object[] key = {line.hold(), line.incident(), line.number()};
    jdbc.sql(
            """
            insert into return_payment (hold, incident, number, payment, amount, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(key)
        .params(payment, amount, now)
        .update();
    jdbc.sql("update return_line set confirmed = ? where hold = ? and incident = ? and number = ?")
        .param(confirmed)
        .params(key)
        .update();
    jdbc.sql("update hold_claim set returned = ? where hold = ? and incident = ? and number = ?")
        .param(confirmed)
        .params(key)
        .update();
  }

  /// Lets others wait who have something to say about the lines of a hold.
  void lock(String hold) {
    jdbc.sql("select 1 from return_line where hold = ? order by incident, number for update")
        .param(hold)
        .query(row -> {});
  }

  private static ReturnLine line(ResultSet row, int number) throws SQLException {
    return new ReturnLine(
        row.getString(1),
        row.getLong(2),
        row.getInt(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getLong(8));
  }
}
