package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.call.Trunk;

/// From which machines SIP and RADIUS are taken, and for whom: what the terms of operators say.
public final class Peers {

  private volatile List<Peer> peers = List.of();

  /// A machine that may ask.
  ///
  /// @param operator its place
  public record Peer(int operator, String address, Trunk trunk, Words words) {}

  /// What a trunk's switch wants to hear.
  ///
  /// @param block 603 or 608
  /// @param labelPrefix what a labelled call is sent on with (302), before its number; empty: it is
  ///   told by a header alone
  /// @param secret what a RADIUS client shares with the centre; empty: none is taken
  public record Words(int block, String labelPrefix, String secret) {

    static final Words USUAL = new Words(608, "", "");
  }

  Peers(CallsProfile profile) {
    take(profile);
  }

  /// Takes other terms.
  void take(CallsProfile profile) {
    List<Peer> next = new ArrayList<>();
    for (int place = 0; place < profile.members().size(); place++) {
      for (CallsProfile.Way way : profile.members().get(place).ways()) {
        for (String address : way.peers()) {
          next.add(new Peer(place, address, way.trunk(), way.words()));
        }
      }
    }
    peers = next;
  }

  /// Who asks from an address, over the trunk of this name, or over the first one for none.
  public Optional<Peer> find(String address, String trunk) {
    return peers.stream()
        .filter(peer -> peer.address().equals(address))
        .filter(peer -> trunk.isEmpty() || peer.trunk().name().equals(trunk))
        .findFirst();
  }
}
