package org.haltwire.centre.access;

/// One thing that a person may do at the console. Which role may what says [ConsoleRole]; which
/// address needs what says [Guards]. There is no third place.
public enum Permission {
  /// Counts and sums, nobody's data: the live page's figures.
  SEE_FIGURES,
  /// How the centre itself fares.
  SEE_STATUS,
  /// Payments with their accounts, and why they were decided so.
  SEE_PAYMENTS,
  SEE_LABELS,
  /// Say what was found out about a payment.
  LABEL,
  SEE_POLICIES,
  /// Drafts, tries and back-tests, with the payments that these show.
  SEE_DRAFTS,
  WRITE_POLICIES,
  APPROVE_POLICIES,
  /// Reports, traces, holds and appeals.
  SEE_CASES,
  /// Say which payment a report means; reject a report.
  WORK_CASES,
  /// Order, extend, release and return holds.
  ORDER_HOLDS,
  DECIDE_APPEALS,
  /// Who reports how often, and with whom.
  SEE_REPORTERS,
  /// Figures and the map of calls.
  SEE_CALLS,
  /// Frequent callers, and what is known of a number.
  SEE_NUMBERS,
  SEE_TERMS,
  WRITE_TERMS,
  APPROVE_TERMS,
  /// How often banks ask for signals, and what for.
  SEE_SIGNALS,
  /// Look for a payment, case, phone, account or site.
  SEARCH,
  SEE_PEOPLE,
  MANAGE_PEOPLE,
  SEE_INSTITUTIONS,
  MANAGE_INSTITUTIONS,
  /// Who did what.
  SEE_AUDIT,
  /// Unusual looking by the centre's own people.
  SEE_ALERTS,
  /// What is kept for how long, and when it was last deleted.
  SEE_RETENTION,
  /// Export or erase what is kept of one person.
  HANDLE_PERSONAL_DATA,
  /// What concerns the institution that the person works for, and nothing else.
  SEE_OWN_INSTITUTION;

  /// Whether it changes something. The auditor has none of these.
  public boolean changes() {
    return switch (this) {
      case LABEL,
          WRITE_POLICIES,
          APPROVE_POLICIES,
          WORK_CASES,
          ORDER_HOLDS,
          DECIDE_APPEALS,
          WRITE_TERMS,
          APPROVE_TERMS,
          MANAGE_PEOPLE,
          MANAGE_INSTITUTIONS,
          HANDLE_PERSONAL_DATA ->
          true;
      case SEE_FIGURES,
          SEE_STATUS,
          SEE_PAYMENTS,
          SEE_LABELS,
          SEE_POLICIES,
          SEE_DRAFTS,
          SEE_CASES,
          SEE_REPORTERS,
          SEE_CALLS,
          SEE_NUMBERS,
          SEE_TERMS,
          SEE_SIGNALS,
          SEARCH,
          SEE_PEOPLE,
          SEE_INSTITUTIONS,
          SEE_AUDIT,
          SEE_ALERTS,
          SEE_RETENTION,
          SEE_OWN_INSTITUTION ->
          false;
    };
  }

  /// Whether it shows data of people of the whole country that cannot be told by region: somebody
  /// who works for some regions only does not have it.
  public boolean isNational() {
    return switch (this) {
      case SEE_PAYMENTS,
          SEE_LABELS,
          LABEL,
          SEE_DRAFTS,
          WRITE_POLICIES,
          APPROVE_POLICIES,
          SEE_REPORTERS,
          SEE_NUMBERS,
          SEARCH,
          HANDLE_PERSONAL_DATA ->
          true;
      case SEE_FIGURES,
          SEE_STATUS,
          SEE_POLICIES,
          SEE_CASES,
          WORK_CASES,
          ORDER_HOLDS,
          DECIDE_APPEALS,
          SEE_CALLS,
          SEE_TERMS,
          WRITE_TERMS,
          APPROVE_TERMS,
          SEE_SIGNALS,
          SEE_PEOPLE,
          MANAGE_PEOPLE,
          SEE_INSTITUTIONS,
          MANAGE_INSTITUTIONS,
          SEE_AUDIT,
          SEE_ALERTS,
          SEE_RETENTION,
          SEE_OWN_INSTITUTION ->
          false;
    };
  }
}
