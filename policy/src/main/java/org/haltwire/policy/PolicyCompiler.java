package org.haltwire.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Typology;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Turns the text of a policy into code. Everything that is wrong with it is reported at once; a
/// policy with any problem is not used.
public final class PolicyCompiler {

  /// A policy's text is at most so long.
  public static final int LENGTH_LIMIT = 1 << 20;

  static final List<String> KEYS =
      List.of("policy", "on", "notes", "features", "rules", "typologies", "examples");

  private final String file;
  private final String text;
  private final Profile profile;
  private final Problems problems;
  private final Assembler assembler;
  private final boolean runsExamples;
  private final List<Class<? extends Fact>> kinds;
  private List<ExampleRun> runs = List.of();

  private PolicyCompiler(
      String file,
      String text,
      Profile profile,
      boolean runsExamples,
      List<Class<? extends Fact>> kinds) {
    this.kinds = kinds;
    this.file = file;
    this.text = text;
    this.profile = profile;
    this.problems = new Problems(file, text);
    this.runsExamples = runsExamples;
    this.assembler = new Assembler(profile.zone().getRules());
  }

  /// Parses, checks, compiles, and runs the examples of a policy on payments. `file` is for
  /// messages only.
  public static Compilation compile(String file, String text, Profile profile) {
    return compile(file, text, profile, Payment.class);
  }

  /// The same of a policy on another kind of fact; on anything else it is refused.
  public static Compilation compile(
      String file, String text, Profile profile, Class<? extends Fact> on) {
    return new PolicyCompiler(file, text, profile, true, List.of(on)).compile();
  }

  /// The same of a policy on whatever kind it says.
  public static Compilation compileAny(String file, String text, Profile profile) {
    return new PolicyCompiler(file, text, profile, true, Catalogue.DECIDED).compile();
  }

  /// The same without the examples, which take most of the time: for an editor, and for a question
  /// about a text whose examples do not hold yet.
  public static Compilation review(String file, String text, Profile profile) {
    return new PolicyCompiler(file, text, profile, false, List.of(Payment.class)).compile();
  }

  /// The version that a text has: its SHA-256 in hexadecimal.
  public static String version(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(
          "Expected SHA-256 in every JDK, but it is missing", impossible);
    }
  }

  private Compilation compile() {
    Optional<Parsed> parsed = compose().flatMap(this::document);
    return parsed.isPresent() && problems.none()
        ? new Compilation.Compiled(parsed.get().policy(), runs, parsed.get().anatomy())
        : new Compilation.Refused(problems.sorted(), runs);
  }

  private Optional<Node> compose() {
    if (text.length() > LENGTH_LIMIT) {
      problems.at(
          0,
          "the text has %,d characters; at most %,d are allowed"
              .formatted(text.length(), LENGTH_LIMIT));
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LENGTH_LIMIT).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.at(0, "expected a policy, but the text is empty");
      }
      return root;
    } catch (MarkedYamlEngineException broken) {
      problems.at(broken.getProblemMark(), "this is no YAML: " + broken.getProblem());
    } catch (YamlEngineException broken) {
      problems.at(0, "this is no YAML: " + broken.getMessage());
    } catch (StackOverflowError deep) {
      problems.at(0, "this is no policy: its lists and mappings are nested too deep");
    }
    return Optional.empty();
  }

  private record Parsed(Policy policy, Anatomy anatomy) {}

  private Optional<Parsed> document(Node root) {
    YamlMap document = YamlMap.of(root, "a policy", problems).only("a policy", KEYS);
    String name = document.needText("policy", "a policy");
    if (document.has("policy") && !name.matches("[a-z][a-z0-9-]{0,31}")) {
      problems.at(
          document.find("policy").orElse(root),
          "expected a name of small letters such as payments, but found '%s'".formatted(name));
    }
    Optional<Class<? extends Fact>> kind = kind(document);
    return kind.flatMap(on -> document(name, on, document));
  }

  private Optional<Parsed> document(String name, Class<? extends Fact> on, YamlMap document) {
    FeatureReader features = new FeatureReader(on, assembler, problems);
    map(document, "features").ifPresent(features::read);
    features.show();
    Scope scope = Scope.ofRules(on, features.variables(), features.broken());
    RuleReader rules = new RuleReader(scope, features.variables(), problems);
    document.need("rules", "a policy");
    rules.read(document);
    List<Typology> typologies = typologies(document, rules.ids(), Answers.to(on), features);
    if (problems.none()) {
      unused(document, features, rules, typologies);
    }
    if (!problems.none()) {
      return Optional.empty();
    }
    Policy policy;
    try {
      policy = policy(new PolicyId(name, version(text)), on, features, rules, typologies);
    } catch (ClassTooLargeException | MethodTooLargeException large) {
      problems.at(
          document.node(),
          "the policy is too large to compile; it has too many different constants");
      return Optional.empty();
    }
    if (runsExamples) {
      runs = new Examples(policy, profile, problems).run(document);
    }
    return Optional.of(new Parsed(policy, new Anatomy(policy, rules.conditions(), assembler)));
  }

  private Policy policy(
      PolicyId id,
      Class<? extends Fact> on,
      FeatureReader features,
      RuleReader rules,
      List<Typology> typologies) {
    return new Policy(
        id,
        on,
        features.features(),
        features.variables(),
        rules.rules(),
        typologies,
        new ProgramWriter(assembler, on)
            .write(features.features().size(), features.derived(), rules.conditions()));
  }

  private List<Typology> typologies(
      YamlMap document, List<String> rules, Answers answers, FeatureReader features) {
    return document
        .need("typologies", "a policy")
        .map(node -> YamlMap.of(node, "the typologies", problems))
        .map(map -> new TypologyReader(rules, answers, features, problems).read(map))
        .orElse(List.of());
  }

  private Optional<Class<? extends Fact>> kind(YamlMap document) {
    String on = document.needText("on", "a policy");
    Optional<Class<? extends Fact>> kind = Catalogue.kind(on).filter(kinds::contains);
    if (kind.isEmpty()) {
      String decided = kinds.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
      document
          .find("on")
          .ifPresent(node ->
              problems.at(
                  node,
                  "expected a kind of fact that is decided (%s), but found '%s'"
                      .formatted(decided, on)));
    }
    return kind;
  }

  private Optional<YamlMap> map(YamlMap document, String key) {
    return document.find(key).map(node -> YamlMap.of(node, "the " + key, problems));
  }

  private void unused(
      YamlMap document, FeatureReader features, RuleReader rules, List<Typology> typologies) {
    Set<String> amounts =
        typologies.stream()
            .filter(each -> each.amount() != Typology.WHOLE)
            .map(each -> features.variables().get(each.amount()).name())
            .collect(Collectors.toSet());
    map(document, "features")
        .ifPresent(map ->
            map.names().stream()
                .filter(name -> !rules.used().contains(name))
                .filter(name -> !features.inputs().contains(name))
                .filter(name -> !amounts.contains(name))
                .forEach(name ->
                    problems.at(map.key(name), "no rule uses the feature '%s'".formatted(name))));
  }
}
