package org.haltwire.centre.checks.capture;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was read of sites, and what is to be read.
@Component
class CaptureStore {

  private static final int KEY_BYTES = 16;
  private static final int MOST_TRIES = 3;

  /// A reader that has not ended by then was killed.
  private static final long LEASE_MILLIS = 180_000;

  private static final String CLAIM =
      """
      update page_capture set begun_at = :now, tries = tries + 1
      where id = (
        select id from page_capture
        where state = 'WAITING' and begun_at < :now - :lease
        order by id limit 1 for update skip locked)
      returning id, address, tries
      """;

  private static final String LATEST =
      """
      select * from page_capture
      where md5(address) = md5(:address) and address = :address and state <> 'WAITING'
      order by done_at desc limit 1
      """;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  CaptureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A site to be read.
  record Job(long id, String address, int tries) {

    /// Whoever read it was killed each time.
    boolean isHopeless() {
      return tries > MOST_TRIES;
    }
  }

  /// A row without its pages.
  private record Row(long id, Capture capture) {}

  /// What was read last, whenever that was.
  Optional<Capture> latest(String address) {
    return jdbc.sql(LATEST)
        .param("address", address)
        .query(CaptureStore::row)
        .optional()
        .map(this::whole);
  }

  Optional<Capture> find(String key) {
    return jdbc.sql("select * from page_capture where key = ?")
        .param(key)
        .query(CaptureStore::row)
        .optional()
        .map(this::whole);
  }

  boolean isWaiting(String key) {
    return jdbc.sql("select exists (select from page_capture where key = ? and state = 'WAITING')")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  private Capture whole(Row row) {
    return row.capture().with(pages(row.id()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String why = row.getString("why");
    return new Row(
        row.getLong("id"),
        new Capture(
            row.getString("key"),
            row.getString("address"),
            Capture.State.valueOf(row.getString("state")),
            why.isEmpty() ? Optional.empty() : Optional.of(Miss.valueOf(why)),
            row.getLong("done_at"),
            row.getString("landed"),
            row.getBoolean("complete"),
            row.getBoolean("documents"),
            row.getString("kit"),
            List.of()));
  }

  private List<CapturedPage> pages(long capture) {
    return jdbc.sql("select * from captured_page where capture = ? order by number")
        .param(capture)
        .query((row, _) ->
            new CapturedPage(
                row.getString("address"),
                row.getLong("at"),
                row.getBytes("sha256"),
                row.getString("text")))
        .list();
  }

  /// Lets a site be read, unless it waits already.
  ///
  /// @param most that may wait
  /// @return its key; nothing where too many wait
  Optional<String> want(String address, long now, int most) {
    Optional<String> waiting = waiting(address);
    if (waiting.isPresent() || waiting() >= most) {
      return waiting;
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    jdbc.sql(
            """
            insert into page_capture (key, address, state, asked_at) values (?, ?, 'WAITING', ?)
            on conflict do nothing
            """)
        .params(HexFormat.of().formatHex(key), address, now)
        .update();
    return waiting(address);
  }

  private Optional<String> waiting(String address) {
    return jdbc.sql(
            """
            select key from page_capture
            where md5(address) = md5(:address) and address = :address and state = 'WAITING'
            """)
        .param("address", address)
        .query(String.class)
        .optional();
  }

  private int waiting() {
    return jdbc.sql("select count(*) from page_capture where state = 'WAITING'")
        .query(Integer.class)
        .single();
  }

  /// Takes the next site to be read; what a killed reader had is taken again.
  Optional<Job> claim(long now) {
    return jdbc.sql(CLAIM)
        .param("now", now)
        .param("lease", LEASE_MILLIS)
        .query(
            (row, _) -> new Job(row.getLong("id"), row.getString("address"), row.getInt("tries")))
        .optional();
  }

  void missed(Job job, Miss why, long now) {
    jdbc.sql(
            """
            update page_capture set state = 'MISSED', why = ?, done_at = ?
            where id = ? and state = 'WAITING'
            """)
        .params(why.name(), now, job.id())
        .update();
  }

  @Transactional
  void read(Job job, Crawl.Read read, long now) {
    int changed =
        jdbc.sql(
                """
                update page_capture set state = 'READ', done_at = ?, landed = ?, complete = ?,
                  documents = ?, kit = ?
                where id = ? and state = 'WAITING'
                """)
            .params(
                now,
                read.landed().host() + read.landed().path(),
                read.complete(),
                read.documents(),
                read.kit(),
                job.id())
            .update();
    if (changed == 0) {
      return; // another reader was sooner
    }
    for (int number = 0; number < read.pages().size(); number++) {
      CapturedPage page = read.pages().get(number);
      jdbc.sql("insert into captured_page values (?, ?, ?, ?, ?, ?)")
          .params(job.id(), number, page.address(), page.at(), page.sha256(), page.text())
          .update();
    }
  }
}
