package org.haltwire.centre.policies.results;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.Backtests;
import org.haltwire.centre.policies.backtest.Question;
import org.haltwire.centre.policies.backtest.Times;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form by which people ask what a version would have done, and putting one in the shadow.
@Component
public class Asking {

  /// A form that nobody changed asks about so many days.
  private static final int DAYS = 14;

  /// In the form, the choice of what was decided.
  private static final String DECIDED = "decided";

  private final Backtests backtests;
  private final VersionStore store;
  private final Policies policies;
  private final History history;
  private final ProfileSettings profile;
  private final InstantSource clock;

  Asking(
      Backtests backtests,
      VersionStore store,
      Policies policies,
      History history,
      ProfileSettings profile,
      InstantSource clock) {
    this.backtests = backtests;
    this.store = store;
    this.policies = policies;
    this.history = history;
    this.profile = profile;
    this.clock = clock;
  }

  /// What the form shows before anybody changes it.
  ///
  /// @param from the first day
  /// @param to the day after the last one
  /// @param inForce whether the candidate itself is in force
  /// @param others versions to compare with
  public record Blank(String from, String to, boolean inForce, List<Version> others) {

    public Blank {
      others = List.copyOf(others);
    }
  }

  /// What the form sends.
  public record Form(
      @Nullable String from,
      @Nullable String to,
      @Nullable String against,
      @Nullable String knownBy) {}

  /// What came of it.
  public sealed interface Asked {

    /// It waits to be worked on.
    record Taken(long id) implements Asked {}

    /// The form is wrong, and nothing was asked.
    ///
    /// @param key of a text that says how
    record Wrong(String key) implements Asked {}
  }

  public Blank blank(PolicyId candidate) {
    LocalDate last =
        Instant.ofEpochMilli(lastTime()).atZone(profile.zone()).toLocalDate().plusDays(1);
    return new Blank(
        last.minusDays(DAYS).toString(),
        last.toString(),
        candidate.equals(policies.current().id()),
        store.versions(candidate.name()).stream()
            .filter(version -> !version.id().equals(candidate))
            .filter(version -> !version.id().equals(policies.current().id()))
            .toList());
  }

  public Asked ask(Version version, Form form, String by) {
    Optional<Long> from = time(form.from(), 0);
    Optional<Long> to = time(form.to(), Long.MAX_VALUE);
    Optional<Long> knownBy = time(form.knownBy(), Long.MAX_VALUE);
    if (from.isEmpty() || to.isEmpty() || knownBy.isEmpty()) {
      return new Asked.Wrong("ask.wrong-time");
    }
    if (from.get() >= to.get()) {
      return new Asked.Wrong("ask.wrong-range");
    }
    Optional<String> against = against(version.id(), text(form.against()));
    if (against.isEmpty()) {
      return new Asked.Wrong("ask.wrong-version");
    }
    Backtest.Range range = new Backtest.Range(from.get(), to.get(), knownBy.get());
    return new Asked.Taken(
        backtests.ask(question(version, Backtest.Kind.BACKTEST, against.get(), range, by)));
  }

  /// Lets a version follow the journal from here on, compared with what is decided.
  public long shadow(Version version, String by) {
    Backtest.Range range = new Backtest.Range(lastTime() + 1, Long.MAX_VALUE, Long.MAX_VALUE);
    return backtests.ask(question(version, Backtest.Kind.SHADOW, "", range, by));
  }

  private Question question(
      Version version, Backtest.Kind kind, String against, Backtest.Range range, String by) {
    String text = store.text(version.id()).orElseThrow();
    return new Question(kind, version.id(), text, version.title(), against, range, by);
  }

  /// The version's whole hash; the text is empty for what was decided.
  private Optional<String> against(PolicyId candidate, String chosen) {
    if (chosen.equals(DECIDED)) {
      return Optional.of("");
    }
    return chosen.isEmpty()
        ? Optional.of(policies.current().id().version())
        : store.find(new PolicyId(candidate.name(), chosen)).map(found -> found.id().version());
  }

  /// Of the journal's last entry: a town may live in another time than its clock.
  private long lastTime() {
    return history.span().map(History.Span::last).orElseGet(clock::millis);
  }

  private Optional<Long> time(@Nullable String written, long otherwise) {
    return Times.read(text(written), profile.zone(), otherwise);
  }

  private static String text(@Nullable String written) {
    return Objects.requireNonNullElse(written, "");
  }
}
