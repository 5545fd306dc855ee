package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Portability;
import org.haltwire.core.call.Reason;
import org.haltwire.core.call.Trunk;
import org.junit.jupiter.api.Test;

/// The core behind the doors, with the test's own clock.
class SwitchboardTest {

  private static final int ALEM = 0;
  private static final int BERKUT = 1;
  private static final long CALLER = 77010000001L;
  private static final long CALLEE = 77050000001L;

  private final AtomicLong now = new AtomicLong(1_773_000_000_000L);
  private final Switchboard switchboard = switchboard(Duration.ZERO, 64_000);

  private Switchboard switchboard(Duration grace, int most) {
    CallsSettings settings =
        new CallsSettings(
            "",
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            grace,
            most,
            100,
            -1,
            -1,
            -1,
            "127.0.0.1",
            CallsTown.SECRETS);
    try {
      return new Switchboard(
          CallsFile.read(
              "three.yaml", Files.readString(CallsTown.FILE), List.of(), CallsTown.SECRETS),
          settings,
          new Conversations(settings, _ -> false, new HeardNews(), now.get()),
          List.of(),
          now::get);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Test
  void refusesNothingForWantOfARegistrationUntilTheGraceIsOver() {
    Switchboard young = switchboard(Duration.ofSeconds(60), 64_000);
    assertEquals(Reason.STARTING, reason(ask(young, CALLER)));
    assertEquals(Reason.UNALLOCATED, reason(ask(young, 77990000001L)));
    now.addAndGet(59_999);
    young.alive(ALEM);
    assertEquals(Reason.STARTING, reason(ask(young, CALLER)));
    now.addAndGet(1);
    assertEquals(CallAnswer.LATER, ask(young, CALLER));
  }

  @Test
  void raisesTheAlarmWhenAnOperatorIsSilent() {
    assertFalse(switchboard.isAway(ALEM));
    now.addAndGet(30_001);
    assertTrue(switchboard.isAway(ALEM) && switchboard.isAway(BERKUT));
    assertFalse(switchboard.isAway(2), "was never connected");
    assertEquals(Reason.OWNER_AWAY, reason(ask(switchboard, CALLER)));
    switchboard.alive(ALEM);
    assertFalse(switchboard.isAway(ALEM));
    assertEquals(CallAnswer.LATER, ask(switchboard, CALLER));
  }

  /// A large operator's node that dies would cost thousands of calls until it has been silent long
  /// enough: twenty checks in vain with nothing in between say it sooner.
  @Test
  void raisesTheAlarmWhenNothingButMissesCome() {
    for (int i = 0; i < 20; i++) {
      assertFalse(switchboard.isAway(ALEM), "after " + i);
      assertEquals(CallAnswer.LATER, ask(switchboard, CALLER + i));
      now.addAndGet(301);
      switchboard.tick();
    }
    assertTrue(switchboard.isAway(ALEM));
    assertEquals(Reason.OWNER_AWAY, reason(ask(switchboard, CALLER + 100)));
    save(ALEM, CALLER + 200);
    assertFalse(switchboard.isAway(ALEM));
    assertEquals(CallAnswer.LATER, ask(switchboard, CALLER + 100));
  }

  /// Who only asks has not shown that it registers: that is another machine's work.
  @Test
  void takesAQuestionForNoSignOfLife() {
    now.addAndGet(30_001);
    ask(switchboard, CALLER);
    assertTrue(switchboard.isAway(BERKUT));
  }

  @Test
  void believesTheOperatorThatHasTheNumberNow() {
    assertEquals(Switchboard.Told.NOTED, save(ALEM, CALLER));
    switchboard.ported(new Portability.Builder(1).put(CALLER, BERKUT).build());
    assertEquals(Switchboard.Told.NOT_YOURS, save(ALEM, CALLER));
    assertEquals(Switchboard.Told.NOTED, save(BERKUT, CALLER));
    assertEquals(Switchboard.Told.NOT_YOURS, switchboard.roams(ALEM, CALLER, true));
    assertEquals(Switchboard.Told.NOTED, switchboard.roams(BERKUT, CALLER, true));
  }

  /// Nobody but who registered it ends a call that is passed on.
  @Test
  void endsWhatAnOperatorPassesOnAndNoMore() {
    CallSaid passedOn = new CallSaid(CALLER, CALLEE + 1, CALLEE, 0);
    save(ALEM, CALLER);
    assertEquals(Switchboard.Told.NOTED, switchboard.register(BERKUT, passedOn));
    assertEquals(2, switchboard.figures().calls());
    // Its own subscriber's end of the call, which takes no registration away.
    assertEquals(
        Switchboard.Told.NOTED, switchboard.end(BERKUT, new CallSaid(CALLER, CALLEE, 0, 0)));
    assertEquals(2, switchboard.figures().calls());
    assertEquals(Switchboard.Told.NOTED, switchboard.end(BERKUT, passedOn));
    assertEquals(1, switchboard.figures().calls());
    assertEquals(Reason.REGISTERED, reason(ask(switchboard, CALLER)));
  }

  /// Of a hundred checks that wait when the operator's node dies, the first twenty say that it is
  /// away; the others are not refused.
  @Test
  void refusesNoMoreChecksThatWaitOnceTheirOperatorIsAway() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      switchboard.check(
          BERKUT,
          new CallQuestion(CALLER + i, CALLEE, 0, switchboard.trunk(BERKUT, "").orElseThrow()),
          answers::add);
    }
    now.addAndGet(301);
    switchboard.tick();
    assertEquals(100, answers.size());
    assertEquals(20, answers.stream().filter(one -> reason(one) == Reason.NOT_CALLING).count());
    assertEquals(80, answers.stream().filter(one -> reason(one) == Reason.OWNER_AWAY).count());
  }

  /// One who asks and fails takes nobody else's answer away.
  @Test
  void tellsTheOthersWhereOneFails() {
    AtomicInteger told = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      int number = i;
      switchboard.check(
          BERKUT,
          new CallQuestion(CALLER, CALLEE + number, 0, trunk()),
          _ -> {
            told.incrementAndGet();
            if (number == 1) {
              throw new IllegalStateException("a broken door");
            }
          });
    }
    now.addAndGet(301);
    switchboard.tick();
    assertEquals(3, told.get());
  }

  @Test
  void counts() {
    save(ALEM, CALLER);
    ask(switchboard, CALLER);
    ask(switchboard, CALLER + 1);
    now.addAndGet(301);
    switchboard.tick();
    save(ALEM, CALLER + 1);
    ask(switchboard, CALLER + 2);
    save(ALEM, CALLER + 2);
    switchboard.end(ALEM, said(CALLER));
    Tally.Counts alem = switchboard.counts(ALEM);
    assertEquals(3, alem.registered());
    assertEquals(1, alem.late());
    assertEquals(1, alem.ended());
    assertEquals(1, alem.confirmed());
    assertEquals(1, alem.overtaken());
    assertEquals(1, alem.missing());
    Tally.Counts berkut = switchboard.counts(BERKUT);
    assertEquals(2, berkut.byReason().get(Reason.REGISTERED));
    assertEquals(1, berkut.byReason().get(Reason.NOT_CALLING));
    assertEquals(0, berkut.registered());
  }

  @Test
  void isFullWhereItWasSaidToBe() {
    Switchboard small = switchboard(Duration.ZERO, 640);
    int noted = 0;
    for (int i = 0; i < 2_000; i++) {
      Switchboard.Told told = small.register(ALEM, said(CALLER + i));
      noted += told == Switchboard.Told.NOTED ? 1 : 0;
    }
    assertTrue(noted <= 640 && noted > 600, "noted: " + noted);
    assertEquals(noted, small.figures().calls());
  }

  /// Registrations and checks of the same calls from many threads, in any order: each is answered
  /// once, and confirmed.
  @Test
  void confirmsEveryCallWhicheverComesFirst() throws InterruptedException {
    int calls = 600;
    AtomicInteger told = new AtomicInteger();
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    CountDownLatch over = new CountDownLatch(2 * calls);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      long caller = CALLER + i * 16L;
      threads.add(
          Thread.ofVirtual()
              .unstarted(() -> {
                save(ALEM, caller);
                over.countDown();
              }));
      threads.add(
          Thread.ofVirtual()
              .unstarted(() -> {
                CallQuestion question = new CallQuestion(caller, CALLEE, 0, trunk());
                int answer =
                    switchboard.check(
                        BERKUT,
                        question,
                        later -> {
                          told.incrementAndGet();
                          answers.add(later);
                        });
                if (answer != CallAnswer.LATER) {
                  answers.add(answer);
                }
                over.countDown();
              }));
    }
    java.util.Collections.shuffle(threads, new java.util.Random(4));
    threads.forEach(Thread::start);
    over.await();
    switchboard.tick();
    assertEquals(calls, answers.size(), told + " told later");
    assertTrue(answers.stream().allMatch(answer -> reason(answer) == Reason.REGISTERED));
  }

  private int ask(Switchboard asked, long caller) {
    return asked.check(BERKUT, new CallQuestion(caller, CALLEE, 0, trunk()), _ -> {});
  }

  private Trunk trunk() {
    return switchboard.trunk(BERKUT, "").orElseThrow();
  }

  private Switchboard.Told save(int operator, long caller) {
    return switchboard.register(operator, said(caller));
  }

  private static CallSaid said(long caller) {
    return new CallSaid(caller, CALLEE, 0, 0);
  }

  private static Reason reason(int answer) {
    return CallAnswer.reason(answer);
  }
}
