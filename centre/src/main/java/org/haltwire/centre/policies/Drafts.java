package org.haltwire.centre.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drafts of policies. Nothing here is in force, and nothing is checked but the length: a draft
/// may be as wrong as its author left it.
@Component
public final class Drafts {

  /// So many drafts may be open at a time.
  public static final int LIMIT = 200;

  /// A title is at most so long.
  public static final int TITLE_LIMIT = 120;

  private static final String COLUMNS =
      """
      select id, title, text, based_on, author, revision, created_at, saved_by, updated_at, state
      from policy_draft
      """;

  private static final String INSERT =
      """
      insert into policy_draft
        (title, text, based_on, author, saved_by, editors, revision, state)
      select :title, :text, :basedOn, :author, :author, array[:author], 1, 'OPEN'
      where (select count(*) from policy_draft where state = 'OPEN') < :limit
      returning id
      """;

  private static final String SAVE =
      """
      update policy_draft
      set text = :text, revision = revision + 1, saved_by = :by, updated_at = now(),
        editors = case when :by = any(editors) then editors else editors || :by end
      where id = :id and revision = :revision and state = 'OPEN'
      returning revision
      """;

  /// Of what was put away the newest stay.
  private static final String PRUNE =
      """
      delete from policy_draft where state = 'DISCARDED' and id not in (
        select id from policy_draft where state = 'DISCARDED' order by updated_at desc limit 200)
      """;

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What became of a save.
  public sealed interface Saved {

    /// It is kept.
    record Kept(int revision) implements Saved {}

    /// Somebody else saved in between; what they saved stays.
    record Overtaken(Draft theirs) implements Saved {}

    /// There is no such draft, or it was discarded.
    record Gone() implements Saved {}
  }

  /// A draft, also a discarded one.
  public Optional<Draft> find(long id) {
    return jdbc.sql(COLUMNS + " where id = ?")
        .param(id)
        .query((row, number) -> draft(row))
        .optional();
  }

  /// Everybody who wrote on a draft: none of them approves what comes of it.
  public List<String> editors(long id) {
    return jdbc.sql("select editors from policy_draft where id = ?")
        .param(id)
        .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
        .optional()
        .orElse(List.of());
  }

  /// What was saved last comes first.
  public List<Draft> in(Draft.State state) {
    return jdbc.sql(COLUMNS + " where state = ? order by updated_at desc, id desc limit 200")
        .param(state.name())
        .query((row, number) -> draft(row))
        .list();
  }

  /// Begins a draft; empty where too many are open.
  ///
  /// @throws IllegalArgumentException unless the title and the text fit
  public Optional<Long> begin(String title, String text, String basedOn, String author) {
    if (!isTitle(title) || !isText(text)) {
      throw new IllegalArgumentException(
          "Expected a title of 1 to %d characters and a text of at most %,d, but got %,d and %,d"
              .formatted(TITLE_LIMIT, PolicyCompiler.LENGTH_LIMIT, title.length(), text.length()));
    }
    return jdbc.sql(INSERT)
        .param("title", title.strip())
        .param("text", text)
        .param("basedOn", basedOn)
        .param("author", author)
        .param("limit", LIMIT)
        .query(Long.class)
        .optional();
  }

  /// Keeps a text that was overtaken as a draft of its own; empty where too many are open. Those
  /// who wrote on the one that it comes from wrote on it, too.
  public Optional<Long> copy(Draft from, String text, String author) {
    Optional<Long> copy = begin(from.title(), text, from.basedOn(), author);
    copy.ifPresent(id ->
        jdbc.sql(
                """
                update policy_draft c set editors = array(
                  select distinct unnest(c.editors || o.editors) order by 1)
                from policy_draft o where c.id = ? and o.id = ?
                """)
            .params(id, from.id())
            .update());
    return copy;
  }

  /// Saves where nobody saved since that revision.
  ///
  /// @throws IllegalArgumentException unless the text fits
  public Saved save(long id, int revision, String text, String by) {
    if (!isText(text)) {
      throw new IllegalArgumentException(
          "Expected a text of at most %,d characters, but got %,d"
              .formatted(PolicyCompiler.LENGTH_LIMIT, text.length()));
    }
    Optional<Integer> kept =
        jdbc.sql(SAVE)
            .param("text", text)
            .param("by", by)
            .param("id", id)
            .param("revision", revision)
            .query(Integer.class)
            .optional();
    if (kept.isPresent()) {
      return new Saved.Kept(kept.get());
    }
    return find(id)
        .filter(draft -> draft.state() == Draft.State.OPEN)
        .<Saved>map(Saved.Overtaken::new)
        .orElseGet(Saved.Gone::new);
  }

  /// False where the title does not fit or the draft is not open.
  public boolean rename(long id, String title) {
    return isTitle(title)
        && jdbc.sql("update policy_draft set title = ? where id = ? and state = 'OPEN'")
                .params(title.strip(), id)
                .update()
            == 1;
  }

  /// Puts a draft away.
  public boolean discard(long id) {
    boolean discarded = move(id, Draft.State.OPEN, Draft.State.DISCARDED);
    jdbc.sql(PRUNE).update();
    return discarded;
  }

  /// Takes a draft back.
  public boolean restore(long id) {
    return move(id, Draft.State.DISCARDED, Draft.State.OPEN);
  }

  private boolean move(long id, Draft.State from, Draft.State to) {
    return jdbc.sql(
                "update policy_draft set state = ?, updated_at = now() where id = ? and state = ?")
            .params(to.name(), id, from.name())
            .update()
        == 1;
  }

  /// The versions of policies that were ever in force here, the newest first.
  public List<PolicyId> versions() {
    return jdbc.sql("select name, version from policy_version order by stored_at desc limit 100")
        .query((row, number) -> new PolicyId(row.getString(1), row.getString(2)))
        .list();
  }

  public static boolean isTitle(String title) {
    return !title.isBlank() && title.strip().length() <= TITLE_LIMIT && title.indexOf('\0') < 0;
  }

  public static boolean isText(String text) {
    return text.length() <= PolicyCompiler.LENGTH_LIMIT && text.indexOf('\0') < 0;
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getLong("id"),
        row.getString("title"),
        row.getString("text"),
        row.getString("based_on"),
        row.getInt("revision"),
        Draft.State.valueOf(row.getString("state")),
        new Draft.Hand(row.getString("author"), row.getTimestamp("created_at").toInstant()),
        new Draft.Hand(row.getString("saved_by"), row.getTimestamp("updated_at").toInstant()));
  }
}
