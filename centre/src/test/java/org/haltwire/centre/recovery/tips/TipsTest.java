package org.haltwire.centre.recovery.tips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.core.event.IncidentReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TipsTest {

  private static final long DAY = 86_400_000;
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void whatThreePlacesNameIsKnownAndNothingLess() {
    List<Named> four =
        List.of(
            named(Named.Kind.PHONE, "+7 701 000 00 01"),
            named(Named.Kind.SITE, "https://a.fast-profit-test.com/x"),
            named(Named.Kind.CHANNEL, "@Fast_Profit"),
            named(Named.Kind.ACCOUNT, "KZ86 125K ZT50 0410 0100"));
    tell("192.0.2.0/24", 0, "", four);
    tell("192.0.3.0/24", 0, "", four);
    tell("192.0.3.0/24", 0, "", four);
    assertEquals(Told.NOTHING, tips().of(Named.Kind.PHONE, "8 701 000 00 01"));
    assertEquals(Told.NOTHING, tips().of(Named.Kind.SITE, "fast-profit-test.com"));
    tell("192.0.4.0/24", 0, "", four);
    assertEquals(Told.UNREAD, tips().of(Named.Kind.PHONE, "8 701 000 00 01"));
    assertEquals(Told.UNREAD, tips().of(Named.Kind.SITE, "b.fast-profit-test.com"));
    assertEquals(Told.UNREAD, tips().of(Named.Kind.CHANNEL, "https://t.me/fast_profit"));
    assertEquals(Told.UNREAD, tips().of(Named.Kind.ACCOUNT, "kz86125kzt5004100100"));
    assertEquals(Told.NOTHING, tips().of(Named.Kind.PHONE, "+7 701 000 00 02"));
    assertEquals(Told.NOTHING, tips().of(Named.Kind.SITE, "profit-test.com"));
    assertEquals(Told.NOTHING, tips().of(Named.Kind.PHONE, "nonsense"));
  }

  @Test
  void whatIsOldOrWasRejectedDoesNotCount() {
    List<Named> phone = List.of(named(Named.Kind.PHONE, "+7 701 000 00 03"));
    tell("192.0.2.0/24", 91, "", phone);
    tell("192.0.3.0/24", 0, "", phone);
    tell("192.0.4.0/24", 0, "", phone);
    assertEquals(Told.NOTHING, tips().of(Named.Kind.PHONE, "+7 701 000 00 03"));
    String last = tell("192.0.5.0/24", 0, "", phone, new Tip.Loss("", now(), 100_000, "4417"));
    assertEquals(Told.UNREAD, tips().of(Named.Kind.PHONE, "+7 701 000 00 03"));
    holds(last, "PROPOSED");
    assertEquals(Told.UNREAD, tips().of(Named.Kind.PHONE, "+7 701 000 00 03"), "nobody agreed");
    holds(last, "ORDERED");
    assertEquals(Told.LOOKED_INTO, tips().of(Named.Kind.PHONE, "+7 701 000 00 03"));
    jdbc().sql("update incident set state = 'REJECTED' where ticket = ?").param(last).update();
    assertEquals(Told.NOTHING, tips().of(Named.Kind.PHONE, "+7 701 000 00 03"));
  }

  /// As if the trace of this report had found money to hold.
  private static void holds(String ticket, String state) {
    jdbc()
        .sql(
            """
            insert into hold (id, case_id, account, bank, state, amount, currency, hop, basis,
              reason, until, proposed_at, proposed_by, four_eyes, reference)
            select 'h-' || ticket || :state, case_id, 'KZ86125KZT5004100100', 'caspkzka', :state, 1,
              'KZT', 1, 'a test', 'a test', 0, 0, 'a test', false, ticket || :state
            from incident where ticket = :ticket
            """)
        .param("ticket", ticket)
        .param("state", state)
        .update();
  }

  @Test
  void nothingThatNamesAnybodyIsReadable() {
    tell(
        "192.0.9.0/24",
        0,
        "+7 702 555 44 33",
        List.of(
            named(Named.Kind.PHONE, "+7 701 555 00 99"),
            named(Named.Kind.ACCOUNT, "4400430012345678")));
    assertEquals(Set.of("sealed tip.sealed_named"), EveryRow.with(centre, "77015550099"));
    assertEquals(Set.of("sealed tip.sealed_named"), EveryRow.with(centre, "4400430012345678"));
    assertEquals(Set.of("sealed tip.sealed_contact"), EveryRow.with(centre, "702 555 44 33"));
    assertEquals(Set.of(), EveryRow.with(centre, "192.0.9."));
  }

  @Test
  void isFoundAndErasedForWhomItIsAbout() {
    TipHoldings holdings = centre.bean(TipHoldings.class);
    List<Named> two =
        List.of(
            named(Named.Kind.PHONE, "+7 701 777 00 01"),
            named(Named.Kind.PHONE, "+7 701 777 00 02"));
    tell("192.0.2.0/24", 0, "+7 701 777 00 03", two);
    Holding own = holdings.find(phone(77_017_770_003L), 10).rows().getFirst();
    assertEquals("They called me.", own.fields().get("words"));
    Holding named = holdings.find(phone(77_017_770_001L), 10).rows().getFirst();
    assertTrue(named.fields().isEmpty());
    assertEquals(1, holdings.erase(phone(77_017_770_001L), 10));
    assertEquals(0, holdings.erase(phone(77_017_770_001L), 10));
    assertEquals(Set.of(), EveryRow.with(centre, "77017770001"));
    assertEquals(Set.of("sealed tip.sealed_named"), EveryRow.with(centre, "77017770002"));
    assertEquals(1, holdings.erase(phone(77_017_770_003L), 10));
    assertEquals(Set.of(), EveryRow.with(centre, "701 777 00 03"));
    assertEquals(List.of(), holdings.find(phone(77_017_770_003L), 10).rows());
  }

  @Test
  void goesWhenItsTimeIsOver() {
    String ticket = tell("192.0.2.0/24", 200, "", List.of());
    Kept kept =
        centre.beans(Kept.class).stream()
            .filter(one -> one.name().equals("tips"))
            .findFirst()
            .orElseThrow();
    assertTrue(kept.oldest().orElse(0) <= now() - 199 * DAY);
    assertTrue(kept.purge(now() - kept.term().toMillis(), 100) >= 1);
    assertEquals(
        0L,
        jdbc()
            .sql("select count(*) from tip where ticket = ?")
            .param(ticket)
            .query(Long.class)
            .single());
  }

  private static Whom.Phone phone(long number) {
    return new Whom.Phone(number, "", centre.bean(LookupTokens.class).phone(number));
  }

  private static Named named(Named.Kind kind, String text) {
    return Named.of(kind, text).orElseThrow();
  }

  private static String tell(
      String network, int daysAgo, String contact, List<Named> named, Tip.Loss... losses) {
    Tip.Story story = new Tip.Story(named, "They called me.", contact, List.of(losses));
    return centre
        .bean(TipDesk.class)
        .take(
            new Tip(
                UUID.randomUUID().toString(),
                new byte[] {1},
                now() - daysAgo * DAY,
                IncidentReport.Kind.OTHER,
                "",
                network,
                story))
        .ticket();
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  private static Tips tips() {
    return centre.bean(Tips.class);
  }

  private static JdbcClient jdbc() {
    return centre.bean(JdbcClient.class);
  }
}
