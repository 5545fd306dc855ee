package org.haltwire.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Parses and checks expressions of one [Scope].
final class ExpressionReader {

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(10_000)
          .build();

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
    String text = scalar.getValue().stripTrailing();
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      Complaint complaint = new Complaint(text, scope, place);
      result.getErrors().forEach(complaint::report);
      return Optional.empty();
    }
    CelAbstractSyntaxTree ast = ast(result);
    Type type = Type.of(ast.getResultType());
    if (type != expected && type != Type.ANY) {
      place.report(
          0,
          "expected a condition that is true or false (bool), but found a "
              + ast.getResultType().name());
      return Optional.empty();
    }
    return new ExpressionChecker(text, ast, scope, place).check();
  }

  private static CelAbstractSyntaxTree ast(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("Expected a checked expression, but got errors", impossible);
    }
  }
}
