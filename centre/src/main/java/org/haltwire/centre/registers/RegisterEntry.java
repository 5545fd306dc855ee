package org.haltwire.centre.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line of a list.
///
/// @param number of the company or person; empty where the list has none
/// @param name as the list has it
/// @param sites registrable domains and channels, as `Site.key()` gives them
/// @param requisites cards, phones, accounts and wallets in their canonical form
/// @param detail what the list says beside: a licence's number and activity, why it warns
/// @param since from when it holds; nothing where the list does not say
/// @param until when it ends or ended; nothing where the list does not say
public record RegisterEntry(
    String number,
    String name,
    List<String> sites,
    List<String> requisites,
    String detail,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {

  public RegisterEntry {
    sites = List.copyOf(sites);
    requisites = List.copyOf(requisites);
  }

  /// Whether it holds on a day.
  public boolean holds(LocalDate day) {
    return since.map(from -> !from.isAfter(day)).orElse(true)
        && until.map(to -> !to.isBefore(day)).orElse(true);
  }
}
