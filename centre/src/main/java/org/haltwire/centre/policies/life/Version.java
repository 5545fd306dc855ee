package org.haltwire.centre.policies.life;

import java.util.List;
import org.haltwire.core.decision.PolicyId;

/// A version of a policy, without its text.
///
/// @param id with the SHA-256 of the text
/// @param title what its author calls it
/// @param authors everybody who wrote on it
/// @param basedOn the version that it was made from; empty for none
/// @param revision counts its steps, so that two people do not take one at the same time
public record Version(
    PolicyId id, String title, List<String> authors, String basedOn, Stage stage, int revision) {

  public Version {
    authors = List.copyOf(authors);
  }
}
