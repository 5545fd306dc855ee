package org.haltwire.centre.recovery.iso;

/// Makes of one kind of message a call of a desk.
interface Handler {

  MessageName takes();

  /// What names a message among its sender's; empty where it is named by what it says, and taking
  /// it twice changes nothing.
  String id(Incoming message);

  /// Takes it, in the transaction that is under way; where it refuses, the transaction is undone.
  ///
  /// @param number of the answer
  Reply take(Incoming message, long number);
}
