package org.haltwire.centre.checks.bot;

import java.time.Duration;

/// How long to wait after a failure: each time twice as long, of which between a half and the whole
/// is waited, so that those who failed together do not come back together.
final class BotPauses {

  /// More doublings than any longest pause needs.
  private static final int DOUBLINGS = 20;

  private BotPauses() {}

  /// @param failures before this one
  /// @param chance from 0 to 1
  static Duration after(int failures, TelegramSettings settings, double chance) {
    long doubled = settings.firstPause().toMillis() << Math.min(failures, DOUBLINGS);
    long whole = Math.clamp(doubled, 1, settings.longestPause().toMillis());
    return Duration.ofMillis(whole / 2 + (long) (chance * (whole - whole / 2)));
  }
}
