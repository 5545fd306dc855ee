package org.haltwire.centre.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// People in the database. A change and its lines in both logs are one transaction.
@Component
final class AccountStore {

  /// Stands for the provider where a change says who made it; nobody can have this name.
  static final String PROVIDER = ":provider";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditLog log;

  AccountStore(JdbcClient jdbc, PlatformTransactionManager transactions, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What is done to somebody.
  ///
  /// @param letsIn whether who does it could come in in their place
  record Act(String by, String name, String what, boolean letsIn) {

    Act(String by, String name, String what) {
      this(by, name, what, false);
    }
  }

  /// False where nobody was changed; then nothing is taken down.
  ///
  /// @param change says how many it changed
  boolean change(Act act, IntSupplier change) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean changed = change.getAsInt() == 1;
          if (changed) {
            takeDown(act);
          }
          return changed;
        }));
  }

  private void takeDown(Act act) {
    jdbc.sql(
            """
            insert into people_log (by_whom, person, what, lets_in)
            values (:by, :name, :what, :letsIn)
            """)
        .param("by", act.by())
        .param("name", act.name())
        .param("what", act.what())
        .param("letsIn", act.letsIn())
        .update();
    String who = act.by().equals(PROVIDER) ? Deed.CENTRE : Deed.person(act.by());
    log.record(new Deed(DeedKind.PEOPLE, who, "person/" + act.name(), act.what(), ""));
  }

  /// Whether anybody could sign in here now: with a password or a passkey, and neither locked nor
  /// the provider's.
  boolean anybodySignsInHere() {
    return jdbc.sql(
            """
            select exists (
              select from console_account a
              where not locked
                and not exists (select from provider_person p where p.name = a.name)
                and (password is not null
                  or exists (select from passkey k where k.name = a.name)))
            """)
        .query(Boolean.class)
        .single();
  }

  Map<String, Person> load() {
    return jdbc
        .sql(
            """
            select a.name, display, coalesce(issuer, '') as issuer,
              coalesce(subject, '') as subject, roles, institution, regions, home, locked, revision
            from console_account a left join provider_person p on p.name = a.name
            """)
        .query((row, _) -> person(row))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::name, Function.identity()));
  }

  private static Person person(ResultSet row) throws SQLException {
    Set<ConsoleRole> roles =
        Stream.of((String[]) row.getArray("roles").getArray())
            .map(ConsoleRole::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Person(
        row.getString("name"),
        row.getString("display"),
        new Origin(row.getString("issuer"), row.getString("subject")),
        roles,
        new Reach(row.getString("institution"), codes(row, "regions"), codes(row, "home")),
        row.getBoolean("locked"),
        row.getLong("revision"));
  }

  private static NavigableSet<String> codes(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
  }
}
