package org.haltwire.centre.recovery.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.core.profile.CountryProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/// What holders of accounts can do about a hold.
class AppealTest {

  private static Town town;
  private static int mules;

  private final AtomicLong now = new AtomicLong(InstantSource.system().millis());
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final HoldStore holds = town.centre.bean(HoldStore.class);
  private final AppealStore store = town.centre.bean(AppealStore.class);
  private final AppealDesk desk =
      new AppealDesk(
          holds,
          town.centre.bean(HoldDesk.class),
          store,
          town.centre.bean(Secrets.class),
          town.centre.bean(CountryProfile.class),
          clock,
          town.centre.bean(PlatformTransactionManager.class));

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void opensWithNumberAndSecretOnly() {
    JsonNode order = order();
    String reference = order.at("/holder/reference").asString();
    String secret = order.at("/holder/secret").asString();
    assertEquals(order.path("hold").asString(), desk.open(reference, secret).orElseThrow().id());
    String typed = reference.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertTrue(desk.open(typed, secret.replace("-", "")).isPresent());
    assertFalse(desk.open(reference, "7777-7777-7777").isPresent());
    assertFalse(desk.open("7777-7777", secret).isPresent());
  }

  @Test
  void endsTheHoldWhenNobodyDecidesInTime() {
    Hold hold = hold(order());
    assertEquals(AppealDesk.Made.DONE, appeal(hold));
    assertEquals(AppealDesk.Made.ONE_IS_OPEN, appeal(hold));
    Appeal open = store.ofHold(hold.id()).getFirst();
    now.set(open.due() - 1);
    desk.releaseOverdue(10);
    assertTrue(holds.find(hold.id()).orElseThrow().state().isRunning());
    now.set(open.due());
    desk.releaseOverdue(10);
    assertEquals(HoldState.RELEASED, holds.find(hold.id()).orElseThrow().state());
    assertEquals("APPEAL_OVERDUE", holds.steps(hold.id()).getLast().reason());
    assertEquals(Appeal.State.OVERDUE, store.find(open.id()).orElseThrow().state());
    assertEquals(AppealDesk.Made.ENDED, appeal(hold));
  }

  @Test
  void isDecidedBySomebodyElseThanWhoOrdered() {
    Hold hold = hold(order());
    appeal(hold);
    Appeal open = store.ofHold(hold.id()).getFirst();
    assertEquals(
        AppealDesk.Decided.NOT_YOU, desk.decide(open.id(), false, "haltwire", "I ordered it"));
    assertEquals(AppealDesk.Decided.DONE, desk.decide(open.id(), false, "aigerim", "not enough"));
    assertTrue(holds.find(hold.id()).orElseThrow().state().isRunning());
    assertEquals(AppealDesk.Made.DONE, appeal(hold));
    Appeal second = store.ofHold(hold.id()).getLast();
    assertEquals(2, second.tier());
    assertEquals(
        AppealDesk.Decided.NOT_YOU, desk.decide(second.id(), true, "aigerim", "once more"));
    assertEquals(AppealDesk.Decided.DONE, desk.decide(second.id(), true, "boris", "it is theirs"));
    assertEquals(HoldState.RELEASED, holds.find(hold.id()).orElseThrow().state());
    assertEquals(AppealDesk.Decided.RACE, desk.decide(second.id(), false, "carla", "too late"));
  }

  @Test
  void takesNoMoreThanTheLawGives() {
    Hold hold = hold(order());
    appeal(hold);
    desk.decide(store.ofHold(hold.id()).getLast().id(), false, "aigerim", "no");
    appeal(hold);
    desk.decide(store.ofHold(hold.id()).getLast().id(), false, "boris", "no");
    assertEquals(AppealDesk.Made.NO_MORE, appeal(hold));
  }

  @Test
  void keepsEvidence() {
    Hold hold = hold(order());
    Evidence invoice = new Evidence("invoice.txt", "text/plain", new byte[] {1, 2, 3});
    desk.make(hold, Appeal.Kind.ANSWER, "I sold a phone", "+7701", List.of(invoice));
    Appeal answer = store.ofHold(hold.id()).getFirst();
    assertEquals(List.of("invoice.txt"), store.evidence(answer.id()));
    assertEquals(3, store.evidence(answer.id(), 1).orElseThrow().bytes().length);
    now.set(desk.answerBy(hold));
    assertEquals(
        AppealDesk.Made.TOO_LATE, desk.make(hold, Appeal.Kind.ANSWER, "more", "", List.of()));
  }

  private AppealDesk.Made appeal(Hold hold) {
    return desk.make(hold, Appeal.Kind.APPEAL, "It is mine", "", List.of());
  }

  private Hold hold(JsonNode order) {
    return holds.find(order.path("hold").asString()).orElseThrow();
  }

  private static JsonNode order() {
    String mule = "B-mule" + ++mules;
    town.report("i" + mules, "A-victim", town.pay("A-victim", mule, "90000.00"));
    return Town.await(
            () ->
                town.orders(town.bett, 1).stream()
                    .map(one -> one.path("order"))
                    .filter(one -> one.path("account").asString().equals(mule))
                    .filter(one -> one.path("kind").asString().equals("HOLD"))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
