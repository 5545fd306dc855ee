package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One question after the other to the country of [TestingNetwork]. Nothing is registered but the
/// call of 77011234567 to 77057654321 and to 77172000001, whose telephone passes calls on.
class CallVerifierTest {

  private static final long NOW = 1_773_000_000_000L;
  private static final long CALLER = 77011234567L;
  private static final long CALLEE = 77057654321L;
  private static final long PASSING_ON = 77172000001L;
  private static final Trunk HOME = new Trunk("home", false, false, CallRules.USUAL);
  private static final Trunk ABROAD = new Trunk("abroad", true, false, CallRules.USUAL);

  private final boolean[] away = new boolean[3];
  private final CallVerifier verifier =
      new CallVerifier(
          TestingNetwork.NETWORK,
          (place, now) -> away[place],
          place -> place == 0,
          CallVerifierTest::isPossible,
          NOW);
  private final CallRegistry registry =
      new CallRegistry(new CallRegistry.Terms(60_000, 3_600_000, 1_000, 2), NOW);
  private final List<Integer> told = new ArrayList<>();

  CallVerifierTest() {
    register(CALLER, CALLEE, NOW);
    register(CALLER, PASSING_ON, NOW);
    registry.roams(77018888888L, true);
  }

  @ParameterizedTest
  @CsvSource({
    "home,   77011234567, 77057654321, 0,           REGISTERED,          PASS,  ",
    "abroad, 77011234567, 77057654321, 0,           REGISTERED,          PASS,  INTERNATIONAL",
    "home,   77011234567, 77471111111, 77172000001, REGISTERED,          PASS,  REDIRECTED",
    "abroad, 77011234567, 77471111111, 77172000001, REGISTERED,          PASS,  REDIRECTED INTERNATIONAL",
    "home,   77011234567, 77471111111, 77172000002, NOT_CALLING,         BLOCK, WAITED",
    "home,   77011234567, 77471111111, 0,           NOT_CALLING,         BLOCK, WAITED",
    "home,   77011234568, 77057654321, 0,           NOT_CALLING,         BLOCK, WAITED",
    "home,   77011000001, 77057654321, 0,           NOT_CALLING,         BLOCK, WAITED PORTED",
    "home,   77011000002, 77057654321, 0,           OWNER_UNKNOWN,       LABEL, PORTED",
    "home,   77471234567, 77057654321, 0,           OWNER_UNKNOWN,       LABEL, ",
    "abroad, 77011234568, 77057654321, 0,           AT_HOME,             BLOCK, WAITED INTERNATIONAL",
    "abroad, 77018888888, 77057654321, 0,           ROAMING_NOT_CALLING, LABEL, WAITED INTERNATIONAL",
    "abroad, 77051234567, 77011234567, 0,           MAYBE_ROAMING,       LABEL, WAITED INTERNATIONAL",
    "home,   77051234567, 77011234567, 0,           NOT_CALLING,         BLOCK, WAITED",
    "abroad, 77172123456, 77057654321, 0,           FIXED_FROM_ABROAD,   BLOCK, INTERNATIONAL",
    "abroad, 77172123456, 77057654321, 77018888888, FIXED_FROM_ABROAD,   BLOCK, WAITED INTERNATIONAL",
    "home,   77172555555, 77057654321, 0,           DO_NOT_ORIGINATE,    BLOCK, ",
    "home,   77999999999, 77057654321, 0,           UNALLOCATED,         BLOCK, ",
    "home,   7701123,     77057654321, 0,           UNALLOCATED,         BLOCK, ",
    "home,   -1,          77057654321, 0,           MALFORMED,           BLOCK, ",
    "home,   0,           77057654321, 0,           CALLER_WITHHELD,     PASS,  ",
    "abroad, 4915112345,  77057654321, 0,           FOREIGN,             LABEL, INTERNATIONAL",
    "home,   79161234567, 77057654321, 0,           FOREIGN,             LABEL, ",
    "abroad, 999123456,   77057654321, 0,           MALFORMED,           BLOCK, INTERNATIONAL",
    "abroad, 1414,        77057654321, 0,           SHORT_NUMBER,        PASS,  INTERNATIONAL",
    "home,   77999999999, 112,         0,           SHORT_NUMBER,        PASS,  ",
    "home,   -1,          112,         0,           SHORT_NUMBER,        PASS,  ",
  })
  void answers(
      String trunk,
      long caller,
      long callee,
      long redirecting,
      Reason reason,
      Action action,
      String marks) {
    int answer = ask(caller, callee, redirecting, trunk.equals("home") ? HOME : ABROAD, NOW + 1);
    assertEquals(reason, CallAnswer.reason(answer));
    assertEquals(action, CallAnswer.action(answer));
    assertEquals(marks(marks), CallAnswer.marks(answer));
  }

  @Test
  void answersWhenTheRegistrationComes() {
    assertEquals(CallAnswer.LATER, check(77012222222L, CALLEE, 0, HOME, NOW));
    registry.expire(NOW + 299);
    assertEquals(null, registry.takeWoken());
    register(77012222222L, CALLEE, NOW + 299);
    Parked.tell(registry.takeWoken());
    assertEquals(List.of(Reason.REGISTERED), reasons());
    assertTrue(CallAnswer.has(told.getFirst(), Mark.WAITED));
    registry.expire(NOW + 1_000);
    Parked.tell(registry.takeWoken());
    assertEquals(1, told.size(), "told once");
  }

  @Test
  void waitsForBothHalvesOfARedirectedCall() {
    long caller = 77013333333L;
    check(caller, CALLEE, 0, HOME, NOW);
    registry.register(new Registration(caller, CALLEE, PASSING_ON, 0, false), NOW + 10);
    assertEquals(null, registry.takeWoken(), "the redirecting operator's word alone");
    register(caller, PASSING_ON, NOW + 20);
    Parked.tell(registry.takeWoken());
    assertEquals(List.of(Reason.REGISTERED), reasons());
    assertTrue(CallAnswer.has(told.getFirst(), Mark.REDIRECTED));
  }

  @Test
  void tellsOfCallsThatWereRegisteredTooLate() {
    check(77014444444L, CALLEE, 0, HOME, NOW);
    registry.expire(NOW + 300);
    Parked.tell(registry.takeWoken());
    assertEquals(List.of(Reason.NOT_CALLING), reasons());
    Registration late = new Registration(77014444444L, CALLEE, 0, 0, true);
    assertEquals(CallRegistry.Taken.LATE, registry.register(late, NOW + 700));
    assertEquals(CallRegistry.Taken.NOTED, registry.register(late, NOW + 800), "said once");
  }

  @Test
  void letsEverythingPassThatItCannotKnow() {
    away[TestingNetwork.BERKUT] = true;
    assertEquals(Reason.OWNER_AWAY, CallAnswer.reason(ask(77055555555L, CALLEE, 0, HOME, NOW)));
    assertEquals(
        Reason.NOT_CALLING, CallAnswer.reason(ask(77012222222L, CALLEE, 0, HOME, NOW)), "another");
    away[TestingNetwork.BERKUT] = false;
    assertEquals(Reason.NOT_CALLING, CallAnswer.reason(ask(77055555555L, CALLEE, 0, HOME, NOW)));
    CallVerifier starting =
        new CallVerifier(
            TestingNetwork.NETWORK,
            (place, now) -> away[place],
            place -> place == 0,
            CallVerifierTest::isPossible,
            NOW + 60_000);
    CallQuestion question = new CallQuestion(77012222222L, CALLEE, 0, HOME);
    assertEquals(
        Reason.STARTING, CallAnswer.reason(starting.check(registry, question, NOW + 1, told::add)));
    question = new CallQuestion(CALLER, CALLEE, 0, HOME);
    assertEquals(
        Reason.REGISTERED,
        CallAnswer.reason(starting.check(registry, question, NOW + 1, told::add)));
  }

  @Test
  void letsPassWhatNoLongerFitsIntoTheQueue() {
    check(77012222222L, CALLEE, 0, HOME, NOW);
    check(77012222223L, CALLEE, 0, HOME, NOW);
    int answer = check(77012222224L, CALLEE, 0, HOME, NOW);
    assertEquals(Reason.OVERLOADED, CallAnswer.reason(answer));
    assertEquals(Action.PASS, CallAnswer.action(answer));
    assertEquals(2, registry.waiting());
  }

  @Test
  void onlyLooksOnATrunkInDryRun() {
    Trunk looking = new Trunk("looking", false, true, CallRules.USUAL);
    int answer = ask(77999999999L, CALLEE, 0, looking, NOW);
    assertEquals(Action.PASS, CallAnswer.action(answer));
    assertEquals(Action.BLOCK, CallAnswer.intended(answer));
    assertEquals(1 << Reason.UNALLOCATED.ordinal() | 1 << 20, CallAnswer.bits(answer));
  }

  @Test
  void followsTheRulesOfATrunk() {
    CallRules mild =
        CallRules.USUAL.with(Collections.singletonMap(Reason.NOT_CALLING, Action.LABEL));
    Trunk trunk = new Trunk("mild", false, false, mild);
    assertEquals(Action.LABEL, CallAnswer.action(ask(77012222222L, CALLEE, 0, trunk, NOW)));
    assertEquals(Action.BLOCK, CallAnswer.action(ask(77999999999L, CALLEE, 0, trunk, NOW)));
  }

  /// A rule for whatever is no fact cannot block.
  @ParameterizedTest
  @EnumSource
  void blocksByFactsOnly(Reason reason) {
    boolean fact = reason.result() == Result.NOT_INITIATED;
    Map<Reason, Action> block = Collections.singletonMap(reason, Action.BLOCK);
    if (fact) {
      assertEquals(Action.BLOCK, CallRules.USUAL.with(block).action(reason));
    } else {
      assertFalse(reason.allows(Action.BLOCK));
      assertThrows(IllegalArgumentException.class, () -> CallRules.USUAL.with(block));
    }
  }

  private int ask(long caller, long callee, long redirecting, Trunk trunk, long now) {
    int answer = check(caller, callee, redirecting, trunk, now);
    if (answer != CallAnswer.LATER) {
      return answer;
    }
    registry.expire(now + 500);
    Parked.tell(registry.takeWoken());
    return told.removeLast();
  }

  private int check(long caller, long callee, long redirecting, Trunk trunk, long now) {
    CallQuestion question = new CallQuestion(caller, callee, redirecting, trunk);
    return verifier.check(registry, question, now, told::add);
  }

  private void register(long caller, long callee, long now) {
    registry.register(new Registration(caller, callee, 0, 0, true), now);
  }

  private List<Reason> reasons() {
    return told.stream().map(CallAnswer::reason).toList();
  }

  private static boolean isPossible(long number) {
    return number != 999123456;
  }

  private static Set<Mark> marks(String text) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (text != null) {
      for (String mark : text.split(" ")) {
        marks.add(Mark.valueOf(mark));
      }
    }
    return marks;
  }
}
