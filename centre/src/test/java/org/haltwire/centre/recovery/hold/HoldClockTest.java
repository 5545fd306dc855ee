package org.haltwire.centre.recovery.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.hold.Answered.Outcome;
import org.haltwire.centre.recovery.profile.CountryProfiles;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Every state of a hold that runs ends by itself, at its time and not before. The clock is the
/// test's; what the centre's own clock does is not waited for.
class HoldClockTest {

  private static final long BEGIN = Instant.parse("2031-03-12T10:00:00Z").toEpochMilli();

  private static Town town;
  private static long incident;
  private static int proposals = 100;

  private final AtomicLong now = new AtomicLong(BEGIN);
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final CountryProfile profile = CountryProfiles.shipped().find("sg").orElseThrow();
  private final HoldStore store = town.centre.bean(HoldStore.class);
  private final HoldDesk desk =
      new HoldDesk(
          store,
          town.centre.bean(HoldRecord.class),
          town.centre.bean(Participants.class),
          town.centre.bean(Secrets.class),
          profile,
          clock,
          town.centre.bean(PlatformTransactionManager.class));

  @BeforeAll
  static void start() {
    town = new Town("haltwire.recovery.automatic=false");
    String stolen = town.pay("A-victim", "B-mule", "90000.00");
    String ticket = town.report("i1", "A-victim", stolen).path("ticket").asString();
    IncidentStore incidents = town.centre.bean(IncidentStore.class);
    incident = incidents.byTicket(ticket).orElseThrow().id();
    Town.await(
        () -> incidents.payments(incident).getFirst().state(), StolenPayment.State.FOUND::equals);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"PROPOSED", "ORDERED", "ACKNOWLEDGED", "EXTENDED"})
  void endsByItself(HoldState state) {
    Hold hold = holdIn(state);
    assertEquals(state, hold.state());
    now.set(hold.clocks().until() - 1);
    desk.expire(100);
    assertEquals(state, store.find(hold.id()).orElseThrow().state());
    now.set(hold.clocks().until());
    desk.expire(100);
    assertEquals(HoldState.EXPIRED, store.find(hold.id()).orElseThrow().state());
    HoldStep last = store.steps(hold.id()).getLast();
    assertEquals("TIME_OVER", last.reason());
    assertEquals(HoldStep.CENTRE, last.who());
    long releases =
        town.orders(town.bett, 0).stream()
            .map(order -> order.path("order"))
            .filter(order -> order.path("hold").asString().equals(hold.id()))
            .filter(order -> order.path("kind").asString().equals("RELEASE"))
            .count();
    assertEquals(state == HoldState.PROPOSED ? 0 : 1, releases);
    assertEquals(0, desk.expire(100));
  }

  @Test
  void endsWhatWasDueWhileNobodyLooked() {
    Hold one = holdIn(HoldState.ORDERED);
    Hold other = holdIn(HoldState.ACKNOWLEDGED);
    now.set(Math.max(one.clocks().until(), other.clocks().until()) + 86_400_000L * 30);
    assertTrue(desk.expire(100) >= 2);
    assertEquals(HoldState.EXPIRED, store.find(one.id()).orElseThrow().state());
    assertEquals(HoldState.EXPIRED, store.find(other.id()).orElseThrow().state());
  }

  @Test
  void isExtendedAsOftenAsTheLawSaysAndNoLongerThanInAll() {
    Hold hold = holdIn(HoldState.ACKNOWLEDGED);
    String basis = profile.hold().mayExtend().getFirst();
    assertEquals(
        Outcome.NOT_ALLOWED,
        desk.extend(hold.id(), hold.revision(), "officer", "NO-LAW", "why").outcome());
    for (int i = 0; i < profile.hold().length().maxExtensions(); i++) {
      now.set(hold.clocks().until() - 1);
      Answered answered = desk.extend(hold.id(), hold.revision(), "officer", basis, "why");
      assertEquals(Outcome.DONE, answered.outcome());
      assertTrue(answered.hold().clocks().until() >= hold.clocks().until());
      hold = answered.hold();
    }
    long longest =
        Deadline.from(
                Instant.ofEpochMilli(BEGIN), profile.hold().length().total(), profile.calendar())
            .toEpochMilli();
    assertTrue(hold.clocks().until() <= longest);
    assertEquals(
        Outcome.NOT_ALLOWED,
        desk.extend(hold.id(), hold.revision(), "officer", basis, "why").outcome());
  }

  @Test
  void takesTwoPeopleAboveTheLimit() {
    Hold hold = propose(profile.hold().fourEyesAbove() + 1);
    Answered first = desk.order(hold.id(), hold.revision(), "aigerim", "I saw it");
    assertEquals(Outcome.SECOND_PERSON, first.outcome());
    assertEquals(HoldState.PROPOSED, first.hold().state());
    assertEquals(
        Outcome.SAME_PERSON,
        desk.order(hold.id(), first.hold().revision(), "aigerim", "again").outcome());
    Answered second = desk.order(hold.id(), first.hold().revision(), "boris", "I agree");
    assertEquals(HoldState.ORDERED, second.hold().state());
  }

  @Test
  void takesTheFirstOfTwoWhoMoveItAtATime() {
    Hold hold = holdIn(HoldState.ACKNOWLEDGED);
    assertTrue(desk.release(hold.id(), hold.revision(), "aigerim", "innocent").done());
    Answered late = desk.giveBack(hold.id(), hold.revision(), "boris", "guilty");
    assertEquals(Outcome.RACE, late.outcome());
    assertEquals(HoldState.RELEASED, late.hold().state());
    assertEquals(
        Outcome.WRONG_STATE,
        desk.order(hold.id(), late.hold().revision(), "boris", "again").outcome());
  }

  @Test
  void tellsALateBankThatTheHoldHasEnded() {
    Hold hold = holdIn(HoldState.ORDERED);
    now.set(hold.clocks().until());
    desk.expire(100);
    Answered late = desk.acknowledge(hold.id(), "bettkzka", 10).orElseThrow();
    assertEquals(Outcome.LATE, late.outcome());
    assertEquals(0, late.hold().money().secured());
    assertEquals(HoldState.EXPIRED, late.hold().state());
  }

  @Test
  void endsWhereTheBankFindsNothing() {
    Hold hold = holdIn(HoldState.ORDERED);
    Answered none = desk.acknowledge(hold.id(), "bettkzka", 0).orElseThrow();
    assertEquals(HoldState.RELEASED, none.hold().state());
    assertEquals("NOTHING_THERE", store.steps(hold.id()).getLast().reason());
  }

  @Test
  void refusesABankThatIsNotConnectedByName() {
    Hold hold =
        desk.propose(
            new Proposal(
                caseId(), ++proposals, "C-mule", "GAMAKZKA", 1, claims(50), "STOLEN_MONEY", "x"));
    Answered refused = desk.order(hold.id(), hold.revision(), "aigerim", "why");
    assertEquals(Outcome.NO_BANK, refused.outcome());
    assertEquals("GAMAKZKA", refused.hold().bank());
    assertEquals(HoldState.PROPOSED, refused.hold().state());
  }

  private Hold holdIn(HoldState state) {
    Hold hold = propose(500);
    if (state == HoldState.PROPOSED) {
      return hold;
    }
    hold = desk.order(hold.id(), hold.revision(), "aigerim", "why").hold();
    if (state == HoldState.ORDERED) {
      return hold;
    }
    hold = desk.acknowledge(hold.id(), "bettkzka", 500).orElseThrow().hold();
    if (state == HoldState.ACKNOWLEDGED) {
      return hold;
    }
    String basis = profile.hold().mayExtend().getFirst();
    return desk.extend(hold.id(), hold.revision(), "officer", basis, "why").hold();
  }

  private Hold propose(long amount) {
    return desk.propose(
        new Proposal(
            caseId(),
            ++proposals,
            "B-mule",
            "BETTKZKA",
            1,
            claims(amount),
            "STOLEN_MONEY",
            HoldStep.CENTRE));
  }

  private static List<Claim> claims(long amount) {
    return List.of(new Claim(incident, 1, amount, 0));
  }

  private static long caseId() {
    return town.centre.bean(IncidentStore.class).byId(incident).orElseThrow().caseId();
  }
}
