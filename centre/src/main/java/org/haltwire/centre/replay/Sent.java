package org.haltwire.centre.replay;

import java.util.List;

/// A line for the centre.
///
/// @param row the file's row it came from, counted from 1 after the header
/// @param rounded whether its amount was rounded
/// @param fields the row, for the rejects
record Sent(long row, Kind kind, Known known, boolean rounded, List<String> fields) {

  enum Kind {
    PAYMENT,
    /// Comes with a payment's row, later.
    LABEL,
    /// Is a row by itself.
    LABEL_ROW
  }

  /// What the file says the payment was.
  enum Known {
    NOTHING,
    FRAUD,
    HONEST
  }
}
