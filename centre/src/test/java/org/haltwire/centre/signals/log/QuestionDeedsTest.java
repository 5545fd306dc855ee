package org.haltwire.centre.signals.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.audit.AuditLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions of institutions are taken down together, each once, so that a changed record is seen.
class QuestionDeedsTest {

  private static final String HASH =
      """
      select encode(sha256(convert_to(string_agg(concat_ws('|', number, at, participant, api, phone,
        purpose, reference, outcome), chr(10) order by number), 'UTF8')), 'hex')
      from signal_query where number between ? and ? and participant = ? and purpose = ?
      """;

  private static TestingCentre centre;
  private static JdbcClient jdbc;
  private static QuestionDeeds deeds;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    jdbc = centre.bean(JdbcClient.class);
    deeds = centre.bean(QuestionDeeds.class);
    deeds.stop();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void takesDownEachQuestionOnceAndProvablyAlsoWhenItIsKilled() {
    ask("bank-a", Purpose.PAYMENT, 70);
    ask("bank-b", Purpose.ONBOARDING, 5);
    ask("bank-a", Purpose.INVESTIGATION, 3);
    var killed = new TransactionTemplate(centre.bean(PlatformTransactionManager.class));
    assertThrows(
        IllegalStateException.class,
        () ->
            killed.executeWithoutResult(_ -> {
              new QuestionDeeds(
                      jdbc,
                      centre.bean(AuditLog.class),
                      centre.bean(PlatformTransactionManager.class))
                  .takeDown(10);
              throw new IllegalStateException("killed before the commit");
            }));
    assertEquals(List.of(), ofBanks());
    deeds.takeDown(1_000);
    deeds.takeDown(1_000);
    List<String> written = ofBanks();
    assertEquals(3, written.size(), written::toString);
    assertEquals(78, written.stream().mapToLong(QuestionDeedsTest::count).sum());
    written.forEach(one -> assertEquals(hashNow(one), one.replaceAll(".*sha256=", ""), one));
    assertFalse(written.toString().contains("token-"), "no phone, not even as a token");
    ask("bank-b", Purpose.ONBOARDING, 25);
    deeds.takeDown(10);
    assertEquals(6, ofBanks().size(), "ten, ten and five");
    assertEquals(103, ofBanks().stream().mapToLong(QuestionDeedsTest::count).sum());
    jdbc.sql("update signal_query set phone = 'token-other' where participant = 'bank-b'").update();
    String touched =
        written().stream().filter(one -> one.contains("bank-b")).findFirst().orElseThrow();
    assertFalse(touched.endsWith(hashNow(touched)), "a changed row is seen");
  }

  /// A minute of 500 questions a second by ten banks; prints how long it took.
  @Test
  void takesDownABusyMinute() {
    jdbc.sql(
            """
            insert into signal_query (at, participant, api, phone, purpose, reference, outcome)
            select n, 'busy-' || n % 10, '/sim-swap/v2/check', md5(n::text), 'payment', '', 'ANSWERED'
            from generate_series(1, 30000) as n
            """)
        .update();
    long begun = System.nanoTime();
    deeds.takeDown(QuestionDeeds.MOST);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    List<String> busy = written().stream().filter(one -> one.contains("busy-")).toList();
    System.out.printf("30,000 questions taken down as %d entries in %d ms%n", busy.size(), millis);
    assertEquals(10, busy.size());
    assertEquals(30_000, busy.stream().mapToLong(QuestionDeedsTest::count).sum());
  }

  private static void ask(String bank, Purpose purpose, int count) {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(
          new Query(1_000L + i, bank, "/sim-swap", "token-" + i, purpose, "r", Outcome.ANSWERED));
    }
    centre.bean(QueryStore.class).write(queries);
  }

  private static List<String> ofBanks() {
    return written().stream().filter(one -> one.contains("institution:bank-")).toList();
  }

  private static List<String> written() {
    return jdbc.sql(
            """
            select who || ' ' || about || ' ' || detail from audit_entry
            where kind = 'QUESTION' order by place
            """)
        .query(String.class)
        .list();
  }

  private static long count(String deed) {
    return Long.parseLong(deed.replaceAll(".* count=([0-9]+) .*", "$1"));
  }

  private static String hashNow(String deed) {
    String[] words = deed.split(" ");
    String[] numbers = words[1].replace("questions/", "").split("-");
    return jdbc.sql(HASH)
        .params(
            Long.parseLong(numbers[0]),
            Long.parseLong(numbers[1]),
            words[0].replace("institution:", ""),
            words[2].replace("purpose=", ""))
        .query(String.class)
        .single();
  }
}
