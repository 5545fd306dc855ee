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
  private static final Map<String, List<String>> PLANTED = PlantedRows.planted();

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
    List.of("bot_chat", "bot_draft", "bot_awaited", "objection")
        .forEach(one -> EveryRow.sealPlanted(centre, one));
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
}
