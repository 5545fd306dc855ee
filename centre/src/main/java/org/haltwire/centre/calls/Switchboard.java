package org.haltwire.centre.calls;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.CallRegistry;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.Parked;
import org.haltwire.core.call.Portability;
import org.haltwire.core.call.Reason;
import org.haltwire.core.call.Registration;
import org.haltwire.core.call.Result;
import org.haltwire.core.call.Trunk;
import org.haltwire.core.event.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one core behind every door for calls. No door trusts its caller: an operator registers its
/// own numbers, and asks about calls to its own numbers or over its trunks from abroad.
///
/// Any thread may use it. In memory alone: after a restart none is refused until the grace is over.
public final class Switchboard {

  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
  private static final int SHARDS = 64;

  private final LongSupplier millis;
  private final Conversations conversations;
  private final List<AnswerWatcher> watchers;
  private final Announcements announcements;
  private final long sure;
  private final Shard[] shards = new Shard[SHARDS];
  private final ForeignNumbers foreign = new ForeignNumbers();
  private volatile Ground ground;

  /// What became of what an operator told.
  public enum Told {
    NOTED,
    /// The number is another operator's.
    NOT_YOURS,
    /// What was given as caller or called is no telephone number.
    NO_NUMBER,
    /// Too many calls are known.
    FULL
  }

  /// @param millis the time, in milliseconds, that never goes back
  Switchboard(
      CallsProfile profile,
      CallsSettings settings,
      Conversations conversations,
      List<AnswerWatcher> watchers,
      LongSupplier millis) {
    this.conversations = conversations;
    this.watchers = List.copyOf(watchers);
    this.announcements = new Announcements(millis);
    this.millis = millis;
    long now = millis.getAsLong();
    this.sure = now + settings.grace().toMillis();
    CallRegistry.Terms terms =
        new CallRegistry.Terms(
            (int) settings.confirm().toMillis(),
            (int) settings.longest().toMillis(),
            Math.ceilDiv(settings.most(), SHARDS),
            settings.waiting());
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new Shard(terms, now);
    }
    this.ground = Ground.of(profile, Portability.NONE, List.of(), foreign::possible, now, sure);
  }

  /// Takes other terms. Registrations, checks that wait, counts, and who is away stay.
  ///
  /// @param next with every operator of now at its place; others after them
  synchronized void take(CallsProfile next) {
    ground = ground.with(next, foreign::possible, millis.getAsLong(), sure);
  }

  /// Takes another table of the numbers that moved.
  synchronized void ported(Portability ported) {
    ground =
        Ground.of(
            ground.profile(),
            ported,
            ground.standings(),
            foreign::possible,
            millis.getAsLong(),
            sure);
  }

  /// The place of an operator by its code; -1 if it is none of the country's.
  int place(String code) {
    return ground.profile().place(code);
  }

  Optional<Trunk> trunk(int operator, String name) {
    return ground.profile().members().get(operator).trunk(name);
  }

  Network network() {
    return ground.network();
  }

  /// The place of the operator that has a number now; -1 for none.
  int owner(long number) {
    return ground.network().owner(number);
  }

  /// The registering side of an operator gives a sign of life.
  public void alive(int operator) {
    ground.standing(operator).heardOf(millis.getAsLong());
  }

  /// An operator says that a call begins: of its own number, or passed on by one of its numbers.
  public Told register(int operator, CallSaid said) {
    Ground now = ground;
    Optional<Registration> call = said.by(operator, now.network());
    if (call.isEmpty()) {
      return said.isCall() ? Told.NOT_YOURS : Told.NO_NUMBER;
    }
    long time = millis.getAsLong();
    now.standing(operator).heardOf(time);
    CallRegistry.Taken taken = shard(said.caller()).register(call.get(), time);
    conversations.registered(said, now.network(), time);
    Tally tally = now.tally(operator);
    tally.registered();
    if (taken == CallRegistry.Taken.LATE) {
      tally.late();
    }
    return taken == CallRegistry.Taken.FULL ? Told.FULL : Told.NOTED;
  }

  /// Whether an operator may ask about calls to this number over this trunk.
  public boolean mayAsk(int operator, long callee, Trunk trunk) {
    return ground.mayAsk(operator, callee, trunk);
  }

  /// Answers, or later tells the waiter.
  ///
  /// @return see [CallAnswer]
  public int check(int operator, CallQuestion question, Parked.Waiter waiter) {
    long time = millis.getAsLong();
    int answer =
        shard(question.caller())
            .check(
                ground.verifier(),
                question,
                time,
                later -> tell(waiter, afterWait(operator, question, later)));
    return answer == CallAnswer.LATER ? answer : counted(operator, question, answer);
  }

  private int afterWait(int operator, CallQuestion question, int answer) {
    long now = millis.getAsLong();
    return counted(operator, question, ground.verifier().afterWait(answer, question, now));
  }

  /// Whoever brings an answer goes on, whatever becomes of it where it was asked for.
  private static void tell(Parked.Waiter waiter, int answer) {
    try {
      waiter.answered(answer);
    } catch (RuntimeException failure) {
      LOG.warn("an answer about a call did not reach its asker: {}", FailureWords.brief(failure));
    }
  }

  /// The answer with all that is known of it.
  private int counted(int operator, CallQuestion question, int bare) {
    int answer = announcements.marked(bare, question);
    Ground now = ground;
    conversations.answered(question, answer, now.network(), millis.getAsLong());
    now.tally(operator).answered(question.trunk().name(), answer);
    int owner = now.network().owner(question.caller());
    for (AnswerWatcher watcher : watchers) {
      watcher.answered(now.code(operator), now.code(owner), question, answer);
    }
    boolean asked =
        CallAnswer.reason(answer) == Reason.REGISTERED || CallAnswer.has(answer, Mark.WAITED);
    if (asked && owner >= 0) {
      now.tally(owner).asked(answer);
      if (CallAnswer.reason(answer).result() == Result.NOT_INITIATED) {
        now.standing(owner).miss();
      }
    }
    return answer;
  }

  /// A call is over that was registered so, or that one of the operator's own numbers received.
  public Told end(int operator, CallSaid said) {
    Network network = ground.network();
    Optional<Registration> call = said.by(operator, network);
    if (call.isEmpty()) {
      if (said.isCall() && network.owner(said.callee()) == operator) {
        conversations.endedForCallee(said);
        return Told.NOTED;
      }
      return said.isCall() ? Told.NOT_YOURS : Told.NO_NUMBER;
    }
    alive(operator);
    conversations.ended(said);
    if (shard(said.caller()).end(call.get())) {
      ground.tally(operator).ended();
    }
    return Told.NOTED;
  }

  /// An operator says where its subscriber is.
  Told roams(int operator, long number, boolean abroad) {
    if (number <= 0) {
      return Told.NO_NUMBER;
    }
    if (owner(number) != operator) {
      return Told.NOT_YOURS;
    }
    shard(number).roams(number, abroad);
    ground.standing(operator).toldRoaming(millis.getAsLong(), false);
    return Told.NOTED;
  }

  /// An operator has said of all its subscribers who is abroad. It is kept in memory only, so that
  /// after a restart nobody is taken to be at home until it is said again.
  void roamingIsWhole(int operator) {
    ground.standing(operator).toldRoaming(millis.getAsLong(), true);
  }

  boolean isRoaming(long number) {
    return shard(number).isRoaming(number);
  }

  /// Who said before that it would call whom.
  public Announcements announcements() {
    return announcements;
  }

  /// The name to show for the caller with an answer; empty for none.
  public String name(CallQuestion question, int answer) {
    return announcements.name(answer, question);
  }

  /// What is known of an operator.
  Standing standing(int operator) {
    return ground.standing(operator);
  }

  /// The worst of the calls that a subscriber is in now.
  Optional<Conversations.Talk> talk(long number) {
    return conversations.of(number, millis.getAsLong());
  }

  /// Lets time go on.
  void tick() {
    long time = millis.getAsLong();
    for (Shard shard : shards) {
      shard.expire(time);
    }
    conversations.tick(time);
    announcements.expire();
  }

  Shard.Figures figures() {
    Shard.Figures all = new Shard.Figures(0, 0, conversations.bytes());
    for (Shard shard : shards) {
      all = all.plus(shard.figures());
    }
    return all;
  }

  Tally.Counts counts(int operator) {
    return ground.tally(operator).counts();
  }

  /// Whether the registrations of an operator that should be there do not come: it was silent for
  /// too long, or too many checks in a row were in vain while it was.
  boolean isAway(int operator) {
    return ground.isAway(operator, millis.getAsLong());
  }

  /// How long nothing is refused yet for want of a registration, in milliseconds; 0 for not any
  /// more.
  long graceLeft() {
    return Math.max(0, sure - millis.getAsLong());
  }

  /// Milliseconds since an operator was heard of.
  long silence(int operator) {
    return millis.getAsLong() - ground.standing(operator).heard();
  }

  CallsProfile profile() {
    return ground.profile();
  }

  private Shard shard(long caller) {
    return shards[(int) (Keys.of(caller) >>> 58)];
  }
}
