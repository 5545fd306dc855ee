package org.haltwire.centre.recovery.held;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.hold.Reasons;
import org.haltwire.centre.web.Say;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.DecidingBody;
import org.haltwire.core.profile.LegalBasis;
import org.haltwire.core.rule.Language;
import org.springframework.stereotype.Component;

/// What the person held is told: everything that is theirs to know, and nobody's name.
@Component
class HeldView {

  /// States that mean nothing to the person: nobody had held anything yet.
  private static final Set<HoldState> INNER = Set.of(HoldState.PROPOSED);

  private static final int SHOWN = 4;

  private final HoldStore holds;
  private final AppealStore appeals;
  private final AppealDesk desk;
  private final Reasons reasons;
  private final CountryProfile profile;
  private final Say say;
  private final InstantSource clock;

  HeldView(
      HoldStore holds,
      AppealStore appeals,
      AppealDesk desk,
      Reasons reasons,
      CountryProfile profile,
      Say say,
      InstantSource clock) {
    this.holds = holds;
    this.appeals = appeals;
    this.desk = desk;
    this.reasons = reasons;
    this.profile = profile;
    this.say = say;
    this.clock = clock;
  }

  /// A hold in words. Times are milliseconds since 1970-01-01T00:00Z.
  ///
  /// @param account its last letters
  /// @param amount what is held, as far as the bank said
  /// @param left how long it lasts yet; empty where it has ended
  /// @param answerBy until when an answer is taken; 0 where it is too late
  /// @param appealsLeft how often the person can still appeal
  record Told(
      String reference,
      String account,
      String bank,
      String amount,
      String asked,
      String state,
      boolean running,
      long since,
      long until,
      String left,
      String why,
      String basis,
      DecidingBody body,
      String bodyName,
      List<Step> steps,
      List<Appeal> said,
      long answerBy,
      int appealsLeft,
      boolean appealOpen) {}

  /// What happened.
  record Step(long at, String what) {}

  Told of(Hold hold) {
    Language language = say.tongue().language();
    DecidingBody body = profile.bodies().getFirst();
    List<Appeal> said = appeals.ofHold(hold.id());
    List<Appeal> appealed = said.stream().filter(one -> one.kind() == Appeal.Kind.APPEAL).toList();
    boolean running = hold.state().isRunning();
    long now = clock.millis();
    long answerBy = desk.answerBy(hold);
    return new Told(
        hold.reference(),
        tail(hold.account()),
        hold.bank(),
        money(hold.effective(), hold),
        money(hold.money().amount(), hold),
        hold.state().name(),
        running,
        since(hold),
        hold.clocks().until(),
        running ? say.duration(hold.clocks().until() - now) : "",
        reasons.in(hold.cause().reason(), say.tongue().language().name()),
        profile
            .hold()
            .basis(hold.cause().basis())
            .map(LegalBasis::text)
            .map(text -> text.in(language))
            .orElse(hold.cause().basis()),
        body,
        body.name().in(language),
        steps(hold),
        said,
        running && now < answerBy ? answerBy : 0,
        running ? Math.max(0, profile.appeal().tiers() - appealed.size()) : 0,
        appealed.stream().anyMatch(one -> one.state() == Appeal.State.OPEN));
  }

  private long since(Hold hold) {
    return holds.steps(hold.id()).stream()
        .filter(step -> !INNER.contains(step.state()))
        .mapToLong(HoldStep::at)
        .findFirst()
        .orElse(hold.clocks().proposedAt());
  }

  private List<Step> steps(Hold hold) {
    return holds.steps(hold.id()).stream()
        .filter(step -> !INNER.contains(step.state()))
        .map(step ->
            new Step(
                step.at(),
                say.text(
                    "held-step." + step.state().name().toLowerCase(Locale.ROOT),
                    money(step.amount(), hold),
                    say.time(step.until()))))
        .toList();
  }

  private String money(long minor, Hold hold) {
    return say.money(minor, hold.money().currency());
  }

  /// Enough to know one's own account by.
  static String tail(String account) {
    return "… " + account.substring(Math.max(0, account.length() - SHOWN));
  }
}
