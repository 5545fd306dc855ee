package org.haltwire.country.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.event.Payment;
import org.haltwire.country.Country;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;

/// Plays a country slice by slice: all facts up to the moment when the first payment among them
/// must have its answer. So it does not matter how fast the centre is: the same answers give the
/// same country.
public final class Player {

  private static final int MOST_IN_A_SLICE = 20_000;

  private final Country country;
  private final Answering centre;
  private final Referee referee;
  private final Pace pace;
  private final List<Occurrence> slice = new ArrayList<>();
  private boolean counts;
  private long sent;

  /// What the player asks before it sends a slice: it may wait, show progress, or say that it is
  /// enough.
  public interface Pace {

    /// @param time of the next fact, in milliseconds since 1970-01-01T00:00Z
    /// @param facts sent so far
    /// @return whether to go on
    boolean goesOn(long time, long facts);
  }

  public Player(Country country, Answering centre, Referee referee, Pace pace) {
    this.country = country;
    this.centre = centre;
    this.referee = referee;
    this.pace = pace;
  }

  /// Plays some days that do not count and then some that do.
  ///
  /// @return whether it came to the end
  public boolean play(int warmUpDays, int days) throws IOException {
    long begin = country.world().now();
    counts = warmUpDays == 0;
    return playUntil(begin + warmUpDays * Almanac.DAY)
        && playUntil(begin + (warmUpDays + days) * Almanac.DAY);
  }

  private boolean playUntil(long end) throws IOException {
    while (country.hasNextBefore(end)) {
      if (!pace.goesOn(country.world().now(), sent)) {
        return false;
      }
      send(end);
    }
    counts = true;
    return true;
  }

  private void send(long end) throws IOException {
    slice.clear();
    long due = end;
    while (slice.size() < MOST_IN_A_SLICE && country.hasNextBefore(due)) {
      Occurrence next = country.next();
      slice.add(next);
      if (next.fact() instanceof Payment payment) {
        due = Math.min(due, payment.occurredAt() + country.world().till().answerWithin());
      } else if (counts) {
        referee.told(next);
      }
      if (!counts) {
        referee.overheard(next);
      }
    }
    sent += slice.size();
    centre.tell(
        slice,
        (payment, verdict, took) -> {
          payment.order().answer(verdict);
          if (counts) {
            referee.answered(payment, verdict, took);
          }
        });
  }
}
