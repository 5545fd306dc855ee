package org.haltwire.core.money;

/// Stolen money's stay in an account while it is traced.
final class Stay {

  final int account;
  Mixture mixture;
  int hop = Integer.MAX_VALUE;
  long arrived;
  Traced.End end = Traced.End.NONE;

  /// The account's next transfer to look at; [TransferGraph#NONE] if there is none, or none is to
  /// be looked at.
  int next = TransferGraph.NONE;

  Stay(int account, Mixture mixture) {
    this.account = account;
    this.mixture = mixture;
  }

  long stolen() {
    return mixture.now().stolen();
  }
}
