package org.haltwire.centre.policies.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.core.decision.PolicyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Versions of policies and the steps they took. Who takes a step names the revision that they saw:
/// of two at the same time one comes too late and changes nothing.
@Component
public class VersionStore {

  private static final String VERSION =
      "select name, version, title, authors, based_on, stage, revision from policy_version ";

  private static final String STEP =
      "select id, version, stage, who, at, reason, coalesce(position, 0) from policy_step ";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final AuditLog log;
  private final InstantSource clock;

  VersionStore(
      JdbcClient jdbc, TransactionOperations transactions, AuditLog log, InstantSource clock) {
    this.log = log;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What a new version is made of.
  public record Text(PolicyId id, String title, List<String> authors, String basedOn, String text) {

    public Text {
      authors = List.copyOf(authors);
    }
  }

  /// Keeps a version that was checked. One that ended earlier begins anew; one that is under way
  /// stays where it is. Whoever wrote the same text before stays one of its authors: they may not
  /// approve it.
  public Version validated(Text text, String who) {
    transactions.executeWithoutResult(_ -> {
      Optional<Stage> before = find(text.id()).map(Version::stage);
      keep(text);
      if (before.filter(stage -> !stage.ended()).isEmpty()) {
        note(text.id(), Stage.VALIDATED, who, text.title(), 0);
      }
    });
    return find(text.id()).orElseThrow();
  }

  private void keep(Text text) {
    jdbc.sql(
            """
            insert into policy_version
              (name, version, text, title, authors, based_on, stage, stored_at)
            values (:name, :version, :text, :title, :authors, :based_on, 'VALIDATED', now())
            on conflict (name, version) do update
              set title = excluded.title, based_on = excluded.based_on,
                authors = array(
                  select distinct unnest(policy_version.authors || excluded.authors) order by 1),
                stage = case when policy_version.stage in ('RETIRED', 'REFUSED', 'WITHDRAWN')
                  then 'VALIDATED' else policy_version.stage end,
                revision = policy_version.revision + 1
              where policy_version.stage not in ('APPROVED', 'ACTIVE')
            """)
        .param("name", text.id().name())
        .param("version", text.id().version())
        .param("text", text.text())
        .param("title", text.title())
        .param("authors", text.authors().toArray(String[]::new))
        .param("based_on", text.basedOn())
        .update();
  }

  /// Takes a step; false if somebody else took one since the version was read.
  public boolean take(Version version, Stage stage, String who, String reason) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean moved = move(version.id(), version.revision(), stage);
          if (moved) {
            note(version.id(), stage, who, reason, 0);
          }
          return moved;
        }));
  }

  /// Notes that a version is in force from a position on; the one before is retired.
  public void activated(PolicyId id, long position) {
    transactions.executeWithoutResult(_ -> {
      boolean known =
          jdbc.sql("select count(*) from policy_step where version = ? and position = ?")
                  .params(id.version(), position)
                  .query(Long.class)
                  .single()
              > 0;
      if (known) {
        return;
      }
      for (Version before : versions(id.name())) {
        if (before.stage() == Stage.ACTIVE && !before.id().equals(id)) {
          move(before.id(), before.revision(), Stage.RETIRED);
          note(before.id(), Stage.RETIRED, Person.CENTRE.name(), "", 0);
        }
      }
      jdbc.sql(
              "update policy_version set stage = 'ACTIVE', revision = revision + 1 where version = ?")
          .param(id.version())
          .update();
      note(id, Stage.ACTIVE, Person.CENTRE.name(), "", position);
      jdbc.sql(
              """
              insert into policy_in_force (name, version) values (?, ?)
              on conflict (name) do update set version = excluded.version
              """)
          .params(id.name(), id.version())
          .update();
    });
  }

  /// The versions of a policy, the newest first.
  public List<Version> versions(String name) {
    return jdbc.sql(VERSION + "where name = ? order by stored_at desc, version")
        .param(name)
        .query(VersionStore::version)
        .list();
  }

  public Optional<Version> find(PolicyId id) {
    return jdbc.sql(VERSION + "where name = ? and version = ?")
        .params(id.name(), id.version())
        .query(VersionStore::version)
        .optional();
  }

  /// A version by the beginning of its hash, at least six digits; empty where none or several begin
  /// so.
  public Optional<Version> find(String name, String beginning) {
    if (!beginning.matches("[0-9a-f]{6,64}")) {
      return Optional.empty();
    }
    List<Version> found =
        jdbc.sql(VERSION + "where name = ? and version like ? limit 2")
            .params(name, beginning + "%")
            .query(VersionStore::version)
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// The steps of a version, the first first.
  public List<Step> steps(PolicyId id) {
    return jdbc.sql(STEP + "where name = ? and version = ? order by id")
        .params(id.name(), id.version())
        .query(VersionStore::step)
        .list();
  }

  /// The last step of a version to a stage.
  public Optional<Step> last(PolicyId id, Stage stage) {
    return steps(id).reversed().stream().filter(step -> step.stage() == stage).findFirst();
  }

  /// The version that was in force before the one that is.
  public Optional<Version> before(String name) {
    return jdbc.sql(
            VERSION
                + """
                v where name = ? and stage = 'RETIRED' order by (
                  select max(s.position) from policy_step s where s.version = v.version) desc nulls last
                limit 1
                """)
        .param(name)
        .query(VersionStore::version)
        .optional();
  }

  public Optional<String> text(PolicyId id) {
    return jdbc.sql("select text from policy_version where name = ? and version = ?")
        .params(id.name(), id.version())
        .query(String.class)
        .optional();
  }

  /// The version that was noted as in force.
  public Optional<PolicyId> inForce(String name) {
    return jdbc.sql("select version from policy_in_force where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .map(version -> new PolicyId(name, version));
  }

  private boolean move(PolicyId id, int revision, Stage stage) {
    return jdbc.sql(
                """
                update policy_version set stage = ?, revision = revision + 1
                where name = ? and version = ? and revision = ?
                """)
            .params(stage.name(), id.name(), id.version(), revision)
            .update()
        == 1;
  }

  private static DeedKind kind(Stage stage) {
    return switch (stage) {
      case VALIDATED, BACK_TESTED, PROPOSED -> DeedKind.PROPOSAL;
      case APPROVED, ACTIVE, RETIRED -> DeedKind.APPROVAL;
      case REFUSED, WITHDRAWN -> DeedKind.REFUSAL;
    };
  }

  private void note(PolicyId id, Stage stage, String who, String reason, long position) {
    log.record(
        new Deed(
            kind(stage),
            Deed.personOrCentre(who),
            "policy/" + id.name() + "/" + id.version(),
            reason,
            "stage=" + stage + (position > 0 ? " position=" + position : "")));
    jdbc.sql(
            """
            insert into policy_step (name, version, stage, who, at, reason, position)
            values (?, ?, ?, ?, ?, ?, nullif(?, 0))
            """)
        .params(
            id.name(),
            id.version(),
            stage.name(),
            who,
            Timestamp.from(clock.instant()),
            reason,
            position)
        .update();
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        new PolicyId(row.getString(1), row.getString(2)),
        row.getString(3),
        List.of((String[]) row.getArray(4).getArray()),
        row.getString(5),
        Stage.valueOf(row.getString(6)),
        row.getInt(7));
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getLong(1),
        row.getString(2),
        Stage.valueOf(row.getString(3)),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        row.getLong(7));
  }
}
