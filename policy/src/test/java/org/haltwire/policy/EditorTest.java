package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.core.decision.FiredRule;
import org.junit.jupiter.api.Test;

/// What an editor asks of the policy language: problems with their ends, what examples came to, and
/// which words there are.
final class EditorTest {

  private static final String POLICY =
      """
      policy: payments
      on: Payment
      features:
        hits: { count: true, by: payer.account, over: 1d }
      rules:
        - id: P-01
          when: hits >= 2
          points: 40
          reason: { en: "{hits}", ru: "{hits}", kk: "{hits}" }
      typologies:
        haste: { rules: [P-01], warn: 30 }
      examples:
        - name: Third payment
          given: [{ at: -1h, repeat: 2, every: 1m }]
          when: {}
          expect: { verdict: warn, fired: [P-01] }
        - name: Second payment
          given: [{ at: -1h }]
          when: {}
          expect: { verdict: allow, not: [P-01] }
      """;

  @Test
  void tellsWhatEveryExampleCameTo() {
    Compilation compiled = compile(POLICY);
    assertTrue(compiled instanceof Compilation.Compiled, compiled::toString);
    assertEquals(
        List.of("Third payment", "Second payment"),
        compiled.examples().stream().map(ExampleRun::name).toList());
    assertEquals(List.of(13, 17), compiled.examples().stream().map(ExampleRun::line).toList());
    assertTrue(compiled.examples().stream().allMatch(ExampleRun::passed));
    ExampleRun first = compiled.examples().getFirst();
    assertEquals(40, first.decision().score());
    FiredRule fired = first.decision().fired().getFirst();
    assertEquals("P-01", fired.rule());
    assertEquals(2, fired.saw().getFirst().value());
  }

  @Test
  void tellsItAlsoWhereOneFails() {
    Compilation refused = compile(POLICY.replace("hits >= 2", "hits >= 3"));
    assertTrue(refused instanceof Compilation.Refused);
    assertEquals(
        List.of(false, true), refused.examples().stream().map(ExampleRun::passed).toList());
    assertEquals(0, refused.examples().getFirst().decision().score());
  }

  @Test
  void runsNoExampleOfAWrongPolicyNorInAReview() {
    assertEquals(List.of(), compile(POLICY.replace("hits >= 2", "hits >= 'x'")).examples());
    Compilation review =
        PolicyCompiler.review("p.yaml", POLICY.replace("hits >= 2", "hits >= 3"), profile());
    assertTrue(review instanceof Compilation.Compiled, review::toString);
    assertEquals(List.of(), review.examples());
  }

  @Test
  void saysWhereAProblemEnds() {
    assertTrue(places(POLICY.replace("hits >= 2", "hitting >= 2")).contains("7:11-7:18"));
    assertTrue(places(POLICY.replace("[P-01], warn", "[P-03], warn")).contains("11:20-11:24"));
    assertTrue(places(POLICY.replace("points: 40", "points: many")).contains("8:13-8:17"));
    assertTrue(
        places(POLICY.replace("hits >= 2", "amount > 3.0").replace("{hits}", "x"))
            .contains("4:3-4:7"));
  }

  private static List<String> places(String text) {
    return ((Compilation.Refused) compile(text))
        .problems().stream()
            .map(one ->
                "%d:%d-%d:%d".formatted(one.line(), one.column(), one.endLine(), one.endColumn()))
            .toList();
  }

  @Test
  void knowsTheWordsOfABrokenText() {
    String broken = POLICY.replace("over: 1d }", "over: 1d").replace("when: hits", "when: \"hits");
    Outline outline = Vocabulary.of(broken).outline();
    assertEquals(List.of(new Outline.Definition("hits", "count", 4)), outline.features());
    assertEquals(List.of(new Outline.Definition("P-01", "40", 6)), outline.rules());
    assertEquals(List.of(new Outline.Definition("haste", "", 11)), outline.typologies());
    assertEquals(2, outline.examples().size());
    assertEquals(List.of(), Vocabulary.of("]{:").outline().rules());
  }

  /// The outline is read by its own means; on a right text it sees what the compiler sees.
  @Test
  void seesAllOfTheShippedPolicy() {
    String text = ShippedPolicy.text();
    Outline outline = Vocabulary.of(text).outline();
    var policy = ShippedPolicy.payments();
    assertEquals(
        policy.rules().stream().map(rule -> rule.id() + " " + rule.points()).toList(),
        outline.rules().stream().map(rule -> rule.name() + " " + rule.detail()).toList());
    Set<String> variables =
        policy.variables().stream().map(each -> each.name()).collect(Collectors.toSet());
    variables.removeAll(Set.of("amount", "origin.session"));
    assertEquals(
        variables,
        outline.features().stream().map(Outline.Definition::name).collect(Collectors.toSet()));
    assertFalse(outline.features().stream().anyMatch(each -> each.detail().isEmpty()));
    assertEquals(policy.typologies().size(), outline.typologies().size());
  }

  @Test
  void offersOnlyWordsThatTheCompilerKnows() {
    Vocabulary words = Vocabulary.of("");
    assertTrue(words.kinds().stream().anyMatch(kind -> kind.name().equals("SimChange")));
    for (Vocabulary.Kind kind : words.kinds()) {
      assertEquals(Catalogue.kinds().contains(kind.name()), kind.remembered(), kind.name());
      for (Vocabulary.Entry field : kind.fields()) {
        assertTrue(
            kind.remembered()
                ? Catalogue.field(Catalogue.kind(kind.name()).orElseThrow(), field.name())
                    .isPresent()
                : isOfExamples(kind, field),
            field.name());
      }
    }
    Vocabulary.Level feature = words.levels().get(1);
    assertTrue(feature.keys().containsAll(List.of("count", "by", "over", "listed", "as")));
    assertTrue(words.rolls().contains("mule"));
  }

  private static boolean isOfExamples(Vocabulary.Kind kind, Vocabulary.Entry field) {
    String given = "{ fact: %s, at: -1h, %s: 1d }".formatted(kind.name(), field.name());
    return switch (compile(POLICY.replace("{ at: -1h }", given))) {
      case Compilation.Compiled compiled -> true;
      case Compilation.Refused refused ->
          refused.problems().stream()
              .noneMatch(problem -> problem.message().contains("unknown key"));
    };
  }

  private static Compilation compile(String text) {
    return PolicyCompiler.compile("p.yaml", text, profile());
  }

  private static Profile profile() {
    return ShippedPolicy.KAZAKHSTAN;
  }
}
