package org.haltwire.centre.looks;

import java.util.Optional;
import java.util.Set;

/// What the keeper of cases tells of them: to which regions they belong.
public interface CaseBook {

  /// What leads to a case.
  enum By {
    CASE,
    INCIDENT,
    HOLD,
    APPEAL,
    /// By its position in the journal: the case with the latest report of it.
    PAYMENT
  }

  /// A case and the regions of its reports; a case may have none.
  record Known(long id, Set<String> regions) {

    public Known {
      regions = Set.copyOf(regions);
    }
  }

  Optional<Known> find(By by, String id);
}
