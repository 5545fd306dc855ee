package org.haltwire.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Parses and checks expressions of one [Scope].
final class ExpressionReader {

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(10_000)
          .build();
  private static final List<String> MACROS =
      List.of("all", "exists", "exists_one", "map", "filter", "has");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*)\\)'.*");

  private final Scope scope;
  private final Problems problems;
  private final CelCompiler compiler;

  ExpressionReader(Scope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "listed",
                    CelOverloadDecl.newGlobalOverload(
                        "listed_string_string",
                        SimpleType.BOOL,
                        SimpleType.STRING,
                        SimpleType.STRING)));
    scope.names().forEach((name, binding) -> builder.addVar(name, binding.type().cel()));
    this.compiler = builder.build();
  }

  /// The expression of a scalar, which must have the type; empty where it was reported as wrong.
  Optional<Expression> read(Node node, Type expected) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.at(node, "expected an expression, but found " + YamlMap.form(node));
      return Optional.empty();
    }
    TextPlace place = new TextPlace(scalar, problems);
    CelValidationResult result = compiler.compile(scalar.getValue());
    if (result.hasError()) {
      result.getErrors().forEach(issue -> report(place, issue));
      return Optional.empty();
    }
    CelAbstractSyntaxTree ast = ast(result);
    if (Type.of(ast.getResultType()) != expected) {
      place.report(
          0,
          0,
          "expected a condition that is true or false (bool), but found a "
              + ast.getResultType().name());
      return Optional.empty();
    }
    return new ExpressionChecker(scalar.getValue(), ast, scope, place).check();
  }

  private static CelAbstractSyntaxTree ast(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("Expected a checked expression, but got errors", impossible);
    }
  }

  private void report(TextPlace place, CelIssue issue) {
    place.report(
        Math.max(0, issue.getSourceLocation().getLine() - 1),
        Math.max(0, issue.getSourceLocation().getColumn()),
        words(issue.getMessage()));
  }

  /// CEL's message in the words of our language.
  private String words(String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches() && MACROS.contains(unknown.group(1))) {
      return "'%s' is not part of the language".formatted(unknown.group(1));
    }
    if (unknown.matches()) {
      return "unknown name '%s'; %s"
          .formatted(unknown.group(1), Guess.among(unknown.group(1), scope.names().keySet()));
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return "'%s' does not go with (%s)%s"
          .formatted(operator(overload.group(1)), overload.group(2), hint(overload.group(2)));
    }
    return message;
  }

  private static String operator(String name) {
    return name.replace("_", "").replace("@", "");
  }

  private static String hint(String types) {
    return types.equals("double, int") || types.equals("int, double")
        ? "; write the whole number with a decimal point, such as 2.0"
        : "";
  }
}
