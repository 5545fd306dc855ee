package org.haltwire.core.profile;

import java.time.LocalDate;

/// Where a rule is from.
public sealed interface Source {

  /// A law, an order, a rulebook or somebody's account of one.
  ///
  /// @param document its name and date, and whether it was read or only read about
  /// @param checked when somebody last looked
  record Published(String document, LocalDate checked) implements Source {

    public Published {
      if (document.isBlank()) {
        throw new IllegalArgumentException("expected the name of a document, but found nothing");
      }
    }
  }

  /// Ours: the country publishes nothing that we know of.
  record Proposal() implements Source {}
}
