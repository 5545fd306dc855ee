package org.haltwire.centre.journal;

import java.util.Optional;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;

/// The policies whose names the journal's entries have.
public interface PolicyVersions {

  /// The one that was noted as in force, or is to be the first. The journal has the last word.
  Policy expected();

  /// A version that was ever in force; empty if its text is not there.
  Optional<Policy> version(PolicyId id);
}
