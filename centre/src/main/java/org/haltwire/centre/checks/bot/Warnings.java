package org.haltwire.centre.checks.bot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of warnings.
@Component
class Warnings {

  private static final String ALL =
      """
      select w.*, (select count(*) from bot_outbox o where o.warning = w.id) waiting
      from bot_warning w
      """;

  /// A chat of the whole country hears of every region, and a warning for the whole country reaches
  /// every chat.
  private static final String ADDRESS =
      """
      insert into bot_outbox (id, chat, method, warning, at, due)
      select gen_random_uuid()::text, c.token, 'sendmessage', w.id, :at, :at
      from bot_warning w join bot_chat c
        on c.topics && w.topics
          and cardinality(c.regions) > 0
          and (cardinality(w.regions) = 0 or :whole = any (c.regions) or c.regions && w.regions)
      where w.id = :id
      on conflict (warning, chat) do nothing
      """;

  private static final String COUNT =
      """
      update bot_warning set
        sent = sent + case when :came = 'SENT' then 1 else 0 end,
        gone = gone + case when :came = 'GONE' then 1 else 0 end,
        dropped = dropped + case when :came = 'DROPPED' then 1 else 0 end,
        state = case when state = 'SENDING'
            and not exists (select from bot_outbox where warning = :id)
          then 'SENT' else state end
      where id = :id
      """;

  private final JdbcClient jdbc;

  Warnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What became of one chat's.
  enum Came {
    SENT,
    GONE,
    DROPPED
  }

  long add(
      Map<String, String> words, List<String> regions, Set<Topic> topics, String who, long at) {
    return jdbc.sql(
            """
            insert into bot_warning (words_en, words_ru, words_kk, regions, topics, state,
              written_by, written_at)
            values (:en, :ru, :kk, :regions, :topics, 'PROPOSED', :who, :at) returning id
            """)
        .params(words)
        .param("regions", regions.toArray(String[]::new))
        .param("topics", topics.stream().map(Topic::name).toArray(String[]::new))
        .param("who", who)
        .param("at", at)
        .query(Long.class)
        .single();
  }

  Optional<Warning> find(long id) {
    return jdbc.sql(ALL + " where w.id = ?").param(id).query((row, _) -> warning(row)).optional();
  }

  /// The latest first.
  List<Warning> last(int most) {
    return jdbc.sql(ALL + " order by w.id desc limit ?")
        .param(most)
        .query((row, _) -> warning(row))
        .list();
  }

  /// Moves on, once; false where somebody was faster.
  boolean move(long id, Warning.State from, Warning.State to, String who, long at) {
    return jdbc.sql(
                """
                update bot_warning set state = ?, decided_by = ?, decided_at = ?
                where id = ? and state = ?
                """)
            .params(to.name(), who, at, id, from.name())
            .update()
        == 1;
  }

  /// Puts it into the outbox for everybody whom it concerns; gives how many they are.
  int address(long id, long at) {
    int many =
        jdbc.sql(ADDRESS).param("id", id).param("at", at).param("whole", BotChat.WHOLE).update();
    if (many == 0) {
      jdbc.sql("update bot_warning set state = 'SENT' where id = ?").param(id).update();
    }
    return many;
  }

  /// Takes away what is not sent yet; gives how many.
  int cancel(long id) {
    return jdbc.sql("delete from bot_outbox where warning = ?").param(id).update();
  }

  /// What is written to a chat; nothing where it is not being sent.
  Optional<String> words(long id, String language) {
    return find(id)
        .filter(one -> one.state() == Warning.State.SENDING)
        .map(one ->
            Cut.escaped(one.words().getOrDefault(language, one.words().getOrDefault("en", "")))
                + "\n\n"
                + Cut.italic("№ " + id));
  }

  /// Lets one after the other count.
  void lock(long id) {
    jdbc.sql("select id from bot_warning where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  void count(long id, Came came) {
    jdbc.sql(COUNT).param("id", id).param("came", came.name()).update();
  }

  /// Takes all warnings to a chat away, which are counted as gone.
  void leave(String chat) {
    List<Long> ids =
        jdbc.sql("select distinct warning from bot_outbox where chat = ? and warning is not null")
            .param(chat)
            .query(Long.class)
            .list();
    for (long id : ids.stream().sorted().toList()) {
      lock(id);
      int left =
          jdbc.sql("delete from bot_outbox where chat = ? and warning = ?")
              .params(chat, id)
              .update();
      if (left > 0) {
        count(id, Came.GONE);
      }
    }
  }

  private static Warning warning(ResultSet row) throws SQLException {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    Stream.of((String[]) row.getArray("topics").getArray())
        .map(Topic::of)
        .forEach(one -> one.ifPresent(topics::add));
    return new Warning(
        row.getLong("id"),
        Stream.of("en", "ru", "kk").collect(Collectors.toMap(one -> one, one -> text(row, one))),
        List.of((String[]) row.getArray("regions").getArray()),
        topics,
        Warning.State.valueOf(row.getString("state")),
        row.getString("written_by"),
        row.getLong("written_at"),
        row.getString("decided_by"),
        row.getLong("decided_at"),
        new Warning.Progress(
            row.getInt("waiting"), row.getInt("sent"), row.getInt("gone"), row.getInt("dropped")));
  }

  private static String text(ResultSet row, String language) {
    try {
      return row.getString("words_" + language);
    } catch (SQLException missing) {
      throw new IllegalStateException("Expected words in " + language, missing);
    }
  }
}
