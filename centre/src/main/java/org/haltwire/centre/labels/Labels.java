package org.haltwire.centre.labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haltwire.core.event.Label;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the table of labels. It is a moment behind the journal.
@Component
public class Labels {

  private static final int FETCH = 10_000;

  private static final String ROWS =
      """
      select l.position, l.time, l.found_at, l.sender, l.about, l.subject_sender, l.subject,
        coalesce(l.payment_position, l.call_position, 0) as place, l.meaning, l.basis,
        coalesce(a.person, '') as author
      from label l
      left join label_author a on l.sender = 'haltwire' and a.label = l.id
      """;

  private static final String LATEST =
      ROWS
          + """
          where l.position < :before
            and (:meaning::text = '' or l.meaning = :meaning)
            and (not :pending or (l.about in ('payment', 'call')
              and l.payment_position is null and l.call_position is null))
          order by l.position desc limit :limit
          """;

  private static final String OF_PAYMENT =
      ROWS + "where l.payment_position = :payment order by l.position limit 1000";

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;
  private final TransactionTemplate transaction;

  /// For a process without a centre in it.
  public static Labels of(DataSource source) {
    return new Labels(new JdbcTemplate(source), new DataSourceTransactionManager(source));
  }

  @Autowired
  Labels(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = JdbcClient.create(jdbc);
    this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
    this.streaming.setFetchSize(FETCH);
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  /// All labels about payments in a range of positions, both ends included, that the journal had
  /// taken by a time. Sorted by the payment's position, then the label's: the last one of a payment
  /// is what is known of it. A million take about 50 MB.
  public List<PaymentLabel> between(long fromPosition, long toPosition, long knownBy) {
    List<PaymentLabel> labels = new ArrayList<>();
    transaction.executeWithoutResult(_ ->
        streaming.query(
            """
            select payment_position, position, time, meaning from label
            where payment_position between ? and ? and time <= ?
            order by payment_position, position
            """,
            row -> {
              labels.add(
                  new PaymentLabel(
                      row.getLong(1),
                      row.getLong(2),
                      row.getLong(3),
                      Label.Meaning.valueOf(row.getString(4))));
            },
            fromPosition,
            toPosition,
            knownBy));
    return labels;
  }

  /// The latest labels about a telephone number, newest first.
  ///
  /// @param phone E.164 digits without the plus sign
  public List<LabelRow> aboutPhone(String phone, int limit) {
    return about("phone", phone, limit);
  }

  /// The latest labels about something that is no payment and no call, newest first.
  List<LabelRow> about(String kind, String subject, int limit) {
    return jdbc.sql(
            ROWS
                + """
                where l.about in ('account', 'phone', 'site')
                  and l.about = :kind and l.subject = :subject
                order by l.position desc limit :limit
                """)
        .param("kind", kind)
        .param("subject", subject)
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  /// What somebody said of a telephone number.
  ///
  /// @param phone E.164 digits without the plus sign
  public record OfPhone(String phone, String sender, Label.Meaning meaning) {}

  /// Hands over the labels about telephone numbers after a position, oldest first; gives the
  /// position of the last one.
  public long aboutPhones(long after, Consumer<OfPhone> consumer) {
    AtomicLong last = new AtomicLong(after);
    transaction.executeWithoutResult(_ ->
        streaming.query(
            """
            select position, subject, sender, meaning from label
            where about = 'phone' and position > ? order by position
            """,
            row -> {
              last.set(row.getLong(1));
              consumer.accept(
                  new OfPhone(
                      row.getString(2), row.getString(3), Label.Meaning.valueOf(row.getString(4))));
            },
            after));
    return last.get();
  }

  /// The labels of the payment at a position, oldest first, at most 1,000.
  public List<LabelRow> ofPayment(long position) {
    return jdbc.sql(OF_PAYMENT).param("payment", position).query((row, _) -> row(row)).list();
  }

  /// The latest before a position.
  ///
  /// @param meaning only labels of this meaning; any where empty
  /// @param pending only labels whose payment or call is not in the journal yet
  List<LabelRow> latest(String meaning, boolean pending, long before, int limit) {
    return jdbc.sql(LATEST)
        .param("before", before)
        .param("meaning", meaning)
        .param("pending", pending)
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  private static LabelRow row(ResultSet row) throws SQLException {
    return new LabelRow(
        row.getLong("position"),
        new LabelRow.Times(row.getLong("time"), row.getLong("found_at")),
        row.getString("sender"),
        new LabelRow.Subject(
            row.getString("about"), row.getString("subject_sender"), row.getString("subject")),
        row.getLong("place"),
        Label.Meaning.valueOf(row.getString("meaning")),
        row.getString("basis"),
        row.getString("author"));
  }
}
