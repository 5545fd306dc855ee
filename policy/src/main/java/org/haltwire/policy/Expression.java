package org.haltwire.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A checked expression.
///
/// @param text as written
/// @param names the names that it uses
record Expression(String text, CelAbstractSyntaxTree ast, Scope scope, Set<String> names) {

  Expression {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /// The name that a node stands for, where it is one: `payer.account` comes as a selection.
  Optional<String> name(CelExpr node) {
    return name(ast, node);
  }

  static Optional<String> name(CelAbstractSyntaxTree ast, CelExpr node) {
    return switch (node.getKind()) {
      case IDENT, SELECT ->
          ast.getReference(node.id())
              .filter(reference -> reference.overloadIds().isEmpty())
              .map(CelReference::name);
      default -> Optional.empty();
    };
  }

  Type type(CelExpr node) {
    return Type.of(ast.getTypeOrThrow(node.id()));
  }
}
