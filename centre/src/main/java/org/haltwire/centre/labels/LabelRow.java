package org.haltwire.centre.labels;

import org.haltwire.core.event.Label;

/// A label as people see it. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param position of the label in the journal
/// @param place of the payment or call in the journal; 0 for none
/// @param author who at the console made it; empty for participants' labels
public record LabelRow(
    long position,
    Times times,
    String sender,
    Subject subject,
    long place,
    Label.Meaning meaning,
    String basis,
    String author) {

  /// @param known the journal's time
  /// @param found the sender's
  public record Times(long known, long found) {}

  /// @param kind `payment`, `call`, `account`, `phone` or `site`
  /// @param sender who told of the payment or call; empty for others
  /// @param text the id, account, number or host name
  public record Subject(String kind, String sender, String text) {

    /// Whether the text leads to a person: then lists show only so much that two can be told apart.
    public boolean isSomebodys() {
      return kind.equals("account") || kind.equals("phone");
    }
  }

  public boolean pending() {
    return place == 0 && (subject.kind().equals("payment") || subject.kind().equals("call"));
  }
}
