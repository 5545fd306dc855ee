package org.haltwire.centre.calls.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.core.call.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Blocked calls are taken down together, each once, so that a changed record is seen.
class BlockedDeedsTest {

  private static final String HASH =
      """
      select encode(sha256(convert_to(string_agg(concat_ws('|', number, at, operator, trunk, reason,
        caller, called), chr(10) order by number), 'UTF8')), 'hex')
      from blocked_call where number between ? and ? and operator = ? and reason = ?
      """;

  private static TestingCentre centre;
  private static JdbcClient jdbc;
  private static BlockedDeeds deeds;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    jdbc = centre.bean(JdbcClient.class);
    deeds = centre.bean(BlockedDeeds.class);
    deeds.stop();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void takesDownEachBlockedCallOnceAndProvably() {
    block("kcell", Reason.AT_HOME, 70);
    block("tele2", Reason.AT_HOME, 5);
    deeds.takeDown(1_000);
    deeds.takeDown(1_000);
    List<String> written = written();
    assertEquals(2, written.size(), written::toString);
    assertTrue(written.getFirst().startsWith("centre blocked-calls/"), written::toString);
    assertTrue(written.getFirst().contains(" operator=kcell reason=AT_HOME count=70 sha256="));
    assertTrue(written.getLast().contains(" operator=tele2 reason=AT_HOME count=5 sha256="));
    written.forEach(one -> assertEquals(hashNow(one), one.replaceAll(".*sha256=", ""), one));
    assertFalse(written.toString().contains("7701"), "no number");
    block("kcell", Reason.AT_HOME, 25);
    deeds.takeDown(10);
    assertEquals(5, written().size(), "ten, ten and five");
    jdbc.sql("update blocked_call set caller = 1 where operator = 'tele2'").update();
    String touched = written.getLast();
    assertFalse(touched.endsWith(hashNow(touched)), "a changed row is seen");
  }

  private static void block(String operator, Reason reason, int count) {
    List<BlockedCall> calls =
        LongStream.range(0, count)
            .mapToObj(i ->
                new BlockedCall(1_000 + i, operator, "abroad", reason, 77010000000L + i, 7727L))
            .toList();
    centre.bean(BlockedCallStore.class).put(calls);
  }

  private static List<String> written() {
    return jdbc.sql(
            """
            select who || ' ' || about || ' ' || detail from audit_entry
            where about like 'blocked-calls/%' order by place
            """)
        .query(String.class)
        .list();
  }

  private static String hashNow(String deed) {
    String[] words = deed.split(" ");
    String[] numbers = words[1].replace("blocked-calls/", "").split("-");
    return jdbc.sql(HASH)
        .params(
            Long.parseLong(numbers[0]),
            Long.parseLong(numbers[1]),
            words[2].replace("operator=", ""),
            words[3].replace("reason=", ""))
        .query(String.class)
        .single();
  }
}
