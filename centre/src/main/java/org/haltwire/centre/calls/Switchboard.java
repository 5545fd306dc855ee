package org.haltwire.centre.calls;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.CallRegistry;
import org.haltwire.core.call.CallVerifier;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.call.Parked;
import org.haltwire.core.call.Portability;
import org.haltwire.core.call.Reason;
import org.haltwire.core.call.Registration;
import org.haltwire.core.call.Trunk;
import org.haltwire.core.event.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one core behind every door for calls. No door trusts its caller: an operator registers its
/// own numbers, and asks about calls to its own numbers or over its trunks from abroad.
///
/// Any thread may use it. It is in memory alone: after a restart nobody is refused for want of a
/// registration until the grace is over.
public final class Switchboard {

  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
  private static final int SHARDS = 64;

  private final CallsProfile profile;
  private final LongSupplier millis;
  private final long sure;
  private final Shard[] shards = new Shard[SHARDS];

  /// When each operator registered a call, ended one or gave a sign of life; asking is none:
  /// another machine asks.
  private final AtomicLongArray heard;

  /// How many checks of an operator's numbers were in vain since then.
  private final AtomicIntegerArray missed;

  private final RoamingTold toldRoaming;
  private final Announcements announcements;
  private final Tally[] tallies;
  private final ForeignNumbers foreign = new ForeignNumbers();
  private volatile Network network;
  private volatile CallVerifier verifier;

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
  Switchboard(CallsProfile profile, CallsSettings settings, LongSupplier millis) {
    this.profile = profile;
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
    int operators = profile.members().size();
    heard = new AtomicLongArray(operators);
    missed = new AtomicIntegerArray(operators);
    toldRoaming = new RoamingTold(operators);
    announcements = new Announcements(millis);
    tallies = new Tally[operators];
    for (int place = 0; place < operators; place++) {
      heard.set(place, now);
      tallies[place] =
          new Tally(
              profile.members().get(place).ways().stream().map(way -> way.trunk().name()).toList());
    }
    network = new Network(profile.plan(), Portability.NONE, profile.operators());
    verifier = new CallVerifier(network, this::isAway, this::tellsRoaming, foreign::possible, sure);
  }

  /// Takes another table of the numbers that moved.
  synchronized void ported(Portability ported) {
    network = new Network(profile.plan(), ported, profile.operators());
    verifier = new CallVerifier(network, this::isAway, this::tellsRoaming, foreign::possible, sure);
  }

  /// The place of an operator by its code; -1 if it is none of the country's.
  int place(String code) {
    return profile.place(code);
  }

  Optional<Trunk> trunk(int operator, String name) {
    return profile.members().get(operator).trunk(name);
  }

  /// The place of the operator that has a number now; -1 for none.
  int owner(long number) {
    return network.owner(number);
  }

  /// The registering side of an operator gives a sign of life.
  public void alive(int operator) {
    heardOf(operator, millis.getAsLong());
  }

  private void heardOf(int operator, long time) {
    heard.lazySet(operator, time);
    missed.lazySet(operator, 0);
  }

  /// An operator says that a call begins: of its own number, or passed on by one of its numbers.
  public Told register(int operator, CallSaid said) {
    Optional<Registration> call = said.by(operator, network);
    if (call.isEmpty()) {
      return said.isCall() ? Told.NOT_YOURS : Told.NO_NUMBER;
    }
    long time = millis.getAsLong();
    heardOf(operator, time);
    CallRegistry.Taken taken = shard(said.caller()).register(call.get(), time);
    Tally tally = tallies[operator];
    tally.registered();
    if (taken == CallRegistry.Taken.LATE) {
      tally.late();
    }
    return taken == CallRegistry.Taken.FULL ? Told.FULL : Told.NOTED;
  }

  /// Whether an operator may ask about calls to this number over this trunk.
  public boolean mayAsk(int operator, long callee, Trunk trunk) {
    NumberPlan plan = network.plan();
    return trunk.international() || plan.isShort(callee) || network.owner(callee) == operator;
  }

  /// Answers, or later tells the waiter.
  ///
  /// @return see [CallAnswer]
  public int check(int operator, CallQuestion question, Parked.Waiter waiter) {
    long time = millis.getAsLong();
    int answer =
        shard(question.caller())
            .check(
                verifier,
                question,
                time,
                later -> {
                  count(operator, question, later);
                  tell(waiter, announcements.marked(later, question));
                });
    if (answer != CallAnswer.LATER) {
      count(operator, question, answer);
    }
    return announcements.marked(answer, question);
  }

  /// Whoever brings an answer goes on, whatever becomes of it where it was asked for.
  private static void tell(Parked.Waiter waiter, int answer) {
    try {
      waiter.answered(answer);
    } catch (RuntimeException failure) {
      LOG.warn("an answer about a call did not reach who had asked: {}", failure.toString());
    }
  }

  private void count(int operator, CallQuestion question, int answer) {
    tallies[operator].answered(question.trunk().name(), answer);
    if (CallAnswer.reason(answer) == Reason.REGISTERED || CallAnswer.has(answer, Mark.WAITED)) {
      int owner = network.owner(question.caller());
      if (owner >= 0) {
        tallies[owner].asked(answer);
        if (CallAnswer.reason(answer) != Reason.REGISTERED) {
          missed.incrementAndGet(owner);
        }
      }
    }
  }

  /// A call is over that was registered so.
  public Told end(int operator, CallSaid said) {
    Optional<Registration> call = said.by(operator, network);
    if (call.isEmpty()) {
      return said.isCall() ? Told.NOT_YOURS : Told.NO_NUMBER;
    }
    alive(operator);
    if (shard(said.caller()).end(call.get())) {
      tallies[operator].ended();
    }
    return Told.NOTED;
  }

  /// An operator says where its subscriber is.
  Told roams(int operator, long number, boolean abroad) {
    if (number <= 0) {
      return Told.NO_NUMBER;
    }
    if (network.owner(number) != operator) {
      return Told.NOT_YOURS;
    }
    shard(number).roams(number, abroad);
    toldRoaming.some(operator, millis.getAsLong());
    return Told.NOTED;
  }

  /// An operator has said of all its subscribers who is abroad. It is kept in memory only, so that
  /// after a restart nobody is taken to be at home until it is said again.
  void roamingIsWhole(int operator) {
    toldRoaming.all(operator, millis.getAsLong());
  }

  boolean isRoaming(long number) {
    return shard(number).isRoaming(number);
  }

  long roamingAt(int operator) {
    return toldRoaming.at(operator);
  }

  /// Who said before that it would call whom.
  public Announcements announcements() {
    return announcements;
  }

  /// The name to show for the caller with an answer; empty for none.
  public String name(CallQuestion question, int answer) {
    return announcements.name(answer, question);
  }

  boolean tellsRoaming(int operator) {
    return toldRoaming.isAll(operator);
  }

  /// Lets time go on.
  void tick() {
    long time = millis.getAsLong();
    for (Shard shard : shards) {
      shard.expire(time);
    }
    announcements.expire();
  }

  Shard.Figures figures() {
    Shard.Figures all = new Shard.Figures(0, 0, 0);
    for (Shard shard : shards) {
      all = all.plus(shard.figures());
    }
    return all;
  }

  Tally.Counts counts(int operator) {
    return tallies[operator].counts();
  }

  /// Whether the registrations of an operator that should be there do not come: it was silent for
  /// too long, or too many checks in a row were in vain while it was.
  boolean isAway(int operator) {
    return isAway(operator, millis.getAsLong());
  }

  private boolean isAway(int operator, long now) {
    Network.Operator terms = profile.members().get(operator).terms();
    boolean silent = now - heard.get(operator) > terms.silenceMillis();
    boolean inVain = terms.misses() > 0 && missed.get(operator) >= terms.misses();
    return terms.connected() && (silent || inVain);
  }

  /// How long nothing is refused yet for want of a registration, in milliseconds; 0 for not any
  /// more.
  long graceLeft() {
    return Math.max(0, sure - millis.getAsLong());
  }

  /// Milliseconds since an operator was heard of.
  long silence(int operator) {
    return millis.getAsLong() - heard.get(operator);
  }

  CallsProfile profile() {
    return profile;
  }

  private Shard shard(long caller) {
    return shards[(int) (Keys.of(caller) >>> 58)];
  }
}
