package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.haltwire.core.call.CallRules;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberRange;
import org.haltwire.core.call.Reason;

/// The terms of operators as people read them, without secrets.
///
/// @param numbers what every number of the country begins with
record TermsTable(
    List<Long> numbers,
    List<Long> emergency,
    int shortDigits,
    List<Operator> operators,
    List<Range> ranges) {

  record Operator(Network.Operator terms, List<Trunk> trunks) {}

  /// @param block what SIP says to a blocked call
  /// @param secret whether it has one for RADIUS
  /// @param rules those that are not the usual ones
  record Trunk(
      String name,
      boolean international,
      boolean dryRun,
      List<String> peers,
      int block,
      String labelPrefix,
      boolean secret,
      List<Rule> rules) {}

  /// @param reason the end of the key of its text
  /// @param action likewise
  record Rule(String reason, String action) {}

  /// @param prefixes those that follow each other and are for the same
  /// @param operator its code; empty for none
  record Range(List<Long> prefixes, int digits, String kind, String operator, boolean originates) {}

  static TermsTable of(CallsProfile profile) {
    return new TermsTable(
        profile.plan().countries(),
        profile.plan().emergency(),
        profile.plan().shortDigits(),
        profile.members().stream()
            .map(one ->
                new Operator(one.terms(), one.ways().stream().map(TermsTable::trunk).toList()))
            .toList(),
        ranges(profile));
  }

  private static Trunk trunk(CallsProfile.Way way) {
    return new Trunk(
        way.trunk().name(),
        way.trunk().international(),
        way.trunk().dryRun(),
        way.peers(),
        way.words().block(),
        way.words().labelPrefix(),
        !way.words().secret().isEmpty(),
        rules(way.trunk().rules()));
  }

  private static List<Rule> rules(CallRules rules) {
    return Arrays.stream(Reason.values())
        .filter(reason -> rules.action(reason) != reason.usual())
        .map(reason -> new Rule(key(reason), key(rules.action(reason))))
        .toList();
  }

  private static List<Range> ranges(CallsProfile profile) {
    List<Range> ranges = new ArrayList<>();
    for (NumberRange one : profile.plan().ranges()) {
      String operator = one.owner() < 0 ? "" : profile.members().get(one.owner()).terms().code();
      Range range = new Range(List.of(), one.digits(), key(one.kind()), operator, one.originates());
      List<Long> prefixes = new ArrayList<>();
      if (!ranges.isEmpty() && with(ranges.getLast(), List.of()).equals(range)) {
        prefixes.addAll(ranges.removeLast().prefixes());
      }
      prefixes.add(one.prefix());
      ranges.add(with(range, List.copyOf(prefixes)));
    }
    return ranges;
  }

  private static Range with(Range range, List<Long> prefixes) {
    return new Range(prefixes, range.digits(), range.kind(), range.operator(), range.originates());
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
