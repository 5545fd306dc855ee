package org.haltwire.country.world;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.chance.Names;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.people.Firms;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Phones;
import org.haltwire.country.people.Society;

/// The country at a moment: who is there, what is due, and what has just been told. One thread.
public final class World {

  private static final long IDS = 21;

  private final long seed;
  private final Society society;
  private final Parameters parameters;
  private final Names ids;
  private final Till till;
  private final Telephony telephony;
  private final Promptness promptness;
  private final TakenMoney taken = new TakenMoney();
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private final Queue<Occurrence> told = new ArrayDeque<>();
  private long now;
  private long tasksMade;
  private long idsMade;

  /// What is to be done at a time; at the same time in the order in which it was planned.
  private record Task(long time, long number, Runnable deed) implements Comparable<Task> {

    @Override
    public int compareTo(Task other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  public World(long seed, Society society, Parameters parameters, long start) {
    this.seed = seed;
    this.society = society;
    this.parameters = parameters;
    this.ids = new Names(seed, IDS);
    this.now = start;
    this.till = new Till(this, new Manners(parameters));
    this.telephony = new Telephony(this);
    this.promptness = new Promptness(parameters);
  }

  public long now() {
    return now;
  }

  public Parameters parameters() {
    return parameters;
  }

  public People people() {
    return society.people();
  }

  public Firms firms() {
    return society.firms();
  }

  public Accounts accounts() {
    return society.accounts();
  }

  public Phones phones() {
    return society.phones();
  }

  public Society society() {
    return society;
  }

  public Till till() {
    return till;
  }

  public Telephony telephony() {
    return telephony;
  }

  public Promptness promptness() {
    return promptness;
  }

  public TakenMoney taken() {
    return taken;
  }

  /// A stream of chance for a purpose.
  public Chance chance(long purpose, long whose) {
    return Chance.of(seed, purpose, whose);
  }

  public long seed() {
    return seed;
  }

  /// Plans something; what is planned for the past is done at once.
  public void at(long time, Runnable deed) {
    tasks.add(new Task(Math.max(time, now), tasksMade++, deed));
  }

  public void after(long delay, Runnable deed) {
    at(now + delay, deed);
  }

  /// When the next task or settlement is due; [Long#MAX_VALUE] if none is.
  public long nextDue() {
    Task task = tasks.peek();
    return Math.min(till.nextDue(), task == null ? Long.MAX_VALUE : task.time());
  }

  /// Lets time go on to a moment at which something is due, and does it.
  public void advanceTo(long time) {
    now = time;
    if (till.nextDue() == time) {
      till.settleNext();
      return;
    }
    Task task = tasks.peek();
    if (task != null && task.time() == time) {
      tasks.remove();
      task.deed().run();
    }
  }

  /// What was told and not yet taken, oldest first.
  public Queue<Occurrence> told() {
    return told;
  }

  public void tell(Fact fact, Truth truth) {
    told.add(new Occurrence(fact, truth, Order.NONE));
  }

  void tell(Fact fact, Order order) {
    told.add(new Occurrence(fact, order.truth(), order));
  }

  public FactId id(String sender) {
    return new FactId(sender, ids.letters(idsMade++));
  }
}
