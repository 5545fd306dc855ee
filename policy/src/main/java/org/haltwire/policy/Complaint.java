package org.haltwire.policy;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in the words of our language what CEL's parser and type checker found in an expression.
final class Complaint {

  private static final List<String> MACROS =
      List.of("all", "exists", "exists_one", "map", "filter", "has");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*)\\)'.*");
  private static final Pattern END = Pattern.compile("mismatched input '<EOF>'.*");
  private static final Pattern STRAY =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting.*");
  private static final Pattern MISSING = Pattern.compile("missing '(.)' at .*");
  private static final Pattern TOKEN =
      Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("For input string: \"(.*?)\".*");
  private static final Pattern DOTTED = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.]*");

  private final String text;
  private final Scope scope;
  private final TextPlace place;

  Complaint(String text, Scope scope, TextPlace place) {
    this.text = text;
    this.scope = scope;
    this.place = place;
  }

  void report(CelIssue issue) {
    int line = Math.max(0, issue.getSourceLocation().getLine() - 1);
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    place.report(line, column, words(issue.getMessage(), line, column));
  }

  private String words(String message, int line, int column) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      return unknown(unknown.group(1), line, column);
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      String operator = overload.group(1).replace("_", "").replace("@", "");
      return "'%s' does not go with (%s)%s"
          .formatted(operator, overload.group(2), hint(overload.group(2)));
    }
    return grammar(message);
  }

  private String unknown(String first, int line, int column) {
    String name = dotted(line, column).orElse(first);
    if (MACROS.contains(first)) {
      return "'%s' is not part of the language".formatted(first);
    }
    boolean day =
        Catalogue.field(scope.kinds().getFirst(), name)
            .filter(field -> field.kind() == Field.Kind.DAY)
            .isPresent();
    return day
        ? "'%s' is a day; define a feature { age: %s }".formatted(name, name)
        : "unknown name '%s'; %s".formatted(name, Guess.among(name, scope.names().keySet()));
  }

  /// The whole name at a place, of which CEL names the first part only.
  private Optional<String> dotted(int line, int column) {
    List<String> lines = text.lines().toList();
    if (line >= lines.size() || column > lines.get(line).length()) {
      return Optional.empty();
    }
    Matcher name = DOTTED.matcher(lines.get(line).substring(column));
    return name.lookingAt() ? Optional.of(name.group()) : Optional.empty();
  }

  private static String grammar(String message) {
    Matcher stray = STRAY.matcher(message);
    Matcher missing = MISSING.matcher(message);
    Matcher token = TOKEN.matcher(message);
    Matcher number = NUMBER.matcher(message);
    if (END.matcher(message).matches()) {
      return "the expression ends too early";
    } else if (stray.matches()) {
      return "'%s' cannot stand here%s".formatted(stray.group(1), instead(stray.group(1)));
    } else if (missing.matches()) {
      return "expected '%s' here".formatted(missing.group(1));
    } else if (token.matches()) {
      return token(token.group(1).strip());
    }
    return number.matches() ? "the number %s is too large".formatted(number.group(1)) : message;
  }

  private static String token(String found) {
    if (found.startsWith("'") || found.startsWith("\"")) {
      return "the text %s has no closing quote".formatted(found);
    }
    return "'%s' is not part of the language%s".formatted(found, instead(found));
  }

  private static String instead(String found) {
    return switch (found) {
      case "and", "AND", "&" -> "; write '&&'";
      case "or", "OR", "|" -> "; write '||'";
      case "not", "NOT" -> "; write '!'";
      case "=" -> "; write '==' to compare";
      case "<>" -> "; write '!='";
      default -> "";
    };
  }

  private static String hint(String types) {
    return types.equals("double, int") || types.equals("int, double")
        ? "; write the whole number with a decimal point, such as 2.0"
        : "";
  }
}
