package org.haltwire.centre.policies.backtest;

import static org.haltwire.centre.policies.backtest.TestingPast.BEGIN;
import static org.haltwire.centre.policies.backtest.TestingPast.candidate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.haltwire.centre.Soon;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.Watch;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.Label;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a policy would have done, asked of a real centre's journal.
final class BacktestTest {

  private static final int PAYMENTS = 5_000;
  private static final long MINUTE = 60_000;

  @Test
  void goesOnWhereItWasStoppedAsIfNothingHadHappened() throws IOException {
    try (TestingPast past = TestingPast.of(PAYMENTS)) {
      BacktestStore store = past.centre.bean(BacktestStore.class);
      past.centre.bean(Backtests.class).stop(); // this process runs them
      long whole = store.ask(question(candidate(500_000), 0));
      run(past, whole, part -> true);
      long stopped = store.ask(question(candidate(500_000), 0));
      run(past, stopped, part -> part < 0.7);
      assertEquals(Backtest.State.INTERRUPTED, store.find(stopped).orElseThrow().state());
      assertTrue(store.checkpoint(stopped).orElseThrow().position() > 1_000);
      assertTrue(store.resume(stopped));
      run(past, stopped, part -> true);
      assertEquals(Backtest.State.DONE, store.find(stopped).orElseThrow().state());
      assertEquals(store.findings(whole), store.findings(stopped));
      assertEquals(
          store.find(whole).orElseThrow().pace().entries(),
          store.find(stopped).orElseThrow().pace().entries());
    }
  }

  @Test
  void canBeCancelledAndSaysWhyItCannotBeRun() throws IOException {
    try (TestingPast past = TestingPast.of(2_500)) {
      BacktestStore store = past.centre.bean(BacktestStore.class);
      past.centre.bean(Backtests.class).stop();
      long cancelled = store.ask(question(candidate(500_000), 0));
      run(
          past,
          cancelled,
          part -> {
            store.cancel(cancelled);
            return true;
          });
      assertEquals(Backtest.State.CANCELLED, store.find(cancelled).orElseThrow().state());

      long empty = store.ask(question(candidate(500_000), BEGIN + 5_000 * MINUTE));
      run(past, empty, part -> true);
      Backtest found = store.find(empty).orElseThrow();
      assertEquals(Backtest.State.FAILED, found.state());
      assertEquals(
          "The journal has no payments between 2026-03-05T16:20 and its end (it reaches from"
              + " 2026-03-02T05:00 to 2026-03-03T23:40).",
          found.problem());

      long changed = store.ask(question(candidate(500_000), 0));
      past.centre
          .bean(JdbcClient.class)
          .sql("update backtest set text = text || ' ' where id = ?")
          .param(changed)
          .update();
      run(past, changed, part -> true);
      assertEquals(
          "The text kept for the candidate was changed: it has another hash.",
          store.find(changed).orElseThrow().problem());
    }
  }

  @Test
  void countsOnlyLabelsThatWereMadeInTime() throws IOException {
    try (TestingPast past = TestingPast.of(2_500)) {
      BacktestStore store = past.centre.bean(BacktestStore.class);
      past.centre.bean(Backtests.class).stop();
      Question late = question(candidate(500_000), 0);
      long id =
          store.ask(
              new Question(
                  late.kind(),
                  late.policy(),
                  late.text(),
                  late.title(),
                  late.against(),
                  new Backtest.Range(0, Long.MAX_VALUE, BEGIN),
                  late.by()));
      run(past, id, part -> true);
      Findings findings = FindingsFiles.read(store.findings(id).orElseThrow());
      assertEquals(0, findings.candidate().allowed().fraud());
      assertEquals(0, findings.candidate().heldVain().fraud());
    }
  }

  @Test
  void followsInTheShadowAndCountsAgainWhatBecomesKnown() throws IOException {
    try (TestingPast past = TestingPast.of(500)) {
      BacktestStore store = past.centre.bean(BacktestStore.class);
      Backtests backtests = past.centre.bean(Backtests.class);
      long now = System.currentTimeMillis();
      PolicyId policy = new PolicyId("payments", PolicyCompiler.version(candidate(500_000)));
      long id =
          backtests.ask(
              new Question(
                  Backtest.Kind.SHADOW,
                  policy,
                  candidate(500_000),
                  "in the shadow",
                  "",
                  new Backtest.Range(now, Long.MAX_VALUE, Long.MAX_VALUE),
                  "anna"));
      Journal journal = past.centre.bean(Journal.class);
      for (int i = 0; i < 20; i++) {
        journal.append(TestingPast.payment("live" + i, 100_000L * i, now)).join();
      }
      Soon.is("twenty payments", () -> payments(store, id) == 20);
      List<ShadowDecision> otherwise = store.decisions(id, Long.MAX_VALUE, 100);
      assertEquals(
          List.of(900_000L, 800_000L, 700_000L, 600_000L, 500_000L),
          otherwise.stream().map(it -> it.minor() / 100).toList());
      assertEquals("hold", otherwise.getFirst().verdict());
      assertEquals("warn", otherwise.getFirst().given());
      journal.append(TestingPast.label("live7", Label.Meaning.FRAUD, now)).join();
      Soon.is("a fraud held", () -> findings(store, id).candidate().heldKnown().fraud() == 1);
      assertEquals(1, findings(store, id).against().warned().fraud());
      assertEquals(20, findings(store, id).payments(), "no payment is counted twice");
      assertTrue(store.find(id).orElseThrow().pace().nanosPerEntry() > 0);
      backtests.cancel(id);
      Soon.is("cancelled", () -> store.find(id).orElseThrow().state() == Backtest.State.CANCELLED);
    }
  }

  private static long payments(BacktestStore store, long id) {
    return store.findings(id).isEmpty() ? 0 : findings(store, id).payments();
  }

  private static Findings findings(BacktestStore store, long id) {
    return FindingsFiles.read(store.findings(id).orElseThrow());
  }

  static long held(TestingPast past, long from, boolean fraud) {
    long held = 0;
    for (int i = 0; i < past.amounts.size(); i++) {
      held += past.amounts.get(i) >= from && past.fraud.get(i) == fraud ? 1 : 0;
    }
    return held;
  }

  private static void run(TestingPast past, long id, Watch watch) {
    DataSource source = past.centre.bean(DataSource.class);
    Workshop workshop =
        new Workshop(source, new Profile("KZT", java.time.ZoneId.of("Asia/Almaty"), "KZ"));
    new Runner(
            new History(source),
            workshop.store(),
            workshop::known,
            workshop::text,
            new Profile("KZT", java.time.ZoneId.of("Asia/Almaty"), "KZ"),
            new Runner.Rhythm(0, 0))
        .run(id, watch);
  }

  static Question question(String text, long from) {
    return new Question(
        Backtest.Kind.BACKTEST,
        new PolicyId("payments", PolicyCompiler.version(text)),
        text,
        "a try",
        "",
        new Backtest.Range(from, Long.MAX_VALUE, Long.MAX_VALUE),
        "anna");
  }
}
