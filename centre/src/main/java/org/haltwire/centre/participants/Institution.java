package org.haltwire.centre.participants;

/// A participant and the terms that are in force for it.
///
/// @param suspended whether nothing of it is taken until two people say otherwise
/// @param revision grows with every change, so that two people do not change it at the same time
record Institution(Participant participant, Terms terms, boolean suspended, int revision) {

  Institution(String code, Terms terms, boolean suspended, int revision) {
    this(new Participant(code, terms.profile().title(), terms.roles()), terms, suspended, revision);
  }

  String code() {
    return participant.code();
  }
}
