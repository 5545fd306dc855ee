package org.haltwire.centre.policies.draft;

import java.util.Optional;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.policies.Reading;
import org.haltwire.core.rule.Language;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.stereotype.Component;

/// Turns a text into [Findings] for the reader at hand.
@Component
class Checking {

  private final Checks checks;
  private final ProfileSettings profile;

  Checking(Checks checks, ProfileSettings profile) {
    this.checks = checks;
    this.profile = profile;
  }

  /// Everything that is wrong with a text; what its examples came to, where it is right so far.
  Optional<Findings> check(String session, String text) {
    return check(session, text, Checks.Depth.EXAMPLES);
  }

  Optional<Findings> check(String session, String text, Checks.Depth depth) {
    return checks.check(session, text, depth).map(compilation -> findings(text, compilation));
  }

  Findings findings(String text, Compilation compilation) {
    return Findings.of(text, PolicyCompiler.version(text), compilation, reader());
  }

  private Findings.Reader reader() {
    return new Findings.Reader(language(), profile.currency());
  }

  /// The language of the request at hand.
  static Language language() {
    return Reading.language();
  }
}
