package org.haltwire.centre.participants;

import org.haltwire.centre.TestingCentre;

/// Puts terms in force as two people do.
final class Agreed {

  private Agreed() {}

  static void to(TestingCentre centre, String code, Terms terms) {
    Onboarding desk = centre.bean(Onboarding.class);
    int revision = centre.bean(Roster.class).now().find(code).orElseThrow().revision();
    Onboarding.Outcome proposed =
        desk.change(code, revision, terms, new Onboarding.Act("one", "It asked for it."));
    Onboarding.Outcome approved = desk.approve(code, desk.open(code).orElseThrow().id(), "two");
    if (proposed != Onboarding.Outcome.DONE || approved != Onboarding.Outcome.DONE) {
      throw new IllegalStateException(proposed + " " + approved);
    }
  }
}
