package org.haltwire.centre.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.check.Verification;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Rows of every kind on both sides of its limit: the one goes, the other one stays. What belongs
/// to cases, `CaseRecordsTest` tries.
class PurgeTest {

  private static final String OLD = "planted-long-ago";
  private static final String YOUNG = "planted-in-time";

  /// A row of each kind, whose time began at `:at` and that has `:text` in it.
  private static final Map<String, List<String>> PLANTED = planted();

  private static TestingCentre centre;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    jdbc = centre.bean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void removesWhatIsOverItsTimeAndNotOneMore() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Purge purge = centre.bean(Purge.class);
    TreeSet<String> names =
        purge.kinds().stream().map(Kept::name).collect(Collectors.toCollection(TreeSet::new));
    names.remove("case-records");
    assertEquals(new TreeSet<>(PLANTED.keySet()), names, "every kind is tried");
    Map<String, Long> limits = new TreeMap<>();
    for (Kept kept : purge.kinds()) {
      long limit = now.minus(kept.term()).toEpochMilli();
      plant(kept.name(), limit - 1, OLD);
      plant(kept.name(), limit, YOUNG);
      limits.put(kept.name(), limit);
    }
    // The log's time never goes back: the limit is moved instead.
    limits.put("audit-words", words(OLD).at() + 1);
    assertTrue(words(YOUNG).at() > words(OLD).at());
    NavigableSet<String> before = EveryRow.with(centre, OLD);
    NavigableSet<String> young = EveryRow.with(centre, YOUNG);
    assertEquals(young, before);
    assertTrue(before.size() >= 14, before::toString);

    LocalDate night = LocalDate.ofInstant(now, ZoneOffset.UTC);
    centre.bean(PurgeRuns.class).begin(night, now.toEpochMilli(), limits, _ -> {});
    while (purge.step(() -> now)) {
      purge.begin(night, now.plus(3_000, ChronoUnit.DAYS));
    }

    assertEquals(new TreeSet<>(), EveryRow.with(centre, OLD));
    assertEquals(young, EveryRow.with(centre, YOUNG));
    Map<String, PurgeRuns.Done> done = centre.bean(PurgeRuns.class).done();
    PLANTED.keySet().forEach(kind -> assertEquals(1, done.get(kind).removed(), kind));
    assertEquals(0, done.get("case-records").removed());
    deedsSay(night);
  }

  private static Entry words(String text) {
    return new AuditStore(centre.bean(JdbcOperations.class))
        .ofKinds(List.of("LOOK_UP"), 0, Long.MAX_VALUE, 100).stream()
            .filter(one -> one.words().filter(it -> it.text().equals(text)).isPresent())
            .findFirst()
            .orElseThrow();
  }

  private static void deedsSay(LocalDate night) {
    AuditStore store = new AuditStore(centre.bean(JdbcOperations.class));
    List<Entry> deeds = store.ofKinds(List.of("PURGE"), 0, Long.MAX_VALUE, 1_000);
    assertEquals(
        PLANTED.keySet().stream().map(kind -> "retention/" + kind).sorted().toList(),
        deeds.stream().map(Entry::about).sorted().toList());
    assertTrue(deeds.stream().allMatch(one -> one.detail().startsWith("night=" + night)));
    assertTrue(deeds.stream().allMatch(one -> one.detail().endsWith(" rows=1")));
    Verification.Report report = new Verification(store, List.of()).run();
    assertTrue(report.isGood(), report.findings()::toString);
    assertEquals(1, report.erased());
  }

  private static void plant(String kind, long at, String text) {
    for (String sql : PLANTED.getOrDefault(kind, List.of())) {
      jdbc.sql(sql).param("at", at).param("text", text).update();
    }
    List.of("bot_chat", "bot_draft", "objection").forEach(one -> EveryRow.sealPlanted(centre, one));
    if (kind.equals("audit-words")) {
      long last = System.currentTimeMillis() + (text.equals(OLD) ? 0 : 1_000);
      AuditLog log =
          new AuditLog(
              centre.bean(JdbcOperations.class),
              () -> Instant.ofEpochMilli(last),
              centre.bean(PlatformTransactionManager.class));
      log.record(new Deed(DeedKind.LOOK_UP, "person:olga", "hold/1", text, "what=hold"));
    }
    if (kind.equals("letters")) {
      long number = jdbc.sql("select max(number) from iso_letter").query(Long.class).single();
      byte[] sealed =
          centre
              .bean(Vault.class)
              .seal(Confidential.LETTER_XML, "bank/" + number, text.getBytes(UTF_8));
      jdbc.sql("update iso_letter set sealed_xml = ? where number = ?")
          .params(sealed, number)
          .update();
    }
  }

  private static Map<String, List<String>> planted() {
    Map<String, List<String>> all = new TreeMap<>();
    all.put(
        "blocked-calls",
        List.of(
            """
            insert into blocked_call (at, operator, trunk, reason, caller, called)
            values (:at, :text, 'abroad', 'AT_HOME', 7701, 'token')
            """));
    all.put(
        "number-looks",
        List.of("insert into number_look (at, person, number) values (:at, :text, 'token')"));
    // A day's counts may stay up to two days longer: these are far on both sides.
    all.put(
        "frequent-callers",
        List.of(
            """
            insert into frequent_caller
            select to_timestamp(:at / 1000.0)::date - case when :text like '%ago' then 3 else 0 end,
              :text, ''
            """));
    all.put(
        "signal-queries",
        List.of(
            "insert into signal_query values (:at, 'b', 'api', 'token', 'payment', :text, 'FAILED')"));
    all.put(
        "screened-payments",
        List.of(
            """
            insert into screened (position, time, sender, id, minor, currency, profile_minor, payer,
              payee, verdict, score, typology, rules, hold_until, policy, payer_history,
              payee_history)
            select coalesce(max(position), 0) + 1, :at, 's', :text, 1, 'KZT', 1, 'a', 'b', 'warn', 1,
              't', '{}', 0, 'p', '', '' from screened
            """));
    all.put(
        "payment-counts",
        List.of(
            """
            insert into tally
            select :at / 60000 - case when :text like '%ago' then 1 else 0 end, 'rule', :text, 1
            """));
    all.put(
        "insider-alerts",
        List.of(
            """
            with alert as (
              insert into insider_alert (person, typology, policy, begun_at, last_at, times, score)
              values (:text, 't', 'p', 0, :at, 1, 1) returning id)
            insert into insider_alert_rule select id, 'R', 1, :text, '', '' from alert
            """,
            """
            insert into insider_alert_look
            select max(id), 1 from insider_alert where :at > 0 and :text <> ''
            """));
    all.put(
        "webhook-deliveries",
        List.of(
            """
            insert into webhook_endpoint (id, participant, url, created_at, state)
            select 'hook', 'demo-bank', 'https://example.org', 0, 'DISABLED'
            where :at > 0 and :text <> '' on conflict do nothing
            """,
            """
            insert into webhook_delivery (endpoint, event, type, body, at, state, done_at)
            values ('hook', 'e', 't', :text, 0, 'DELIVERED', :at)
            """));
    all.put(
        "sign-in-guesses",
        List.of("insert into guess values (convert_to(:text, 'UTF8'), 1, :at, :at)"));
    all.put(
        "known-browsers",
        List.of(
            """
            insert into known_browser
            values (convert_to(:text, 'UTF8'), 'admin', to_timestamp(:at / 1000.0))
            """));
    all.put(
        "ended-keys",
        List.of(
            """
            insert into api_key (hash, participant, prefix, created_at, ends_at, revoked_at)
            values (sha256(convert_to(:text, 'UTF8')), 'demo-bank', :text, now(), now(),
              to_timestamp(:at / 1000.0))
            """));
    all.put(
        "discarded-drafts",
        List.of(
            """
            insert into policy_draft (title, text, based_on, author, saved_by, revision, state,
              updated_at)
            values (:text, '', '', 'olga', 'olga', 1, 'DISCARDED', to_timestamp(:at / 1000.0))
            """));
    all.put(
        "backtests",
        List.of(
            """
            insert into backtest (kind, name, version, text, title, against, from_time, to_time,
              known_by, asked_by, state, ended_at)
            values ('SHADOW', 'n', 'v', '', :text, '', 0, 0, 0, 'olga', 'DONE',
              to_timestamp(:at / 1000.0))
            """,
            """
            insert into shadow_decision
            select max(id), 1, 1, 1, :text, 'hold', 't', '{}' from backtest where :at > 0
            """));
    all.put("audit-words", List.of());
    all.put(
        "letters",
        List.of(
            """
            insert into iso_request (authority, investigation, bank, at, secret, state)
            select 'police', 'r-' || :at, 'bank', :at, false, 'COMP' where :text <> ''
            """,
            """
            insert into iso_letter (reader, number, request, message, sender, at)
            select 'bank', max(id), max(id), 'auth.002', 'police', :at
            from iso_request where :text <> ''
            """));
    all.put(
        "messages",
        List.of(
            """
            insert into iso_message (sender, message, id, hash, at) values ('b', 'm', :text, '', :at)
            """));
    all.put(
        "objections",
        List.of(
            """
            insert into objection (ticket, about, sealed_words, received_at, state, decided_at)
            values ('t-' || :at, :text, '', 0, 'REJECTED', :at)
            """));
    all.put(
        "tips",
        List.of(
            """
            insert into tip (ticket, body_hash, received_at, kind, place)
            values (:text, '', :at, 'OTHER', 'p')
            """));
    all.put(
        "bot-chats",
        List.of(
            """
            insert into bot_chat (token, sealed_chat, region, used_at) values (:text, '', '*', :at)
            """));
    all.put(
        "bot-messages",
        List.of(
            "insert into bot_outbox (id, chat, method, at, due) values ('', :text, '', :at, :at)"));
    all.put(
        "bot-drafts",
        List.of("insert into bot_draft (token, sealed_draft, at) values (:text, '', :at)"));
    all.put(
        "bot-updates",
        List.of("insert into bot_update (bot, id, at) select 1, :at, :at where :text <> ''"));
    return all;
  }
}
