package org.haltwire.core.money;

import java.util.List;

/// Where stolen money went. For each source: what [Place]s still hold, what left with flows whose
/// route leaves, and what came back to whom it was stolen from, add up to what was stolen.
///
/// @param roots what was stolen, in the order of the transfers; a source is a place in this list.
///   It is less than was reported where money moved that was stolen from another victim before
/// @param flows every transfer of stolen money, in the order in which they happened
/// @param places every account that stolen money came to, in the order of the first arrival
/// @param cut whether the limits of transfers ended the trace early
public record Traced(List<Root> roots, List<Flow> flows, List<Place> places, boolean cut) {

  public Traced {
    roots = List.copyOf(roots);
    flows = List.copyOf(flows);
    places = List.copyOf(places);
  }

  /// Stolen money moved.
  ///
  /// @param hop 1 from the victim's account, 2 from the account that it came to, and so on
  /// @param before what the payer's account held before, as far as is known; nothing at a root
  /// @param route which way it counts as: a reported payment is followed even as an income
  /// @param moved what the transfer took of it; its total is the transfer's amount
  /// @param unseen how much of the own part is money that nobody saw come
  /// @param back how much came back to whom it was stolen from
  public record Flow(
      int transfer, Route route, int hop, Mix before, Mix moved, long unseen, Mix back) {}

  /// An account on the way.
  ///
  /// @param hop the fewest transfers from a victim to it
  /// @param arrived when stolen money came last, in milliseconds since 1970-01-01T00:00Z
  /// @param holds what is in the account now, as far as is known
  /// @param end why it was not followed further
  public record Place(Transfer.Side account, int hop, long arrived, Mix holds, End end) {}

  /// Why money is not followed further. The order is part of the stored traces: add at the end
  /// only.
  public enum End {
    /// It is followed as long as there are transfers.
    NONE,
    /// It is as many accounts away as the limits say, and was paid on.
    HOPS,
    /// It was paid on later than the limits look.
    WINDOW,
    /// Too little came.
    MINIMUM,
    /// There are more transfers than the limits say.
    TRANSFERS
  }
}
