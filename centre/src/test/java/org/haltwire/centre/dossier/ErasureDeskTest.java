package org.haltwire.centre.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of an erasure when the centre dies, and when nobody decides. The steps and the
/// clock are the test's.
class ErasureDeskTest {

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    centre.bean(ErasureThread.class).stop();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void everySourceAnswersEveryKindOfNameAndErasesNothingOfNobody() {
    TransactionTemplate transactions =
        new TransactionTemplate(centre.bean(PlatformTransactionManager.class));
    List<Whom> nobody =
        List.of(
            new Whom.Phone(77019999999L, "7019999999", "token"),
            new Whom.Account("A-nowhere", "token"),
            new Whom.Person("000000000000", "token"));
    for (Holdings one : centre.beans(Holdings.class)) {
      for (Whom whom : nobody) {
        assertEquals(Found.NOTHING, one.find(whom, 10), one.source());
        assertEquals(Integer.valueOf(0), transactions.execute(_ -> one.erase(whom, 10)));
      }
    }
  }

  @Test
  void readsEachNameInTheSpellingOfFacts() {
    Subjects subjects = centre.bean(Subjects.class);
    Whom iban = subjects.read(Subjects.By.ACCOUNT, " kz86 125k zt50 0410 0100").orElseThrow();
    assertEquals("ACCOUNT KZ86125KZT5004100100", Subjects.written(iban));
    assertEquals(iban, subjects.read(Subjects.By.ACCOUNT, "KZ86125KZT5004100100").orElseThrow());
    Whom id = subjects.read(Subjects.By.ID, "ab 1234 567").orElseThrow();
    assertEquals(id, subjects.read(Subjects.By.ID, "AB1234567").orElseThrow());
    Whom phone = subjects.read(Subjects.By.PHONE, "+7 (701)\u00a0000-55-51").orElseThrow();
    assertTrue(phone instanceof Whom.Phone one && one.national().equals("7010005551"));
    Whom abroad = subjects.read(Subjects.By.PHONE, "+90 701 000 55 51").orElseThrow();
    assertTrue(abroad instanceof Whom.Phone one && one.national().isEmpty());
    for (Whom whom : List.of(iban, id, phone, abroad)) {
      assertEquals(whom, subjects.kept(Subjects.written(whom)));
    }
  }

  @Test
  void tellsTheLatestOfCallsThatAreTooManyAndCountsTheOthers() {
    centre
        .bean(JdbcClient.class)
        .sql(
            """
            insert into blocked_call (at, operator, trunk, reason, caller, called)
            select n, 'alem', 'abroad', 'AT_HOME', 77019999990, 'other'
            from generate_series(1, 50) n
            """)
        .update();
    Holdings calls =
        centre.beans(Holdings.class).stream()
            .filter(one -> one.source().equals("calls"))
            .findFirst()
            .orElseThrow();
    Found found = calls.find(new Whom.Phone(77019999990L, "7019999990", "token"), 10);
    assertEquals(40, found.more());
    assertEquals(10, found.rows().size());
    assertEquals("1970-01-01T00:00:00.050Z", found.rows().getFirst().fields().get("time"));
  }

  @Test
  void goesOnWhereItWasKilledAndEndsWhatNobodyDecides() {
    Found nothing = Found.NOTHING;
    int[] left = {450};
    boolean[] broken = {false};
    Holdings many =
        new Holdings() {
          @Override
          public String source() {
            return "calls";
          }

          @Override
          public Found find(Whom whom, int limit) {
            return nothing;
          }

          @Override
          public int erase(Whom whom, int atMost) {
            if (broken[0]) {
              throw new IllegalStateException("Expected the database, but it is away");
            }
            int some = Math.min(left[0], atMost);
            left[0] -= some;
            return some;
          }
        };
    ErasureDesk first = desk(many, InstantSource.system());
    Whom whom = new Whom.Account("A-nobody", "token-of-nobody");
    long id = first.propose(whom, "she asks for it", "olga").orElseThrow();
    assertEquals(ErasureDesk.Decided.NOT_YOU, first.approve(id, "olga"));
    assertEquals(ErasureDesk.Decided.DONE, first.approve(id, "boris"));
    assertTrue(first.step());
    broken[0] = true;
    assertTrue(first.step());
    assertThrows(IllegalStateException.class, first::step);
    broken[0] = false;
    ErasureDesk second = desk(many, InstantSource.system());
    while (second.step()) {
      assertTrue(left[0] <= 250);
    }
    ErasureStore store = centre.bean(ErasureStore.class);
    assertEquals(450, store.parts(id).getFirst().erased());
    assertEquals(Erasure.State.DONE, store.find(id).orElseThrow().state());

    long late = first.propose(whom, "she asks again", "olga").orElseThrow();
    Instant end = Instant.now().plus(ErasureDesk.OPEN_FOR).plus(Duration.ofMinutes(1));
    assertEquals(0, first.endOverdue());
    ErasureDesk later = desk(many, () -> end);
    assertEquals(ErasureDesk.Decided.TOO_LATE, later.approve(late, "boris"));
    assertEquals(1, later.endOverdue());
    assertEquals(Erasure.State.ENDED, store.find(late).orElseThrow().state());
    assertEquals(Set.of(), EveryRow.with(centre, "A-nobody"));
  }

  /// Fails for one person in every way, and has nothing of others.
  private static final class Failing implements Holdings {

    private boolean broken = true;

    @Override
    public String source() {
      return "calls";
    }

    @Override
    public Found find(Whom whom, int limit) {
      if (broken && whom instanceof Whom.Account account && account.account().equals("A-bad")) {
        throw new OutOfMemoryError("Expected less");
      }
      return Found.NOTHING;
    }
  }

  @Test
  void oneThatFailsKeepsNoOtherWaitingAndProposalsEndInTime() {
    Failing failing = new Failing();
    Instant[] now = {Instant.now()};
    ErasureDesk desk = desk(failing, () -> now[0]);
    ErasureThread thread = new ErasureThread(desk, centre.bean(Inquiries.class));
    ErasureStore store = centre.bean(ErasureStore.class);
    List<Long> ids =
        Stream.of("bad", "good", "late")
            .map(name ->
                desk.propose(new Whom.Account("A-" + name, name), "asks for it", "olga")
                    .orElseThrow())
            .toList();
    desk.approve(ids.get(0), "boris");
    desk.approve(ids.get(1), "boris");
    now[0] = now[0].plus(ErasureDesk.OPEN_FOR).plusSeconds(60);
    for (int round = 0; round < 2; round++) {
      assertThrows(
          IllegalStateException.class,
          () -> {
            while (thread.turn()) {
              assertTrue(failing.broken);
            }
          });
    }
    assertEquals(
        List.of(Erasure.State.APPROVED, Erasure.State.DONE, Erasure.State.ENDED),
        ids.stream().map(id -> store.find(id).orElseThrow().state()).toList());
    failing.broken = false;
    while (thread.turn()) {
      assertEquals(0, desk.endOverdue());
    }
    assertEquals(Erasure.State.DONE, store.find(ids.getFirst()).orElseThrow().state());
  }

  private static ErasureDesk desk(Holdings holdings, InstantSource clock) {
    return new ErasureDesk(
        centre.bean(ErasureStore.class),
        centre.bean(Subjects.class),
        new Dossier(List.of(holdings)),
        centre.bean(AuditLog.class),
        clock,
        centre.bean(PlatformTransactionManager.class));
  }
}
