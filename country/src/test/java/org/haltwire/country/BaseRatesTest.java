package org.haltwire.country;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Payment;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Scheme;
import org.junit.jupiter.api.Test;

/// With the parameters that ship there is as much crime as in reality.
class BaseRatesTest {

  private long transfers;
  private long stolen;
  private long calls;
  private long substituted;
  private final Map<Activity, Long> payments = new EnumMap<>(Activity.class);

  @Test
  void areThoseOfReality() {
    Towns.live(
        Towns.settings(1, 40_000, 1),
        10,
        it -> {
          switch (it.fact()) {
            case Payment payment -> {
              boolean transfer = payment.terms().instrument() == Instrument.TRANSFER;
              boolean victims =
                  it.truth().activity() == Activity.THEFT && it.truth().scheme().hasVictims();
              transfers += transfer ? 1 : 0;
              stolen += transfer && victims ? 1 : 0;
              payments.merge(it.truth().activity(), 1L, Long::sum);
            }
            case CallBegan _ -> {
              calls++;
              substituted += it.truth().scheme() == Scheme.SUBSTITUTED_CALL ? 1 : 0;
            }
            default -> {}
          }
        });
    between("stolen of transfers", (double) stolen / transfers, 0.0001, 0.0005);
    between("substituted of calls", (double) substituted / calls, 0.002, 0.004);
    between("calls a person and day", calls / 400_000.0, 3, 5);
    double all = payments.values().stream().mapToLong(Long::longValue).sum();
    between("payments a person and day", all / 400_000, 1.2, 2.5);
    between(
        "wages a person and day",
        payments.getOrDefault(Activity.WAGES, 0L) / 400_000.0,
        0.01,
        0.06);
  }

  private static void between(String what, double value, double low, double high) {
    assertTrue(value >= low && value <= high, what + ": " + value);
  }
}
