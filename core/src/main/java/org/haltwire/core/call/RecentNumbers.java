package org.haltwire.core.call;

/// Numbers that were noted lately: for one to two spans, as long as there is room. For one thread
/// at a time.
public final class RecentNumbers {

  private final long span;
  private final int most;
  private NumberSet newer = new NumberSet();
  private NumberSet older = new NumberSet();
  private long turned;

  /// @param millis the span: half of how long a number is known at most
  /// @param most so many at most in each half; what comes beyond is not noted
  public RecentNumbers(long millis, int most, long now) {
    this.span = millis;
    this.most = most;
    this.turned = now;
  }

  public void add(long number, long now) {
    turn(now);
    if (number > 0 && newer.size() < most) {
      newer.add(number);
    }
  }

  public boolean contains(long number, long now) {
    turn(now);
    return newer.contains(number) || older.contains(number);
  }

  public long bytes() {
    return newer.bytes() + older.bytes();
  }

  private void turn(long now) {
    if (now - turned >= span) {
      older = now - turned >= 2 * span ? new NumberSet() : newer;
      newer = new NumberSet();
      turned = now;
    }
  }
}
