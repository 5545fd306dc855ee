package org.haltwire.centre.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.haltwire.centre.participants.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People of the console and what they may do. Who they are is in memory too, so that every request
/// can be held against it, also while the database is away. (One centre serves at a time: nobody
/// else changes the table under it.)
@Component
class ConsoleAccounts {

  static final String ADMINISTRATOR = "admin";

  /// What the logs call others by.
  private static final Set<String> RESERVED = Set.of("haltwire", "centre", "unknown");

  private final JdbcClient jdbc;
  private final AccountStore store;
  private final Participants participants;
  private volatile Map<String, Person> people;

  ConsoleAccounts(JdbcClient jdbc, AccountStore store, Participants participants) {
    this.participants = participants;
    this.jdbc = jdbc;
    this.store = store;
    this.people = store.load();
  }

  Optional<Person> person(String name) {
    return Optional.ofNullable(people.get(name));
  }

  /// Whoever proves who they are there, as this one.
  Optional<Person> of(Origin origin) {
    return people.values().stream().filter(one -> one.origin().equals(origin)).findFirst();
  }

  /// Whether somebody has this name, in small letters or others.
  boolean has(String name) {
    return people.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  /// Whether somebody new can be called so: nobody else is, neither in other letters nor among
  /// institutions. Who reads a log must not take one for another.
  boolean isFree(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Person.isName(name)
        && !RESERVED.contains(small)
        && !has(name)
        && participants.find(small).isEmpty();
  }

  /// Whether the person may still do what they might when the session began.
  boolean isCurrent(OneSession one) {
    return person(one.beginning().name())
        .filter(person -> !person.locked() && person.revision() == one.beginning().revision())
        .isPresent();
  }

  /// Whether a password or a passkey lets anybody in.
  boolean anybodySignsInHere() {
    return store.anybodySignsInHere();
  }

  int count() {
    return people.size();
  }

  /// Everybody, by name.
  List<Person> all() {
    return people.values().stream().sorted(Comparator.comparing(Person::name)).toList();
  }

  /// Adds somebody without a password who works for the centre; false if the name is taken or is
  /// none.
  ///
  /// @param by who does it
  boolean add(String name, String display, Set<ConsoleRole> roles, String by) {
    return add(name, display, roles, Reach.WHOLE, by);
  }

  synchronized boolean add(
      String name, String display, Set<ConsoleRole> roles, Reach reach, String by) {
    boolean good = isFree(name) && Person.isDisplay(display);
    if (!good || !Duties.areApart(roles) || !Duties.fit(roles, reach)) {
      return false;
    }
    String where = reach.equals(Reach.WHOLE) ? "" : ", " + reach.words();
    return change(
        new AccountStore.Act(by, name, "added: " + words(roles) + where, true),
        () ->
            jdbc.sql(
                    """
                    insert into console_account (name, display, roles, institution, regions, home)
                    values (:name, :display, :roles, :institution, :regions, :home)
                    on conflict (name) do nothing
                    """)
                .param("name", name)
                .param("display", display)
                .param("roles", texts(roles))
                .param("institution", reach.institution())
                .param("regions", reach.regions().toArray(String[]::new))
                .param("home", reach.home().toArray(String[]::new))
                .update());
  }

  /// Makes somebody whom the provider knows.
  ///
  /// @param name that is free
  synchronized Person make(Origin origin, String name, String display, Set<ConsoleRole> roles) {
    if (!isFree(name)) {
      throw new IllegalArgumentException("Expected a name that is free, but got " + name);
    }
    change(
        new AccountStore.Act(AccountStore.PROVIDER, name, "added: " + words(roles), true),
        () ->
            jdbc.sql(
                    """
                    with made as (insert into console_account (name, display, roles)
                      values (:name, :display, :roles) returning name)
                    insert into provider_person (issuer, subject, name)
                    select :issuer, :subject, name from made
                    """)
                .param("name", name)
                .param("display", display)
                .param("roles", texts(roles))
                .param("issuer", origin.issuer())
                .param("subject", origin.subject())
                .update());
    return person(name).orElseThrow();
  }

  /// What the provider says of somebody now. With other roles than before, their sessions are over.
  synchronized Person renew(Person known, String display, Set<ConsoleRole> roles) {
    Person now = person(known.name()).orElseThrow();
    boolean same = now.roles().equals(roles);
    if (same && now.display().equals(display)) {
      return now;
    }
    change(
        new AccountStore.Act(
            AccountStore.PROVIDER,
            now.name(),
            same ? "called otherwise" : "roles: " + words(roles)),
        () ->
            jdbc.sql(
                    """
                    update console_account set display = :display, roles = :roles,
                      revision = revision + :step
                    where name = :name
                    """)
                .param("name", now.name())
                .param("display", display)
                .param("roles", texts(roles))
                .param("step", same ? 0 : 1)
                .update());
    return person(now.name()).orElseThrow();
  }

  /// Lets somebody do this and nothing else, from the next request on. False where that would leave
  /// no administrator, where no one person may have these roles together or there, or where the
  /// provider says what they may do.
  boolean setRoles(String name, Set<ConsoleRole> roles, String by) {
    return setDuty(name, roles, person(name).orElse(Person.NOBODY).reach(), by);
  }

  /// Says for whom somebody works, from the next request on.
  boolean setReach(String name, Reach reach, String by) {
    return setDuty(name, person(name).orElse(Person.NOBODY).roles(), reach, by);
  }

  /// Both at once: one without the other may be what nobody can have.
  synchronized boolean setDuty(String name, Set<ConsoleRole> roles, Reach reach, String by) {
    Person now = person(name).orElse(Person.NOBODY);
    boolean same = roles.equals(now.roles());
    boolean last = !roles.contains(ConsoleRole.ADMINISTRATOR) && isLastAdministrator(name);
    boolean others = !same && (now.isOfProvider() || !Duties.areApart(roles));
    if (last || others || !Duties.fit(roles, reach)) {
      return false;
    }
    String works = reach.equals(Reach.WHOLE) ? "the whole country" : reach.words();
    return change(
        new AccountStore.Act(
            by, name, same ? "works for: " + works : "roles: " + words(roles) + moved(now, reach)),
        () ->
            jdbc.sql(
                    """
                    update console_account set roles = :roles, institution = :institution,
                      regions = :regions, home = :home, revision = revision + 1
                    where name = :name
                    """)
                .param("name", name)
                .param("roles", texts(roles))
                .param("institution", reach.institution())
                .param("regions", reach.regions().toArray(String[]::new))
                .param("home", reach.home().toArray(String[]::new))
                .update());
  }

  private static String moved(Person now, Reach reach) {
    return reach.equals(now.reach()) ? "" : ", " + reach.words();
  }

  /// Keeps somebody out, or lets them in again. False where they would lock themselves, or leave no
  /// administrator.
  synchronized boolean setLocked(String name, boolean locked, String by) {
    if (locked && (name.equals(by) || isLastAdministrator(name))) {
      return false;
    }
    return change(
        new AccountStore.Act(by, name, locked ? "locked" : "unlocked"),
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

  /// Takes down that somebody is handed a link, before there is one. False where there is nobody of
  /// this name, or they are locked.
  synchronized boolean handLink(String name, String by) {
    return change(
        new AccountStore.Act(by, name, "link handed over", true),
        () -> person(name).filter(one -> !one.locked()).isPresent() ? 1 : 0);
  }

  /// Takes somebody's ways to sign in away, as a whole or not at all; their sessions are over with
  /// it. False where there is nobody of this name.
  synchronized boolean reset(String name, String by, Runnable removal) {
    return change(
        new AccountStore.Act(by, name, "ways to sign in removed", true),
        () -> {
          removal.run();
          return jdbc.sql("update console_account set revision = revision + 1 where name = :name")
              .param("name", name)
              .update();
        });
  }

  private boolean change(AccountStore.Act act, IntSupplier change) {
    boolean done = store.change(act, change);
    people = store.load();
    return done;
  }

  private static String[] texts(Set<ConsoleRole> roles) {
    return roles.stream().map(ConsoleRole::name).sorted().toArray(String[]::new);
  }

  private static String words(Set<ConsoleRole> roles) {
    return String.join(" ", texts(roles));
  }
}
