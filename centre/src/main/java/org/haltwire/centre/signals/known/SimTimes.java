package org.haltwire.centre.signals.known;

import org.haltwire.core.event.SimChange;

/// When something last happened to the SIM card of a phone, in milliseconds since 1970; 0 for
/// never. Facts may come late, twice and in any order: the same ones give the same times.
///
/// @param deactivated when the number was first given up
public record SimTimes(long activated, long swapped, long ported, long handset, long deactivated) {

  static final SimTimes NONE = new SimTimes(0, 0, 0, 0, 0);

  /// When the number last came to another SIM card, in whatever way.
  public long changed() {
    return Math.max(activated, Math.max(swapped, ported));
  }

  /// When the number was last given out again after somebody had given it up.
  public long reassigned() {
    return deactivated > 0 && activated > deactivated ? activated : 0;
  }

  SimTimes with(SimChange change) {
    long at = change.occurredAt();
    return switch (change.kind()) {
      case ACTIVATED ->
          new SimTimes(Math.max(activated, at), swapped, ported, handset, deactivated);
      case SWAPPED -> new SimTimes(activated, Math.max(swapped, at), ported, handset, deactivated);
      case PORTED -> new SimTimes(activated, swapped, Math.max(ported, at), handset, deactivated);
      case NEW_HANDSET ->
          new SimTimes(activated, swapped, ported, Math.max(handset, at), deactivated);
      case DEACTIVATED ->
          new SimTimes(
              activated,
              swapped,
              ported,
              handset,
              deactivated == 0 ? at : Math.min(deactivated, at));
    };
  }
}
