package org.haltwire.centre.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.texts.TextVersion.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Keeps texts in versions. What a text says is for whoever reads it to check, before it is
/// proposed and again before it is put in force.
@Component
public class TextVersions {

  /// Without their texts.
  private static final String ALL =
      """
      select name, number, '' as text, state, proposed_by, proposed_at, why, decided_by, decided_at
      from text_version where name = ? order by number desc limit 200
      """;

  private static final String PUT =
      """
      insert into text_version (name, number, text, state, proposed_by, proposed_at, why)
      select :name, coalesce(max(number), 0) + 1, :text, :state, :who, :at, :why
      from text_version where name = :name
      """;

  private static final String MAKE_ROOM =
      """
      update text_version set state = 'PAST' where name = :name and state = 'IN_FORCE'
        and exists (select from text_version
          where name = :name and number = :number and state = 'PROPOSED')
      """;

  private static final String DECIDE =
      """
      update text_version set state = :state, decided_by = :who, decided_at = :at
      where name = :name and number = :number and state = 'PROPOSED'
      """;

  private final JdbcClient jdbc;
  private final AuditLog log;
  private final Independent independent;
  private final InstantSource clock;

  TextVersions(JdbcClient jdbc, AuditLog log, Independent independent, InstantSource clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.independent = independent;
    this.clock = clock;
  }

  /// What became of a step.
  public enum Done {
    DONE,
    /// Somebody else was there before.
    TOO_LATE,
    /// Who proposed it cannot approve it.
    OWN,
    /// Who proposed it let them in, or they who proposed it.
    DEPENDENT
  }

  public Optional<TextVersion> inForce(String name) {
    return in(name, State.IN_FORCE);
  }

  public Optional<TextVersion> proposed(String name) {
    return in(name, State.PROPOSED);
  }

  private Optional<TextVersion> in(String name, State state) {
    return jdbc.sql("select * from text_version where name = ? and state = ?")
        .params(name, state.name())
        .query((row, _) -> version(row))
        .optional();
  }

  public Optional<TextVersion> find(String name, int number) {
    return jdbc.sql("select * from text_version where name = ? and number = ?")
        .params(name, number)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The latest first, without their texts.
  public List<TextVersion> all(String name) {
    return jdbc.sql(ALL).param(name).query((row, _) -> version(row)).list();
  }

  /// The first version of a database that has none; false where another centre was faster.
  public boolean begin(String name, String text, String why) {
    try {
      put(name, text, State.IN_FORCE, "haltwire", why);
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  @Transactional
  public Done propose(String name, String text, String who, String why) {
    try {
      put(name, text, State.PROPOSED, who, why);
    } catch (DuplicateKeyException another) {
      return Done.TOO_LATE;
    }
    log.record(new Deed(DeedKind.PROPOSAL, Deed.person(who), name + "/next", why, ""));
    return Done.DONE;
  }

  private void put(String name, String text, State state, String who, String why) {
    jdbc.sql(PUT)
        .param("name", name)
        .param("text", text)
        .param("state", state.name())
        .param("who", who)
        .param("at", clock.millis())
        .param("why", why)
        .update();
  }

  /// Puts a proposal in the place of the version in force.
  @Transactional
  public Done approve(TextVersion version, String who) {
    if (version.proposedBy().equals(who)) {
      return Done.OWN;
    }
    if (!independent.isOf(who, List.of(version.proposedBy()))) {
      return Done.DEPENDENT;
    }
    jdbc.sql(MAKE_ROOM).param("name", version.name()).param("number", version.number()).update();
    Done done = end(version, State.IN_FORCE, who);
    if (done != Done.DONE) {
      // Somebody ended it just now: the version in force stays.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return done;
  }

  /// Ends a proposal.
  @Transactional
  public Done end(TextVersion version, State state, String who) {
    int ended =
        jdbc.sql(DECIDE)
            .param("state", state.name())
            .param("who", who)
            .param("at", clock.millis())
            .param("name", version.name())
            .param("number", version.number())
            .update();
    if (ended == 0) {
      return Done.TOO_LATE;
    }
    DeedKind kind = state == State.IN_FORCE ? DeedKind.APPROVAL : DeedKind.REFUSAL;
    String what = version.name() + "/" + version.number();
    log.record(new Deed(kind, Deed.person(who), what, "", "state=" + state));
    return Done.DONE;
  }

  private static TextVersion version(ResultSet row) throws SQLException {
    return new TextVersion(
        row.getString("name"),
        row.getInt("number"),
        row.getString("text"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getLong("proposed_at"),
        row.getString("why"),
        row.getString("decided_by"),
        row.getLong("decided_at"));
  }
}
