package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.event.CallerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is known of who talks, as the doors make it known.
class ConversationsTest {

  private static final int ALEM = 0;
  private static final int BERKUT = 1;
  private static final long ANNA = 77_050_000_001L;
  private static final long BORIS = 77_010_000_001L;
  private static final long THIEF = 77_010_000_666L;
  private static final long UNKNOWN = 77_470_000_002L;
  private static final long ABROAD = 4_930_123_456L;

  private final AtomicLong now = new AtomicLong(1_773_000_000_000L);
  private final HeardNews news = new HeardNews();
  private Switchboard switchboard;

  @BeforeEach
  void start() throws IOException {
    CallsSettings settings =
        new CallsSettings(
            "",
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            Duration.ZERO,
            64_000,
            100,
            -1,
            -1,
            -1,
            "127.0.0.1",
            CallsTown.SECRETS);
    switchboard =
        new Switchboard(
            CallsFile.read(
                "three.yaml", Files.readString(CallsTown.FILE), List.of(), CallsTown.SECRETS),
            settings,
            new Conversations(settings, number -> number == THIEF, news, now.get()),
            List.of(),
            now::get);
  }

  @Test
  void bothAreInARegisteredCallUntilItsOperatorEndsIt() {
    CallSaid call = new CallSaid(BORIS, ANNA, 0, 0);
    switchboard.register(ALEM, call);
    now.addAndGet(5_000);
    assertEquals(talk(CallerKind.CONFIRMED, 5_000), switchboard.talk(ANNA));
    assertEquals(talk(CallerKind.CONFIRMED, 5_000), switchboard.talk(BORIS));
    switchboard.end(ALEM, call);
    assertEquals(Optional.empty(), switchboard.talk(ANNA));
    assertEquals(Optional.empty(), switchboard.talk(BORIS));
    assertEquals(List.of(), news.take(), "an ordinary call is nothing to remember");
  }

  @Test
  void theCalledOnesOperatorEndsItForItsOwnSubscriberOnly() {
    CallSaid call = new CallSaid(BORIS, ANNA, 0, 0);
    switchboard.register(ALEM, call);
    assertEquals(Switchboard.Told.NOTED, switchboard.end(BERKUT, call));
    assertEquals(Optional.empty(), switchboard.talk(ANNA));
    assertTrue(switchboard.talk(BORIS).isPresent());
    assertEquals(Switchboard.Told.NOT_YOURS, switchboard.end(2, call));
  }

  @Test
  void aCallerKnownForFraudIsTheWorst() {
    switchboard.register(ALEM, new CallSaid(BORIS, ANNA, 0, 0));
    switchboard.register(ALEM, new CallSaid(THIEF, ANNA, 0, 0));
    assertEquals(talk(CallerKind.FLAGGED, 0), switchboard.talk(ANNA));
    assertEquals(List.of(ANNA + " in a call, FLAGGED"), news.take());
    switchboard.end(ALEM, new CallSaid(THIEF, ANNA, 0, 0));
    assertEquals(talk(CallerKind.CONFIRMED, 0), switchboard.talk(ANNA));
    assertEquals(List.of(ANNA + " no more, FLAGGED"), news.take());
  }

  @Test
  void whoCallsAFraudsterBackIsInACallWithOne() {
    switchboard.register(BERKUT, new CallSaid(ANNA, THIEF, 0, 0));
    assertEquals(talk(CallerKind.FLAGGED, 0), switchboard.talk(ANNA));
    assertEquals(List.of(ANNA + " in a call, FLAGGED"), news.take());
  }

  @Test
  void aBlockedCallIsNoCallAndItsNumberIsRememberedElsewhere() {
    ask(ALEM, BORIS, ANNA, "national");
    assertEquals(Optional.empty(), switchboard.talk(ANNA), "nobody is told yet");
    now.addAndGet(301);
    switchboard.tick();
    assertEquals(Optional.empty(), switchboard.talk(ANNA), "it was blocked");
    now.addAndGet(30_000);
    ask(ALEM, BORIS, ANNA, "national");
    assertEquals(talk(CallerKind.SUBSTITUTED, 0), switchboard.talk(ANNA), "its operator is away");
    assertEquals(List.of(ANNA + " in a call, SUBSTITUTED"), news.take());
  }

  @Test
  void aSubstitutedCallThatOnlyGetsALabelIsToldToTheJournal() {
    ask(ALEM, BORIS, BORIS + 1, "mild");
    now.addAndGet(301);
    switchboard.tick();
    assertEquals(CallerKind.SUBSTITUTED, kind(BORIS + 1));
    assertEquals(List.of(BORIS + 1 + " in a call, SUBSTITUTED"), news.take());
  }

  @Test
  void aCallThatIsConfirmedIsNoSubstitutedOneWhateverWasBlockedUnderItsNumber() {
    ask(ALEM, BORIS, ANNA, "national");
    now.addAndGet(301);
    switchboard.tick();
    switchboard.register(ALEM, new CallSaid(BORIS, ANNA, 0, 0));
    ask(BERKUT, BORIS, ANNA, "national");
    assertEquals(CallerKind.CONFIRMED, kind(ANNA));
    assertEquals(List.of(), news.take());
  }

  @Test
  void knowsCallsFromAbroadAndThoseThatNobodyCanBeAskedAbout() {
    ask(BERKUT, ABROAD, ANNA, "national");
    assertEquals(CallerKind.INTERNATIONAL, kind(ANNA));
    ask(BERKUT, UNKNOWN, ANNA + 1, "national");
    assertEquals(CallerKind.UNVERIFIED, kind(ANNA + 1));
    assertEquals(Optional.empty(), switchboard.talk(ABROAD), "no subscriber of the country");
    assertEquals(List.of(), news.take());
  }

  @Test
  void whatNobodyEndsIsToldToBeOverInTime() {
    ask(BERKUT, ABROAD, ANNA, "national");
    ask(ALEM, BORIS, BORIS + 1, "mild");
    now.addAndGet(301);
    switchboard.tick();
    now.addAndGet(60_000);
    assertEquals(Optional.empty(), switchboard.talk(ANNA), "an ordinary one");
    assertEquals(CallerKind.SUBSTITUTED, kind(BORIS + 1));
    now.addAndGet(Duration.ofHours(1).toMillis() + 1);
    assertEquals(Optional.empty(), switchboard.talk(BORIS + 1));
    for (int i = 0; i < 64 * 20; i++) {
      switchboard.tick();
    }
    assertEquals(
        List.of(BORIS + 1 + " in a call, SUBSTITUTED", BORIS + 1 + " no more, SUBSTITUTED"),
        news.take());
  }

  private void ask(int operator, long caller, long callee, String trunk) {
    CallQuestion question =
        new CallQuestion(caller, callee, 0, switchboard.trunk(operator, trunk).orElseThrow());
    switchboard.check(operator, question, _ -> {});
  }

  private CallerKind kind(long number) {
    return switchboard.talk(number).orElseThrow().kind();
  }

  private static Optional<Conversations.Talk> talk(CallerKind kind, long millis) {
    return Optional.of(new Conversations.Talk(kind, millis));
  }
}
