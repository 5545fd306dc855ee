package org.haltwire.centre.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.haltwire.centre.registers.Snapshot.State;
import org.haltwire.signs.name.CompanyName;
import org.haltwire.signs.site.Imitation.Protected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the lists that are in force. One query by index each.
@Component
public class Registers {

  private static final int MOST = 50;

  private static final String ASK =
      """
      select e.*, s.register, s.kind, s.title, s.as_of
      from register_entry e join register_snapshot s on s.id = e.snapshot
      where s.state = 'IN_FORCE' and
      """;

  private static final String BY_NUMBER = ASK + " e.number <> '' and e.number = :what limit :most";
  private static final String BY_NAME =
      ASK + " e.name_key <> '' and e.name_key = :what limit :most";
  private static final String BY_SITES = ASK + " e.sites && :what::text[] limit :most";
  private static final String BY_REQUISITES = ASK + " e.requisites && :what::text[] limit :most";

  private final JdbcClient jdbc;
  private final RegisterStore store;
  private final ConcurrentMap<Long, List<Protected>> protectedNames = new ConcurrentHashMap<>();

  Registers(JdbcClient jdbc, RegisterStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /// A list that is in force.
  ///
  /// @param asOf the day that it was taken
  public record Known(String register, RegisterKind kind, String title, LocalDate asOf) {}

  /// A line that fits, and the list that it is in.
  public record Hit(Known list, RegisterEntry entry) {}

  /// The lists that are in force, by code.
  public List<Known> lists() {
    return store.in(State.IN_FORCE).stream().map(Registers::known).toList();
  }

  private static Known known(Snapshot one) {
    return new Known(one.register(), one.kind(), one.title(), one.asOf());
  }

  public List<Hit> byNumber(String number) {
    return one(BY_NUMBER, number);
  }

  /// Lines with the same words in their names.
  public List<Hit> byName(CompanyName name) {
    return name.words().isEmpty() ? List.of() : one(BY_NAME, name.key());
  }

  /// @param sites as `Site.key()` gives them
  public List<Hit> bySites(Collection<String> sites) {
    return some(BY_SITES, sites);
  }

  public List<Hit> byRequisites(Collection<String> requisites) {
    return some(BY_REQUISITES, requisites);
  }

  private List<Hit> one(String sql, String what) {
    return jdbc.sql(sql).param("what", what).param("most", MOST).query(Registers::hit).list();
  }

  private List<Hit> some(String sql, Collection<String> what) {
    return what.isEmpty()
        ? List.of()
        : jdbc.sql(sql)
            .param("what", what.toArray(String[]::new))
            .param("most", MOST)
            .query(Registers::hit)
            .list();
  }

  private static Hit hit(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    Known list =
        new Known(
            row.getString("register"),
            RegisterKind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getDate("as_of").toLocalDate());
    return new Hit(list, RegisterStore.entry(row));
  }

  /// Names that others pretend to be. Read once a list.
  public List<Protected> protectedNames() {
    List<Protected> all = new ArrayList<>();
    for (Snapshot one : store.in(State.IN_FORCE)) {
      if (one.kind() == RegisterKind.PROTECTED) {
        all.addAll(protectedNames.computeIfAbsent(one.id(), this::names));
      }
    }
    return all;
  }

  /// A name's words are those of its own sites: `kaspi` of `kaspi.kz`.
  private List<Protected> names(long snapshot) {
    return store.some(snapshot, 10_000).stream()
        .map(one ->
            new Protected(
                one.name(),
                one.sites(),
                one.sites().stream()
                    .filter(site -> site.indexOf('/') < 0)
                    .map(site -> site.replaceAll("\\..*", ""))
                    .distinct()
                    .toList()))
        .toList();
  }
}
