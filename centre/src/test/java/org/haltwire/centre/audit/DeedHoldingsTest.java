package org.haltwire.centre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.haltwire.centre.audit.check.Verification;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Whom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose words of the log are found and go: those about somebody and those that name them, and
/// nobody else's.
class DeedHoldingsTest {

  private static final Whom WHOM = new Whom.Account("100-100", "token");

  private final TestingLog testing = new TestingLog();
  private final DeedHoldings holdings = new DeedHoldings(JdbcClient.create(testing.jdbc));

  @AfterEach
  void close() {
    testing.close();
  }

  private void take(String about, String words) {
    testing.log.record(new Deed(DeedKind.LOOK_UP, Deed.person("olga"), about, words, ""));
  }

  private int erase(int atMost) {
    Integer erased = testing.transactions.execute(_ -> holdings.erase(WHOM, atMost));
    return erased == null ? -1 : erased;
  }

  private List<String> words() {
    return testing.jdbc.queryForList(
        "select words from audit_entry where words <> '' order by place", String.class);
  }

  @Test
  void findsWhatIsAboutSomebodyOrNamesThemNewestFirst() {
    take(WHOM.reference(), "a complaint");
    take("hold/1", "asked about 100-100");
    take("hold/2", "asked about 100-1001 and 2100-100");
    take("reference/token", "looked for it");
    take("reference/other", "");
    Found found = holdings.find(WHOM, 2);
    assertEquals(1, found.more());
    assertEquals(
        List.of("looked for it", "asked about 100-100"),
        found.rows().stream().map(one -> one.fields().get("words")).toList());
    assertEquals(3, holdings.find(WHOM, 10).rows().size());
  }

  @Test
  void erasesExactlyThoseInStepsOfWhichOneMayBeLost() {
    take("hold/1", "the first of 100-1000");
    for (int i = 0; i < 5; i++) {
      take("hold/2", "of 100-100 for the time " + i);
      take("hold/3", "of 100-1000 for the time " + i);
    }
    take(WHOM.reference(), "a complaint");
    assertEquals(1, erase(2));
    assertEquals(2, erase(2));
    testing.transactions.executeWithoutResult(status -> {
      assertEquals(2, holdings.erase(WHOM, 2));
      status.setRollbackOnly();
    });
    assertEquals(2, erase(2), "what was rolled back is erased again");
    take("hold/4", "told meanwhile of 100-100");
    assertEquals(2, erase(2));
    assertEquals(0, erase(2));
    assertEquals(6, words().size());
    assertTrue(words().stream().allMatch(one -> one.contains("100-1000")), words()::toString);
    take("hold/5", "of 100-100 after all");
    assertEquals(1, erase(2));
    Verification.Report report = new Verification(testing.store, List.of()).run();
    assertTrue(report.isGood(), report.findings()::toString);
  }
}
