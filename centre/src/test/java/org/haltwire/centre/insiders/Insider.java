package org.haltwire.centre.insiders;

import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.core.event.Look;

/// An officer who, from some day on, does something else as well. Of each kind there are two: one
/// is careless, the other one careful.
final class Insider {

  /// What they are after.
  enum Kind {
    /// Sells lists of people, a session every few days.
    SELLER,
    /// Sells a few a day, between other work.
    SLOW_SELLER,
    /// Looks at neighbours, relatives and colleagues.
    CURIOUS,
    /// Tells somebody how the hold stands.
    TIPPER,
    /// Somebody else who has the password of an officer on long leave.
    BORROWER
  }

  final Officer officer;
  final Kind kind;
  final int from;

  private final boolean careful;
  private final SplittableRandom random;
  private int subjects;

  Insider(Officer officer, Kind kind, boolean careful, SplittableRandom random) {
    this.officer = officer;
    this.kind = kind;
    this.careful = careful;
    this.random = random;
    this.from = kind == Kind.BORROWER ? random.nextInt(45, 75) : random.nextInt(30, 70);
  }

  /// A borrowed account's owner is on leave for a month before, and after.
  boolean isOwnerAway(int day) {
    return kind == Kind.BORROWER && day >= from - 35;
  }

  void act(int day, List<Look> done) {
    if (day < from || (officer.isAway(day) && kind != Kind.BORROWER)) {
      return;
    }
    boolean working = day % 7 < 5;
    switch (kind) {
      case SELLER -> {
        if (random.nextInt(4) == 0) {
          session(day, 17, random.nextInt(careful ? 8 : 15, careful ? 20 : 45), done);
        }
      }
      case SLOW_SELLER -> {
        if (working) {
          session(day, 9, careful ? 4 : 9, done);
        }
      }
      case CURIOUS -> curious(day, done);
      case TIPPER -> tip(day, done);
      case BORROWER -> {
        if (day < from + 4) {
          session(
              day, careful ? 11 : 22, random.nextInt(careful ? 15 : 30, careful ? 30 : 60), done);
        }
      }
    }
  }

  /// Who is careful makes up a case number for every second look.
  private boolean pretends() {
    return careful && random.nextBoolean();
  }

  private void session(int day, int hour, int count, List<Look> done) {
    for (int i = 0; i < count; i++) {
      String about = "payment/sold/" + officer.name + "/" + subjects++;
      officer.look(at(day, hour, 2), about, Look.What.PAYMENT, pretends(), false, 1, done);
    }
  }

  private void curious(int day, List<Look> done) {
    if (random.nextInt(careful ? 4 : 2) == 0) {
      String about = "payment/known/" + officer.name + "/" + random.nextInt(30);
      officer.look(
          at(day, careful ? 10 : 20, 3), about, Look.What.PAYMENT, pretends(), true, 1, done);
    }
    if (!careful && random.nextInt(10) == 0) {
      String about = "person/officer-" + random.nextInt(200);
      officer.look(at(day, 12, 4), about, Look.What.PERSON, false, false, 1, done);
    }
  }

  private void tip(int day, List<Look> done) {
    boolean looks = careful ? day % 2 == 0 : day % 7 < 5;
    if (day < from + 21 && looks) {
      String about = "hold/friend/" + officer.name;
      officer.look(at(day, 10, 8), about, Look.What.HOLD, pretends(), false, 1, done);
    }
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + (careful ? ", careful" : ", careless");
  }

  private long at(int day, int hour, int hours) {
    return Officer.START
        + day * Officer.DAY
        + hour * Officer.HOUR
        + random.nextLong(hours * Officer.HOUR);
  }
}
