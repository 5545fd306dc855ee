package org.haltwire.core.listing;

import org.haltwire.core.event.ListingChange.Roll;

/// Looks up the lists as they stand at a time.
public interface Listings {

  /// Whether the subject with this key (see `Keys.of(value)`) is on the roll at the time.
  boolean listed(long key, Roll roll, long time);
}
