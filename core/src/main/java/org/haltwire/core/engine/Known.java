package org.haltwire.core.engine;

import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.listing.ListingTable;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.money.TaintTable;

/// What the engine knows beside the features: who is on a list, and who holds stolen money.
record Known(ListingTable lists, TaintTable taints) implements Listings {

  Known() {
    this(new ListingTable(), new TaintTable());
  }

  @Override
  public boolean listed(String subject, Roll roll, long time) {
    return lists.listed(subject, roll, time);
  }

  @Override
  public long tainted(String account, long time) {
    return taints.tainted(account, time);
  }
}
