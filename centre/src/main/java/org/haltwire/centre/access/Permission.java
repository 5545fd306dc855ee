package org.haltwire.centre.access;

import java.util.List;

/// One thing that a person may do at the console. Which role may what says [ConsoleRole]; which
/// address needs what says [Guards]. There is no third place.
public enum Permission {
  /// Counts and sums, nobody's data: the live page's figures.
  SEE_FIGURES,
  /// How the centre itself fares.
  SEE_STATUS,
  /// Payments with their accounts, and why they were decided so.
  SEE_PAYMENTS(Trait.NATIONAL),
  SEE_LABELS(Trait.NATIONAL),
  /// Say what was found out about a payment.
  LABEL(Trait.CHANGES, Trait.NATIONAL),
  SEE_POLICIES,
  /// Drafts, tries and back-tests, with the payments that these show.
  SEE_DRAFTS(Trait.NATIONAL),
  WRITE_POLICIES(Trait.CHANGES, Trait.NATIONAL),
  APPROVE_POLICIES(Trait.CHANGES, Trait.NATIONAL),
  /// Reports, traces, holds and appeals.
  SEE_CASES,
  /// Say which payment a report means; reject a report.
  WORK_CASES(Trait.CHANGES),
  /// Order, extend, release and return holds.
  ORDER_HOLDS(Trait.CHANGES),
  DECIDE_APPEALS(Trait.CHANGES),
  /// Who reports how often, and with whom.
  SEE_REPORTERS(Trait.NATIONAL),
  /// Figures and the map of calls.
  SEE_CALLS,
  /// Frequent callers, and what is known of a number.
  SEE_NUMBERS(Trait.NATIONAL),
  SEE_TERMS,
  WRITE_TERMS(Trait.CHANGES),
  APPROVE_TERMS(Trait.CHANGES),
  /// How often banks ask for signals, and what for.
  SEE_SIGNALS,
  /// Warnings to those who subscribed with the bot, and how the quiz is answered.
  SEE_WARNINGS,
  WRITE_WARNINGS(Trait.CHANGES),
  APPROVE_WARNINGS(Trait.CHANGES),
  /// Lists of authorities, and names that the centre published.
  SEE_REGISTERS,
  /// Bring a list, propose to publish a name, answer objections.
  WRITE_REGISTERS(Trait.CHANGES),
  /// Put a list in force, publish a name, take one back.
  APPROVE_REGISTERS(Trait.CHANGES),
  /// Look for a payment, case, phone, account or site, among what one may see.
  SEARCH,
  SEE_PEOPLE,
  MANAGE_PEOPLE(Trait.CHANGES),
  SEE_INSTITUTIONS,
  MANAGE_INSTITUTIONS(Trait.CHANGES),
  /// Who did what.
  SEE_AUDIT,
  /// Unusual looking by the centre's own people.
  SEE_ALERTS,
  /// What is kept for how long, and when it was last deleted.
  SEE_RETENTION,
  /// Export or erase what is kept of one person.
  HANDLE_PERSONAL_DATA(Trait.CHANGES, Trait.NATIONAL),
  /// What concerns the institution that the person works for, and nothing else.
  SEE_OWN_INSTITUTION;

  private enum Trait {
    /// It changes something. The auditor has none of these.
    CHANGES,
    /// It shows data of people of the whole country that cannot be told by region: somebody who
    /// works for some regions only does not have it.
    NATIONAL
  }

  private final boolean changes;
  private final boolean national;

  Permission(Trait... traits) {
    List<Trait> all = List.of(traits);
    changes = all.contains(Trait.CHANGES);
    national = all.contains(Trait.NATIONAL);
  }

  /// Whether it changes something.
  public boolean changes() {
    return changes;
  }

  /// Whether it is for those who work for the whole country only.
  public boolean isNational() {
    return national;
  }
}
