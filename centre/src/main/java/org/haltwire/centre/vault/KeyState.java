package org.haltwire.centre.vault;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a running centre says of its keys, in a table, for the command that asks and waits.
public final class KeyState {

  static final String MASTER = "MASTER";

  private final JdbcClient jdbc;

  public KeyState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What can be asked for.
  public enum Wish {
    DATA_KEYS,
    MASTER_KEY
  }

  /// One purpose, or the master key.
  ///
  /// @param place where the master key is; empty for others
  /// @param care what is to be done with a new master key
  /// @param keys how many keys open what was sealed
  /// @param rows how many values there were when the keys were renewed last
  /// @param left how many of them an older key sealed
  /// @param madeAt when the newest key was made, in milliseconds since 1970
  public record Line(
      String name, String place, String care, int keys, long rows, long left, long madeAt) {}

  /// The master key first.
  public List<Line> lines() {
    return jdbc.sql(
            """
            select s.secret, s.place, s.care, s.keys, s.rows_all, s.rows_left,
              coalesce(k.made_at, s.at)
            from vault_state s left join vault_key k on k.secret = s.secret
            order by s.secret <> 'MASTER', s.secret
            """)
        .query((row, _) ->
            new Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)))
        .list();
  }

  /// Asks for new keys; asking twice is asking once.
  public void ask(Wish wish, long now) {
    jdbc.sql("insert into vault_wish values (?, ?) on conflict do nothing")
        .params(wish.name(), now)
        .update();
  }

  public boolean isAsked(Wish wish) {
    return jdbc.sql("select count(*) from vault_wish where wish = ?")
            .param(wish.name())
            .query(Long.class)
            .single()
        > 0;
  }

  /// Whether a centre works on this database: only that one renews keys.
  public boolean hasCentre() {
    return jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and application_name = 'haltwire journal'
                """)
            .query(Long.class)
            .single()
        > 0;
  }

  void granted(Wish wish) {
    jdbc.sql("delete from vault_wish where wish = ?").param(wish.name()).update();
  }

  /// Where the master key was when it was told last.
  Optional<String> place() {
    return jdbc.sql("select place from vault_state where secret = 'MASTER'")
        .query(String.class)
        .optional();
  }

  void master(MasterKey master, long now) {
    jdbc.sql(
            """
            insert into vault_state (secret, place, care, at) values ('MASTER', ?, ?, ?)
            on conflict (secret) do update
              set place = excluded.place, care = excluded.care, at = excluded.at
            """)
        .params(master.where(), master.care(), now)
        .update();
  }

  void data(Secret secret, int keys, SealedRows.Count rows, long now) {
    jdbc.sql(
            """
            insert into vault_state (secret, keys, rows_all, rows_left, at) values (?, ?, ?, ?, ?)
            on conflict (secret) do update set keys = excluded.keys,
              rows_all = excluded.rows_all, rows_left = excluded.rows_left, at = excluded.at
            """)
        .params(secret.name(), keys, rows.all(), rows.left(), now)
        .update();
  }

  /// So many more are sealed anew.
  void sealed(Secret secret, int rows) {
    jdbc.sql("update vault_state set rows_left = greatest(0, rows_left - ?) where secret = ?")
        .params(rows, secret.name())
        .update();
  }
}
