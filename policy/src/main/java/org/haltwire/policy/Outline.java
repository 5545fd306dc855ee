package org.haltwire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a policy's text defines, and where. It is read line by line, so that a text that is no YAML
/// while somebody types in it has an outline too; a definition that spreads over lines in an
/// unusual way may be missed.
///
/// @param examples by name
public record Outline(
    List<Definition> features,
    List<Definition> rules,
    List<Definition> typologies,
    List<Definition> examples) {

  public Outline {
    features = List.copyOf(features);
    rules = List.copyOf(rules);
    typologies = List.copyOf(typologies);
    examples = List.copyOf(examples);
  }

  /// Something that has a name.
  ///
  /// @param detail a feature's type (`count`, `money`, `duration`, `number`, `flag`), a rule's
  ///   points; empty where it is not known
  /// @param line from 1
  public record Definition(String name, String detail, int line) {}

  private static final Pattern SECTION = Pattern.compile("([a-z]+):.*");
  private static final Pattern NAMED =
      Pattern.compile("( {1,8})\"?([a-z][a-z0-9_-]*)\"?:(?: (.*)|)");
  private static final Pattern RULE =
      Pattern.compile("\\s*(?:- )?\\s*\\{?\\s*(?:.*[{,] )?id: *[\"']?([A-Z][A-Z0-9-]*).*");
  private static final Pattern POINTS = Pattern.compile("(?:.*[\\s{])?points: *(-?[0-9]+).*");
  private static final Pattern EXAMPLE = Pattern.compile("\\s*- \\{? ?name: *(.*)");
  private static final Pattern KEY = Pattern.compile("[{ ,]([a-z_]+):\\s*([a-zA-Z_.]*)");

  static Outline of(String text) {
    Reader reader = new Reader();
    text.lines().forEach(reader::line);
    return new Outline(reader.features, reader.rules, reader.typologies, reader.examples);
  }

  /// Reads one line after the other.
  private static final class Reader {

    private final List<Definition> features = new ArrayList<>();
    private final List<Definition> rules = new ArrayList<>();
    private final List<Definition> typologies = new ArrayList<>();
    private final List<Definition> examples = new ArrayList<>();
    private String section = "";
    private int indentation;
    private int number;

    void line(String line) {
      number++;
      Matcher begin = SECTION.matcher(line);
      if (begin.matches()) {
        section = begin.group(1);
        indentation = 0;
      } else {
        switch (section) {
          case "features" -> named(line, features);
          case "typologies" -> named(line, typologies);
          case "rules" -> rule(line);
          case "examples" -> example(line);
          default -> {}
        }
      }
    }

    /// Definitions stand as deep as the first one of their section; deeper are their own keys.
    private void named(String line, List<Definition> found) {
      Matcher named = NAMED.matcher(line);
      if (!named.matches()) {
        return;
      }
      int deep = named.group(1).length();
      indentation = indentation == 0 ? deep : indentation;
      boolean feature = section.equals("features");
      if (deep == indentation) {
        String rest = named.group(3) == null ? "" : named.group(3);
        found.add(new Definition(named.group(2), feature ? type(rest) : "", number));
      } else if (deep > indentation && feature && !found.isEmpty()) {
        describe(found, type("{" + line.strip()));
      }
    }

    private void rule(String line) {
      Matcher rule = RULE.matcher(line);
      Matcher points = POINTS.matcher(line);
      if (rule.matches()) {
        rules.add(new Definition(rule.group(1), "", number));
      }
      if (points.matches() && !rules.isEmpty()) {
        describe(rules, points.group(1));
      }
    }

    private void example(String line) {
      Matcher example = EXAMPLE.matcher(line);
      if (example.matches()) {
        String name = example.group(1).replaceAll("^[\"']|[\"']\\s*$", "");
        examples.add(new Definition(name, "", number));
      }
    }

    private static void describe(List<Definition> found, String detail) {
      Definition last = found.getLast();
      if (last.detail().isEmpty() && !detail.isEmpty()) {
        found.set(found.size() - 1, new Definition(last.name(), detail, last.line()));
      }
    }

    private static String type(String definition) {
      return KEY.matcher(definition)
          .results()
          .flatMap(key ->
              switch (key.group(1)) {
                case "count", "distinct", "active" -> Stream.of("count");
                case "sum", "min", "max", "mean", "stddev", "last", "first" ->
                    Stream.of(Vocabulary.typeOf(key.group(2)));
                case "since", "since_first", "known_for", "age" -> Stream.of("duration");
                case "rate", "ratio" -> Stream.of("number");
                case "flow" ->
                    Stream.of(Set.of("payers", "days").contains(key.group(2)) ? "count" : "number");
                case "listed" -> Stream.of("flag");
                case "tainted" -> Stream.of("money");
                default -> Stream.empty();
              })
          .findFirst()
          .orElse("");
    }
  }
}
