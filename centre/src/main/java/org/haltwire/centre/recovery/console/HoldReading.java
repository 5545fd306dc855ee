package org.haltwire.centre.recovery.console;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.hold.Claim;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.restitution.ReturnDesk;
import org.haltwire.centre.recovery.restitution.ReturnStore;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.ReturnBasis;
import org.haltwire.core.profile.ReturnRules;
import org.springframework.stereotype.Component;

/// Reads a hold for its page.
@Component
class HoldReading {

  private final HoldStore holds;
  private final HoldRows rows;
  private final IncidentStore incidents;
  private final ReturnStore returns;
  private final ReturnDesk desk;
  private final AppealStore appeals;
  private final CountryProfile profile;
  private final InstantSource clock;

  HoldReading(
      HoldStore holds,
      HoldRows rows,
      IncidentStore incidents,
      ReturnStore returns,
      ReturnDesk desk,
      AppealStore appeals,
      CountryProfile profile,
      InstantSource clock) {
    this.holds = holds;
    this.rows = rows;
    this.incidents = incidents;
    this.returns = returns;
    this.desk = desk;
    this.appeals = appeals;
    this.profile = profile;
    this.clock = clock;
  }

  Optional<HoldSheet> of(String id, String who) {
    return holds
        .find(id)
        .map(hold ->
            new HoldSheet(
                rows.of(List.of(hold), who).getFirst(),
                holds.steps(id),
                holds.claims(id).stream().map(this::part).toList(),
                giving(hold),
                appeals.ofHold(id),
                clock.millis()));
  }

  private HoldSheet.Part part(Claim claim) {
    String ticket = incidents.byId(claim.incident()).map(Incident::ticket).orElse("");
    return new HoldSheet.Part(ticket, claim);
  }

  private HoldSheet.Giving giving(Hold hold) {
    List<ReturnStore.Basis> documents = returns.bases(hold.id());
    Set<ReturnBasis> there = new TreeSet<>();
    documents.forEach(one -> there.add(one.basis()));
    return new HoldSheet.Giving(
        documents,
        ways(hold).map(way -> way(way, there)).toList(),
        kinds(hold),
        hold.state().isSecured() && desk.suffices(hold),
        returns.lines(hold.id()));
  }

  private Stream<SortedSet<ReturnBasis>> ways(Hold hold) {
    ReturnRules rules = profile.returns();
    boolean small = hold.money().secured() < rules.small().below();
    return Stream.concat(
        rules.bases().stream(), small ? rules.small().bases().stream() : Stream.empty());
  }

  private static HoldSheet.Way way(Collection<ReturnBasis> needed, Set<ReturnBasis> there) {
    return new HoldSheet.Way(
        needed.stream().map(one -> new HoldSheet.Needed(one, there.contains(one))).toList());
  }

  /// What a person can bring on behalf of an authority; a bank agrees by itself, at its door.
  List<ReturnBasis> kinds(Hold hold) {
    return ways(hold)
        .flatMap(Collection::stream)
        .distinct()
        .filter(one -> one != ReturnBasis.BANK_CONSENT)
        .sorted()
        .toList();
  }
}
