package org.haltwire.centre.calls;

import java.util.List;
import java.util.Optional;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.call.Trunk;

/// A country's numbers, and how each of its operators wants calls verified.
///
/// @param members in the order of the plan's operators
record CallsProfile(String code, NumberPlan plan, List<Member> members) {

  CallsProfile {
    members = List.copyOf(members);
  }

  /// An operator with the ways by which calls reach it; the first is the usual one.
  record Member(Network.Operator terms, List<Way> ways) {

    Member {
      ways = List.copyOf(ways);
    }

    /// The names of the trunks.
    List<String> trunks() {
      return ways.stream().map(way -> way.trunk().name()).toList();
    }

    Trunk usual() {
      return ways.getFirst().trunk();
    }

    /// The trunk of this name, or the usual one for none.
    Optional<Trunk> trunk(String name) {
      return name.isEmpty()
          ? Optional.of(usual())
          : ways.stream().map(Way::trunk).filter(one -> one.name().equals(name)).findFirst();
    }
  }

  /// A trunk, from which addresses SIP is taken for it, and what SIP says.
  record Way(Trunk trunk, List<String> peers, Peers.Words words) {

    Way {
      peers = List.copyOf(peers);
    }
  }

  /// The place of an operator by its code, -1 for none.
  int place(String code) {
    for (int place = 0; place < members.size(); place++) {
      if (members.get(place).terms().code().equals(code)) {
        return place;
      }
    }
    return -1;
  }

  /// How many operators.
  int size() {
    return members.size();
  }

  List<String> codes() {
    return members.stream().map(member -> member.terms().code()).toList();
  }

  List<Network.Operator> operators() {
    return members.stream().map(Member::terms).toList();
  }
}
