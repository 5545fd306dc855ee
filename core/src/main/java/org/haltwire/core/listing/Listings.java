package org.haltwire.core.listing;

import org.haltwire.core.event.ListingChange.Roll;

/// Looks up what is said of accounts, phones and others as it stands at a time: the lists, and
/// where stolen money is.
public interface Listings {

  /// Whether a subject is on the roll at the time, by its value; nothing (the empty text) is not.
  boolean listed(String subject, Roll roll, long time);

  /// How much stolen money an account holds, in hundredths of the profile's currency; 0 where only
  /// the lists are known.
  default long tainted(String account, long time) {
    return 0;
  }
}
