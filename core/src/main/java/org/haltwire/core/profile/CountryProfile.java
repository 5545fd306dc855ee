package org.haltwire.core.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.haltwire.core.event.Money;

/// A country as recovery sees it.
///
/// @param code of ISO 3166-1 alpha-2, in small letters
/// @param currency of ISO 4217; all amounts of the rules are in its minor units
/// @param bodies who decides, the first is the usual one
/// @param sources where each rule is from, by its key in the profile's file such as `hold.first`
public record CountryProfile(
    String code,
    Name name,
    String currency,
    CountryCalendar calendar,
    RecoveryRules rules,
    List<DecidingBody> bodies,
    SortedMap<String, Source> sources) {

  private static final Pattern CODE = Pattern.compile("[a-z]{2}");

  public CountryProfile {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "expected a country as two small letters such as kz, but found \"%s\"".formatted(code));
    }
    Money.digits(currency);
    bodies = List.copyOf(bodies);
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("expected one deciding body or more, but found none");
    }
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  public ReportRules report() {
    return rules.report();
  }

  public TraceRules trace() {
    return rules.trace();
  }

  public ChaseRules chase() {
    return rules.chase();
  }

  public HoldRules hold() {
    return rules.hold();
  }

  public AppealRules appeal() {
    return rules.appeal();
  }

  public ReturnRules returns() {
    return rules.returns();
  }

  /// Where a rule is from: `source("hold.first")`.
  public Optional<Source> source(String key) {
    return Optional.ofNullable(sources.get(key));
  }
}
