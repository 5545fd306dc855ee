package org.haltwire.centre.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// People of the console and what they may do. Who they are is in memory too, so that every request
/// can be held against it, also while the database is away. (One centre serves at a time: nobody
/// else changes the table under it.)
@Component
class ConsoleAccounts {

  static final String ADMINISTRATOR = "admin";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private volatile Map<String, Person> people;

  ConsoleAccounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.people = load();
  }

  Optional<Person> person(String name) {
    return Optional.ofNullable(people.get(name));
  }

  /// Everybody, by name.
  List<Person> all() {
    return people.values().stream().sorted(Comparator.comparing(Person::name)).toList();
  }

  /// Adds somebody without a password; false if the name is taken or is none.
  ///
  /// @param by who does it
  synchronized boolean add(String name, String display, Set<ConsoleRole> roles, String by) {
    if (!Person.isName(name) || !Person.isDisplay(display) || !Duties.areApart(roles)) {
      return false;
    }
    return change(
        by,
        name,
        "added: " + words(roles),
        () ->
            jdbc.sql(
                    """
                    insert into console_account (name, display, roles)
                    values (:name, :display, :roles) on conflict (name) do nothing
                    """)
                .param("name", name)
                .param("display", display)
                .param("roles", texts(roles))
                .update());
  }

  /// Lets somebody do this and nothing else, from the next request on. False where that would leave
  /// no administrator, or where no one person may have these roles together.
  synchronized boolean setRoles(String name, Set<ConsoleRole> roles, String by) {
    boolean last = !roles.contains(ConsoleRole.ADMINISTRATOR) && isLastAdministrator(name);
    if (last || !Duties.areApart(roles)) {
      return false;
    }
    return change(
        by,
        name,
        "roles: " + words(roles),
        () ->
            jdbc.sql(
                    """
                    update console_account set roles = :roles, revision = revision + 1
                    where name = :name
                    """)
                .param("name", name)
                .param("roles", texts(roles))
                .update());
  }

  /// Says for whom somebody works, from the next request on.
  synchronized boolean setReach(String name, Reach reach, String by) {
    return change(
        by,
        name,
        "works for: " + (reach.equals(Reach.WHOLE) ? "the whole country" : reach.words()),
        () ->
            jdbc.sql(
                    """
                    update console_account set institution = :institution, regions = :regions,
                      home = :home, revision = revision + 1
                    where name = :name
                    """)
                .param("institution", reach.institution())
                .param("regions", reach.regions().toArray(String[]::new))
                .param("home", reach.home().toArray(String[]::new))
                .param("name", name)
                .update());
  }

  /// Keeps somebody out, or lets them in again. False where they would lock themselves, or leave no
  /// administrator.
  synchronized boolean setLocked(String name, boolean locked, String by) {
    if (locked && (name.equals(by) || isLastAdministrator(name))) {
      return false;
    }
    return change(
        by,
        name,
        locked ? "locked" : "unlocked",
        () ->
            jdbc.sql(
                    """
                    update console_account set locked = :locked, revision = revision + 1
                    where name = :name
                    """)
                .param("name", name)
                .param("locked", locked)
                .update());
  }

  private boolean isLastAdministrator(String name) {
    return people.values().stream()
        .filter(Person::administers)
        .map(Person::name)
        .allMatch(name::equals);
  }

  /// A change and its line in the log: both or nothing.
  private boolean change(
      String by, String name, String what, java.util.function.IntSupplier change) {
    boolean done =
        Boolean.TRUE.equals(
            transaction.execute(_ -> {
              boolean changed = change.getAsInt() == 1;
              if (changed) {
                jdbc.sql(
                        """
                        insert into people_log (by_whom, person, what) values (:by, :name, :what)
                        """)
                    .param("by", by)
                    .param("name", name)
                    .param("what", what)
                    .update();
              }
              return changed;
            }));
    people = load();
    return done;
  }

  private Map<String, Person> load() {
    return jdbc
        .sql(
            """
            select name, display, roles, institution, regions, home, locked, revision
            from console_account
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
        roles,
        new Reach(row.getString("institution"), codes(row, "regions"), codes(row, "home")),
        row.getBoolean("locked"),
        row.getLong("revision"));
  }

  private static NavigableSet<String> codes(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
  }

  private static String[] texts(Set<ConsoleRole> roles) {
    return roles.stream().map(ConsoleRole::name).sorted().toArray(String[]::new);
  }

  private static String words(Set<ConsoleRole> roles) {
    return String.join(" ", texts(roles));
  }
}
