package org.haltwire.centre.calls;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.calls.CallsVersion.State;
import org.haltwire.centre.yaml.WrongYaml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How the terms of operators change: one person proposes a version, another one approves it, and
/// calls are decided by it from then on.
@Component
class CallsVersions {

  private static final Logger LOG = LoggerFactory.getLogger(CallsVersions.class);

  private final CallsVersionStore store;
  private final CallsSettings settings;
  private final Switchboard switchboard;
  private final Peers peers;
  private final PortedStore ported;
  private final Independent independent;

  /// What became of a step.
  enum Done {
    DONE,
    /// Somebody else was there before.
    TOO_LATE,
    /// Who proposed it cannot approve it.
    OWN,
    /// Who proposed it let them in, or they who proposed it.
    DEPENDENT
  }

  CallsVersions(
      CallsVersionStore store,
      CallsSettings settings,
      Switchboard switchboard,
      Peers peers,
      PortedStore ported,
      Independent independent) {
    this.store = store;
    this.settings = settings;
    this.switchboard = switchboard;
    this.peers = peers;
    this.ported = ported;
    this.independent = independent;
  }

  /// The terms at the start: of the version in force, or of a file where there is none.
  static CallsProfile first(CallsVersionStore store, CallsSettings settings, String country) {
    Optional<String> file = CallsFile.text(settings.file(), country);
    Optional<CallsVersion> inForce = store.inForce();
    if (inForce.isPresent()) {
      CallsVersion version = inForce.get();
      if (file.isPresent() && !store.knows(file.get())) {
        LOG.info(
            "terms of operators: version {} is in force; the file is another one and is left aside",
            version.number());
      }
      return read("version " + version.number(), version.text(), List.of(), settings);
    }
    String name = settings.file().isEmpty() ? "calls/" + country + ".yaml" : settings.file();
    return file.map(
            text -> {
              CallsProfile profile = read(name, text, List.of(), settings);
              store.begin(text, name);
              return profile;
            })
        .orElse(CallsFile.none(country));
  }

  private static CallsProfile read(
      String name, String text, List<String> known, CallsSettings settings) {
    return CallsFile.read(name, text, known, settings.secrets());
  }

  /// The terms that calls are decided by now.
  TermsTable inForce() {
    return TermsTable.of(switchboard.profile());
  }

  /// What is wrong with a text, with its line and column; nothing where it could come into force.
  Optional<String> wrong(String text) {
    try {
      read("the text", text, switchboard.profile().codes(), settings);
      return Optional.empty();
    } catch (WrongYaml wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  Done propose(String text, String who, String why) {
    return store.propose(text, who, why) ? Done.DONE : Done.TOO_LATE;
  }

  /// @throws WrongYaml if it cannot come into force any more, such as for want of a secret
  synchronized Done approve(CallsVersion version, String who) {
    if (version.proposedBy().equals(who)) {
      return Done.OWN;
    }
    if (!independent.isOf(who, List.of(version.proposedBy()))) {
      return Done.DEPENDENT;
    }
    CallsProfile next =
        read(
            "version " + version.number(), version.text(), switchboard.profile().codes(), settings);
    if (!store.approve(version.number(), who)) {
      return Done.TOO_LATE;
    }
    switchboard.take(next);
    peers.take(next);
    switchboard.ported(ported.load(next));
    LOG.info("terms of operators: version {} is in force", version.number());
    return Done.DONE;
  }

  Done end(CallsVersion version, State state, String who) {
    return store.end(version.number(), state, who) ? Done.DONE : Done.TOO_LATE;
  }
}
