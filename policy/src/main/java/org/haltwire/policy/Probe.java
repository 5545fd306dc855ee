package org.haltwire.policy;

import org.haltwire.core.event.Fact;
import org.haltwire.core.listing.Listings;

/// Compiled parts of a condition: their values, in the order in which they were asked for.
interface Probe {

  Object[] see(Fact fact, long time, Listings listings, long[] values);
}
