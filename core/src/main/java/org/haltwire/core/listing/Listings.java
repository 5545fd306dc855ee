package org.haltwire.core.listing;

import org.haltwire.core.event.ListingChange.Roll;

/// Looks up the lists as they stand at a time.
public interface Listings {

  /// Whether a subject is on the roll at the time, by its value; nothing (the empty text) is not.
  boolean listed(String subject, Roll roll, long time);
}
