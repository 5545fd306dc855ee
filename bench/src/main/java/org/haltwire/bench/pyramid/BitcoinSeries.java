package org.haltwire.bench.pyramid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.country.chance.Chance;

/// What known pyramids on Bitcoin received and sent each day, in satoshi: `receive/NAME.csv` and
/// `send/NAME.csv` with the columns `day,value`. Who paid is not in these files, so it is made up,
/// as in a doubler:
///
/// - a day's income is [#PAYERS] equal deposits of people who have not paid before;
/// - a day's outgo pays those who came first [#MULTIPLE] times what they paid, who then leave; who
///   got a part of it has the rest the next time;
/// - deposits come before 18:00, payouts after.
///
/// So only what the daily sums say is real: C1 where all outgo goes to participants, C2, C3 and the
/// days. How many paid, how many of them were paid, C4 to C8 and who is new follow from what was
/// made up.
record BitcoinSeries(String name, List<Long> received, List<Long> sent) {

  static final int PAYERS = 20;
  static final int MULTIPLE = 2;

  private record Owed(String who, long sum) {}

  BitcoinSeries {
    received = List.copyOf(received);
    sent = List.copyOf(sent);
  }

  /// All series of a folder, by name.
  static List<BitcoinSeries> of(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("receive"))) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .map(file -> read(folder, file.getFileName().toString()))
          .toList();
    }
  }

  List<Transfer> transfers(long seed) {
    Script script = new Script(Chance.of(seed, 7_800, name.hashCode()));
    Deque<Owed> waiting = new ArrayDeque<>();
    int people = 0;
    for (int day = 0; day < received.size(); day++) {
      for (int i = 0; i < PAYERS && received.get(day) > 0; i++) {
        String who = "P" + people++;
        long deposit = part(received.get(day), i);
        script.in(who, deposit, day, 0, 18);
        waiting.addLast(new Owed(who, MULTIPLE * deposit));
      }
      for (long left = sent.get(day); left > 0 && !waiting.isEmpty(); ) {
        Owed first = waiting.removeFirst();
        long paid = Math.min(left, first.sum);
        script.out(first.who, paid, day, 18, 24);
        left -= paid;
        if (paid < first.sum) {
          waiting.addFirst(new Owed(first.who, first.sum - paid));
        }
      }
    }
    return script.transfers();
  }

  private static long part(long sum, int i) {
    return sum / PAYERS + (i < sum % PAYERS ? 1 : 0);
  }

  private static BitcoinSeries read(Path folder, String file) {
    List<Long> received = column(folder.resolve("receive").resolve(file));
    List<Long> sent = column(folder.resolve("send").resolve(file));
    int days = Math.max(received.size(), sent.size());
    return new BitcoinSeries(
        file.substring(0, file.length() - 4), padded(received, days), padded(sent, days));
  }

  private static List<Long> padded(List<Long> sums, int days) {
    List<Long> all = new ArrayList<>(sums);
    all.addAll(Collections.nCopies(days - sums.size(), 0L));
    return all;
  }

  /// The values by day; days that a file leaves out are 0.
  private static List<Long> column(Path file) {
    try {
      List<Long> sums = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        int day = (int) Double.parseDouble(cells[0]);
        sums.addAll(Collections.nCopies(Math.max(0, day - sums.size()), 0L));
        sums.add(Math.round(Double.parseDouble(cells[1])));
      }
      return sums;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
