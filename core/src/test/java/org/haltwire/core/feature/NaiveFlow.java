package org.haltwire.core.feature;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haltwire.core.feature.Flow.Sign;

/// An account that collects, as one would follow it without thinking of cost: maps of everything,
/// gone through at each question.
final class NaiveFlow {

  private static final long DAY = TestingFeatures.DAY;

  private final String self;
  private final long window;
  private final List<Income> incomes = new ArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final TreeMap<Long, long[]> days = new TreeMap<>();
  private final Map<Long, Integer> multiples = new HashMap<>();
  private final Map<Long, Integer> parts = new HashMap<>();
  private final Map<Sign, Long> lately = new HashMap<>();
  private boolean open;
  private long lastIncome = Long.MIN_VALUE / 2;
  private long opened;
  private long today;
  private long cameIn;
  private long wentOut;
  private long used;
  private long deposits;
  private long round;
  private long covered;
  private long coveredLater;
  private long payouts;
  private long delays;
  private int came;
  private long latestTime;
  private long latestAmount;
  private int latestNumber;

  private record Income(String from, long time) {}

  private static final class Person {
    int number;
    long joined;
    long last;
    long deposited;
    long paid;
    long position;
    long latest;
  }

  NaiveFlow(String self, long window) {
    this.self = self;
    this.window = window;
  }

  /// Whether an account that got nothing for a window is to begin anew.
  boolean isOver(long time) {
    return time - lastIncome >= window;
  }

  /// Somebody paid, perhaps the account itself.
  void met(String from, long time) {
    lastIncome = time;
    incomes.add(new Income(from, time));
  }

  void received(String from, long amount, long time) {
    long payers =
        incomes.stream().filter(it -> time - it.time < DAY).map(Income::from).distinct().count();
    if (!open && payers < 8) {
      return;
    }
    if (!open) {
      open = true;
      opened = time / DAY;
      today = opened;
      meetThoseOf(time);
    }
    begin(time);
    days.computeIfAbsent(today, day -> new long[2])[0] += amount;
    cameIn += amount;
    deposits++;
    round += Long.toString(amount).replaceAll("0+$", "").length() <= 2 ? 1 : 0;
    Person person = people.computeIfAbsent(from, it -> join());
    person.deposited += amount;
    person.position = cameIn;
    person.latest = amount;
    person.last = today;
    latestTime = time;
    latestAmount = amount;
    latestNumber = person.number;
  }

  void gave(String to, long amount, long time) {
    if (!open || isOver(time)) {
      return;
    }
    begin(time);
    days.computeIfAbsent(today, day -> new long[2])[1] += amount;
    wentOut += amount;
    long before = used;
    used = Math.min(cameIn, used + amount);
    Person person = people.get(to);
    if (person != null) {
      payOut(person, amount, time, before);
    }
  }

  /// Whether a value is right; C6 and C7 count frequent numbers with too few words for all.
  boolean agrees(Sign sign, long value) {
    if (sign == Sign.PAYERS) {
      return value == people.size();
    }
    if (sign == Sign.DAYS) {
      return value == (open ? today - opened + 1 : 0);
    }
    long exact = lately.getOrDefault(sign, 0L);
    return switch (sign) {
      case MULTIPLIER -> value <= exact && value >= exact - 1_000_000 * 3 / 9 - 1;
      case UPLINE -> value <= exact && value >= exact - 1_000_000 / 5 - 1;
      default -> value == exact;
    };
  }

  String expected(Sign sign) {
    return lately.getOrDefault(sign, 0L) + " or of people " + people.size();
  }

  /// Those who paid within a day are known, in the order in which they were last seen.
  private void meetThoseOf(long time) {
    Set<String> met = new LinkedHashSet<>();
    for (Income it : incomes) {
      if (time - it.time < DAY && !it.from.equals(self)) {
        met.remove(it.from);
        met.add(it.from);
      }
    }
    for (String who : met) {
      Person person = join();
      person.last = today;
      people.put(who, person);
    }
  }

  private Person join() {
    Person person = new Person();
    person.number = came++;
    person.joined = today;
    return person;
  }

  private void payOut(Person person, long amount, long time, long before) {
    person.paid += amount;
    for (long unit = before; unit < used; unit++) {
      covered++;
      coveredLater += unit >= person.position ? 1 : 0;
    }
    payouts++;
    delays += today - person.last;
    person.last = today;
    long multiple = NaiveCorrelation.rounded(amount, person.latest);
    if (multiple >= 1 && multiple <= 5000 && multiple != 1000) {
      multiples.merge(multiple, 1, Integer::sum);
    }
    long part = NaiveCorrelation.rounded(amount, latestAmount);
    if (time - latestTime <= 600_000 && part >= 1 && part <= 500 && person.number < latestNumber) {
      parts.merge(part, 1, Integer::sum);
    }
  }

  private void begin(long time) {
    if (time / DAY == today) {
      return;
    }
    long first = time / DAY - Math.ceilDiv(window, DAY);
    days.headMap(first, true).clear();
    people.values().removeIf(person -> person.last <= first);
    workOut();
    today = time / DAY;
  }

  private void workOut() {
    long deposited = people.values().stream().mapToLong(it -> it.deposited).sum();
    long paid = people.values().stream().mapToLong(it -> it.paid).sum();
    long returned =
        people.values().stream().filter(it -> it.paid > 0).mapToLong(it -> it.deposited).sum();
    long late = people.values().stream().filter(it -> it.joined > (opened + today) / 2).count();
    long financed = NaiveCorrelation.ratio(paid, Math.max(1, deposited));
    lately.put(Sign.SELF_FINANCING, financed);
    lately.put(Sign.COUPLING, coupling());
    lately.put(Sign.RESERVE, reserve());
    lately.put(Sign.LATER_FUNDED, NaiveCorrelation.share(coveredLater, covered));
    lately.put(Sign.GRADIENT, gradient());
    lately.put(Sign.MULTIPLIER, NaiveCorrelation.share(top(multiples, 3), payouts));
    lately.put(Sign.UPLINE, NaiveCorrelation.share(top(parts, 1), deposits));
    lately.put(Sign.TWO_WAY, NaiveCorrelation.share(returned, deposited));
    lately.put(Sign.ROUND, NaiveCorrelation.share(round, deposits));
    long out = NaiveCorrelation.ratio(wentOut, cameIn);
    lately.put(Sign.EXITS, out == 0 ? 0 : 1_000_000 - NaiveCorrelation.share(financed, out));
    lately.put(Sign.NEWCOMERS, NaiveCorrelation.share(late, people.size()));
    lately.put(Sign.GROWTH, growth(paid, returned));
  }

  private long growth(long paid, long returned) {
    if (payouts == 0 || days.isEmpty()) {
      return 0;
    }
    long delay = Math.max(1, delays / payouts);
    long end = days.lastKey();
    long due = week(end - delay);
    long came = week(end);
    return came == 0
        ? 0
        : NaiveCorrelation.ratio(due, came)
            * NaiveCorrelation.ratio(paid, Math.max(1, returned))
            / 1_000_000;
  }

  private long week(long end) {
    return days.subMap(end - 7, false, end, true).values().stream().mapToLong(it -> it[0]).sum();
  }

  private long reserve() {
    long balance = 0;
    List<Long> balances = new ArrayList<>(List.of(0L));
    for (long[] day : days.values()) {
      balance += day[0] - day[1];
      balances.add(balance);
    }
    long most = balances.stream().max(Long::compare).orElseThrow();
    long least = balances.stream().min(Long::compare).orElseThrow();
    return NaiveCorrelation.share(
        most - least, days.values().stream().mapToLong(it -> it[0]).sum());
  }

  private long coupling() {
    if (days.isEmpty()) {
      return 0;
    }
    List<Long> in = new ArrayList<>();
    List<Long> out = new ArrayList<>();
    for (long day = days.firstKey(); day <= days.lastKey(); day++) {
      in.add(days.getOrDefault(day, new long[2])[0]);
      out.add(days.getOrDefault(day, new long[2])[1]);
    }
    List<Long> fewerIn = NaiveCorrelation.bits(in);
    List<Long> fewerOut = NaiveCorrelation.bits(out);
    long best = 0;
    for (int lag = 0; lag <= 3 && in.size() - lag >= 7; lag++) {
      best =
          Math.max(
              best,
              NaiveCorrelation.pearson(
                  fewerIn.subList(0, in.size() - lag), fewerOut.subList(lag, out.size())));
    }
    return best;
  }

  private long gradient() {
    List<Person> all = List.copyOf(people.values());
    List<Long> comings = all.stream().map(it -> rank(it, all, p -> p.number)).toList();
    List<Long> gains = all.stream().map(it -> rank(it, all, p -> p.paid - p.deposited)).toList();
    return NaiveCorrelation.pearson(comings, gains);
  }

  private interface Quantity {
    long of(Person person);
  }

  /// Twice the rank: those below count two, equals one, itself one more.
  private static long rank(Person person, List<Person> all, Quantity number) {
    long mine = number.of(person);
    long below = all.stream().filter(it -> number.of(it) < mine).count();
    long equal = all.stream().filter(it -> number.of(it) == mine).count();
    return 2 * below + equal + 1;
  }

  private static long top(Map<Long, Integer> counts, int many) {
    return counts.values().stream().sorted(reverseOrder()).limit(many).mapToLong(it -> it).sum();
  }
}
