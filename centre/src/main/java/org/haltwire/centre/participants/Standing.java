package org.haltwire.centre.participants;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.credential.Network;
import org.haltwire.centre.participants.credential.Pin;

/// What every request of an institution is held against, ready to be looked at.
///
/// @param plain whether there is nothing to look at, as with most
record Standing(
    Participant participant,
    List<Network> networks,
    Set<Pin> pins,
    boolean certificateAlone,
    boolean suspended,
    boolean plain) {

  static Standing of(Institution institution) {
    Terms.Access access = institution.terms().access();
    return new Standing(
        institution.participant(),
        access.networks().stream().map(Network::of).toList(),
        access.pins().stream().map(Pin::of).collect(Collectors.toUnmodifiableSet()),
        access.certificateAlone(),
        institution.suspended(),
        access.networks().isEmpty() && access.pins().isEmpty() && !institution.suspended());
  }

  boolean isFrom(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
