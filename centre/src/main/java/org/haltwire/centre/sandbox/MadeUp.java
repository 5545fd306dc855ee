package org.haltwire.centre.sandbox;

import java.util.Set;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;

/// The institutions around the bank that practises; the centre itself speaks for them.
enum MadeUp {
  /// Has the numbers that begin with +7 701; its code is the operator's in `calls/sandbox.yaml`.
  OPERATOR("kcell", "Operator (made up)", Role.OPERATOR),
  BANK("sandbox-peer", "Another bank (made up)", Role.SENDER, Role.LENDER),
  POLICE("sandbox-police", "Police (made up)", Role.AUTHORITY);

  @SuppressWarnings("ImmutableEnumChecker") // a record of a set that nobody changes
  private final Participant participant;

  MadeUp(String code, String title, Role... roles) {
    this.participant = new Participant(code, title, Set.of(roles));
  }

  Participant participant() {
    return participant;
  }

  String code() {
    return participant.code();
  }
}
