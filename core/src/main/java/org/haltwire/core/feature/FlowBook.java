package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.feature.Flow.Sign;

/// What is kept of accounts that collect, a book each: a row of [#LENGTH] words here, found through
/// an index of its own, its days in [FlowDays] and its people in [Participants].
///
/// On the first payment of a new day the signs are worked out anew, of all days before; reading is
/// a look at one word.
final class FlowBook {

  private static final int OPENED = 1;
  private static final int DAY = 2;
  private static final int CAME_IN = 3;
  private static final int WENT_OUT = 4;

  /// How much of what came in is used up, first in, first out.
  private static final int USED = 5;

  private static final int DEPOSITS = 6;
  private static final int ROUND_DEPOSITS = 7;
  private static final int LAST_TIME = 8;
  private static final int LAST_AMOUNT = 9;
  private static final int LAST_NUMBER = 10;
  private static final int PEOPLE = 11;
  private static final int DAYS = 12;
  private static final int LEVEL = 13;
  private static final int CAME = 14;
  private static final int COVERED = 15;
  private static final int COVERED_LATER = 16;
  private static final int PAYOUTS = 17;
  private static final int DELAYS = 18;
  private static final int MULTIPLES = 19;
  private static final int MULTIPLES_WORDS = 8;
  private static final int PARTS = MULTIPLES + MULTIPLES_WORDS;
  private static final int PARTS_WORDS = 4;
  private static final int SIGNS = PARTS + PARTS_WORDS;
  private static final int LENGTH = SIGNS + Flow.WORKED_OUT;

  private static final long SOON = 600_000;

  private final int window;
  private final Slots books = new Slots(LENGTH);
  private final FlowDays days = new FlowDays();
  private final Participants people = new Participants();
  private final Participants.Summary summary = new Participants.Summary();
  private KeyIndex index = new KeyIndex(books);

  /// @param window in days
  FlowBook(int window) {
    this.window = window;
  }

  /// The number of a key's book, or [KeyIndex#NONE].
  int find(long key) {
    return books.used() == 0 ? KeyIndex.NONE : index.find(key);
  }

  /// Opens a book for a key that has none.
  int open(long key, long time) {
    int number = books.allocate(key);
    index.add(key, number);
    long[] page = books.page(number);
    int book = books.row(number);
    page[book + OPENED] = Math.floorDiv(time, Windows.DAY);
    page[book + DAY] = page[book + OPENED];
    page[book + PEOPLE] = people.empty();
    return number;
  }

  /// These people are known to have paid before the book was opened, though not how much.
  void meet(int number, long[] keys, int count) {
    long[] page = books.page(number);
    int book = books.row(number);
    for (int i = 0; i < count; i++) {
      if (keys[i] != page[book] && people.find(page[book + PEOPLE], keys[i]) == Participants.NONE) {
        join(page, book, keys[i], page[book + DAY]);
      }
    }
  }

  /// Somebody paid in.
  void received(int number, long from, long amount, long time) {
    long[] page = books.page(number);
    int book = books.row(number);
    long day = begin(page, book, time);
    page[book + DAYS] = days.add(page[book + DAYS], day, amount, 0);
    page[book + CAME_IN] += amount;
    page[book + DEPOSITS]++;
    page[book + ROUND_DEPOSITS] += Sizes.isRound(amount) ? 1 : 0;
    page[book + LAST_TIME] = time;
    page[book + LAST_AMOUNT] = amount;
    page[book + LAST_NUMBER] = page[book + CAME];
    if (Participants.isSampled(from, (int) page[book + LEVEL])) {
      page[book + LAST_NUMBER] = deposit(page, book, from, amount, day);
    }
  }

  /// The collector paid somebody.
  void gave(int number, long to, long amount, long time) {
    long[] page = books.page(number);
    int book = books.row(number);
    long day = begin(page, book, time);
    page[book + DAYS] = days.add(page[book + DAYS], day, 0, amount);
    page[book + WENT_OUT] += amount;
    long from = page[book + USED];
    page[book + USED] = Math.min(page[book + CAME_IN], from + amount);
    int entry = people.find(page[book + PEOPLE], to);
    if (entry != Participants.NONE) {
      payOut(page, book, entry, amount, from, time);
    }
  }

  long read(int number, Sign sign) {
    long[] page = books.page(number);
    int book = books.row(number);
    return switch (sign) {
      case PAYERS -> payers(page, book);
      case DAYS -> page[book + DAY] - page[book + OPENED] + 1;
      case SELF_FINANCING,
          COUPLING,
          RESERVE,
          LATER_FUNDED,
          GRADIENT,
          MULTIPLIER,
          UPLINE,
          TWO_WAY,
          ROUND,
          EXITS,
          NEWCOMERS,
          GROWTH ->
          page[book + SIGNS + sign.ordinal()];
    };
  }

  /// Reads the memory that finding a key's book begins with.
  long touch(long key) {
    return books.used() == 0 ? 0 : index.touch(key);
  }

  /// Throws a key's book away, if it has one.
  void close(long key) {
    int number = find(key);
    if (number != KeyIndex.NONE) {
      people.free(books.page(number)[books.row(number) + PEOPLE]);
      days.free(books.page(number)[books.row(number) + DAYS]);
      index.remove(key, number);
      books.free(number);
    }
  }

  long bytes() {
    return books.bytes() + index.bytes() + days.bytes() + people.bytes();
  }

  void save(DataOutput out) throws IOException {
    books.save(out);
    days.save(out);
    people.save(out);
  }

  void restore(DataInput in) throws IOException {
    books.restore(in);
    days.restore(in);
    people.restore(in);
    index = new KeyIndex(books);
    for (int number = 0; number < books.used(); number++) {
      if (books.key(number) != 0) {
        index.add(books.key(number), number);
      }
    }
  }

  /// @return the payer's number among those who came
  private long deposit(long[] page, int book, long from, long amount, long day) {
    int known = people.find(page[book + PEOPLE], from);
    int entry = known == Participants.NONE ? join(page, book, from, day) : known;
    long[] table = people.page(page[book + PEOPLE]);
    long place = table[entry + Participants.PLACE];
    table[entry + Participants.DEPOSITED] += amount;
    table[entry + Participants.POSITION] = page[book + CAME_IN];
    table[entry + Participants.LATEST] = amount;
    table[entry + Participants.PLACE] =
        Participants.place(Participants.joined(place), day, Participants.number(place));
    return Participants.number(place);
  }

  /// @return where the newcomer's entry is
  private int join(long[] page, int book, long key, long day) {
    if (Participants.isCrowded(page[book + PEOPLE])) {
      page[book + LEVEL]++;
      page[book + PEOPLE] = people.thinned(page[book + PEOPLE], (int) page[book + LEVEL]);
    }
    page[book + PEOPLE] = people.withRoom(page[book + PEOPLE]);
    int entry = people.add(page[book + PEOPLE], key);
    page[book + PEOPLE]++;
    people.page(page[book + PEOPLE])[entry + Participants.PLACE] =
        Participants.place(day, day, page[book + CAME]++);
    return entry;
  }

  private void payOut(long[] page, int book, int entry, long amount, long from, long time) {
    long[] table = people.page(page[book + PEOPLE]);
    long until = page[book + USED];
    long place = table[entry + Participants.PLACE];
    long day = page[book + DAY];
    table[entry + Participants.PAID] += amount;
    table[entry + Participants.PLACE] =
        Participants.place(Participants.joined(place), day, Participants.number(place));
    page[book + COVERED] += until - from;
    page[book + COVERED_LATER] +=
        Math.max(0, until - Math.max(from, table[entry + Participants.POSITION]));
    page[book + PAYOUTS]++;
    page[book + DELAYS] += day - Participants.lastDay(place);
    long multiple = Sizes.thousandths(amount, table[entry + Participants.LATEST]);
    if (multiple > 0 && multiple <= 5 * Sizes.ONE && multiple != Sizes.ONE) {
      Tally.add(page, book + MULTIPLES, MULTIPLES_WORDS, multiple);
    }
    long part = Sizes.thousandths(amount, page[book + LAST_AMOUNT]);
    boolean soon = time - page[book + LAST_TIME] <= SOON && part > 0 && part <= Sizes.ONE / 2;
    if (soon && Participants.number(place) < page[book + LAST_NUMBER]) {
      Tally.add(page, book + PARTS, PARTS_WORDS, part);
    }
  }

  /// Where a payment is the first of its day, works out the signs of the days before.
  private long begin(long[] page, int book, long time) {
    long day = Math.floorDiv(time, Windows.DAY);
    if (day > page[book + DAY]) {
      page[book + DAYS] = days.dropUntil(page[book + DAYS], day - window);
      page[book + PEOPLE] = people.without(page[book + PEOPLE], day - window);
      workOut(page, book);
      page[book + DAY] = day;
    }
    return day;
  }

  private void workOut(long[] page, int book) {
    long list = page[book + DAYS];
    long table = page[book + PEOPLE];
    people.sum(table, summary);
    long financed = Correlation.ratio(summary.paid, Math.max(1, summary.deposited));
    long middle = (page[book + OPENED] + page[book + DAY]) / 2;
    long late = summary.joinedAfter(middle) << page[book + LEVEL];
    write(page, book, Sign.SELF_FINANCING, financed);
    write(page, book, Sign.COUPLING, days.coupling(list));
    write(page, book, Sign.RESERVE, days.reserve(list));
    write(page, book, Sign.LATER_FUNDED, share(page, book, COVERED_LATER, COVERED));
    write(page, book, Sign.GRADIENT, people.gradient(table));
    long usual = Tally.topThree(page, book + MULTIPLES, MULTIPLES_WORDS);
    write(page, book, Sign.MULTIPLIER, Correlation.share(usual, page[book + PAYOUTS]));
    long parts = Tally.top(page, book + PARTS, PARTS_WORDS) << page[book + LEVEL];
    write(page, book, Sign.UPLINE, Correlation.share(parts, page[book + DEPOSITS]));
    write(page, book, Sign.TWO_WAY, Correlation.share(summary.returned, summary.deposited));
    write(page, book, Sign.ROUND, share(page, book, ROUND_DEPOSITS, DEPOSITS));
    write(page, book, Sign.EXITS, exits(page, book, financed));
    write(page, book, Sign.NEWCOMERS, Correlation.share(late, payers(page, book)));
    write(page, book, Sign.GROWTH, growth(page, book, list));
  }

  private static long exits(long[] page, int book, long financed) {
    long ofOutgo = Correlation.ratio(page[book + WENT_OUT], page[book + CAME_IN]);
    return ofOutgo == 0 ? 0 : Correlation.ONE - Correlation.share(financed, ofOutgo);
  }

  /// What was usual is what people who were paid have got of what they paid in, and how many days
  /// that took.
  private long growth(long[] page, int book, long list) {
    if (page[book + PAYOUTS] == 0 || Pairs.size(list) == 0) {
      return 0;
    }
    long due = days.week(list, Math.max(1, page[book + DELAYS] / page[book + PAYOUTS]));
    long multiple = Correlation.ratio(summary.paid, Math.max(1, summary.returned));
    long came = days.week(list, 0);
    return came == 0 ? 0 : Correlation.product(Correlation.ratio(due, came), multiple);
  }

  private static void write(long[] page, int book, Sign sign, long value) {
    page[book + SIGNS + sign.ordinal()] = value;
  }

  private static long share(long[] page, int book, int part, int whole) {
    return Correlation.share(page[book + part], page[book + whole]);
  }

  private static long payers(long[] page, int book) {
    return (long) Pairs.size(page[book + PEOPLE]) << page[book + LEVEL];
  }
}
