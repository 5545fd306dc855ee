package org.haltwire.centre.access;

import static org.haltwire.centre.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person of the console is there for, and what it takes.
public enum ConsoleRole {
  /// Looks at decisions, asks why, says what was found out.
  ANALYST(
      SEE_FIGURES,
      SEE_STATUS,
      SEE_PAYMENTS,
      SEE_LABELS,
      LABEL,
      SEE_POLICIES,
      SEE_DRAFTS,
      SEE_CASES,
      SEE_CALLS,
      SEE_NUMBERS,
      SEE_TERMS,
      SEE_SIGNALS,
      SEE_REGISTERS,
      SEARCH,
      SEE_WARNINGS,
      WRITE_WARNINGS),
  /// Works on cases: which payment was meant, what is to be held.
  INVESTIGATOR(
      SEE_FIGURES,
      SEE_PAYMENTS,
      SEE_LABELS,
      LABEL,
      SEE_POLICIES,
      SEE_CASES,
      WORK_CASES,
      ORDER_HOLDS,
      SEE_CALLS,
      SEE_NUMBERS,
      SEE_REGISTERS,
      WRITE_REGISTERS,
      SEARCH),
  /// An investigator who also decides appeals and looks after how reports are made.
  SUPERVISOR(
      SEE_FIGURES,
      SEE_STATUS,
      SEE_PAYMENTS,
      SEE_LABELS,
      LABEL,
      SEE_POLICIES,
      SEE_CASES,
      WORK_CASES,
      ORDER_HOLDS,
      DECIDE_APPEALS,
      SEE_REPORTERS,
      SEE_CALLS,
      SEE_NUMBERS,
      SEE_REGISTERS,
      APPROVE_REGISTERS,
      SEARCH,
      SEE_RETENTION,
      HANDLE_PERSONAL_DATA,
      SEE_WARNINGS,
      APPROVE_WARNINGS),
  /// Writes policies and tries them on the past.
  POLICY_AUTHOR(
      SEE_FIGURES,
      SEE_STATUS,
      SEE_PAYMENTS,
      SEE_LABELS,
      SEE_POLICIES,
      SEE_DRAFTS,
      WRITE_POLICIES,
      SEE_TERMS),
  /// Puts policies, and terms of operators, in force or refuses them.
  POLICY_APPROVER(
      SEE_FIGURES,
      SEE_STATUS,
      SEE_LABELS,
      SEE_POLICIES,
      SEE_DRAFTS,
      APPROVE_POLICIES,
      SEE_TERMS,
      APPROVE_TERMS),
  /// Looks after calls, numbers and the terms of operators.
  TELECOM_OFFICER(
      SEE_FIGURES, SEE_CALLS, SEE_NUMBERS, SEE_TERMS, WRITE_TERMS, SEE_SIGNALS, SEE_LABELS, SEARCH),
  /// Looks after sites.
  SITE_OFFICER(SEE_FIGURES, SEE_LABELS, SEE_REGISTERS, WRITE_REGISTERS, SEARCH),
  /// Sees by which rules the centre decides, and how much.
  REGULATOR(
      SEE_FIGURES, SEE_STATUS, SEE_POLICIES, SEE_CALLS, SEE_TERMS, SEE_SIGNALS, SEE_REGISTERS),
  /// Sees how much.
  COMMISSION(SEE_FIGURES),
  /// Sees everything and changes nothing.
  AUDITOR(
      SEE_FIGURES,
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
      SEE_REGISTERS,
      SEARCH,
      SEE_PEOPLE,
      SEE_INSTITUTIONS,
      SEE_AUDIT,
      SEE_ALERTS,
      SEE_RETENTION,
      SEE_WARNINGS),
  /// Looks after people and institutions, and sees nobody's money.
  ADMINISTRATOR(
      SEE_STATUS, SEE_PEOPLE, MANAGE_PEOPLE, SEE_INSTITUTIONS, MANAGE_INSTITUTIONS, SEE_RETENTION),
  /// Works for an institution that is connected, and sees what concerns it.
  INSTITUTION(SEE_OWN_INSTITUTION);

  /// A bit for each permission, by its ordinal.
  private final long bits;

  ConsoleRole(Permission... permissions) {
    bits = Stream.of(permissions).mapToLong(one -> 1L << one.ordinal()).sum();
  }

  public boolean may(Permission permission) {
    return (bits >> permission.ordinal() & 1) == 1;
  }

  public Set<Permission> permissions() {
    return Stream.of(Permission.values())
        .filter(this::may)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }
}
