package org.haltwire.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is read off the sources of one module. A finding is a sentence: where, what is there, what
/// was expected and why.
public final class Tidy {

  static final int FILE_LINES = 300;
  static final int METHOD_LINES = 40;
  static final int COLUMNS = 110;

  private static final Set<String> EMPTY_WORDS =
      Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Dto", "Common", "Abstract");

  private final Path module;
  private final List<String> findings = new ArrayList<>();

  private Tidy(Path module) {
    this.module = module;
  }

  /// What is wrong in a module's main and test sources; nothing is the good answer.
  public static List<String> findings(Path module) {
    Tidy tidy = new Tidy(module.toAbsolutePath());
    List<Source> main = Source.below(tidy.module.resolve("src/main/java"));
    List<Source> test = Source.below(tidy.module.resolve("src/test/java"));
    Stream.concat(main.stream(), test.stream()).forEach(tidy::checkSize);
    Stream.concat(main.stream(), test.stream()).forEach(tidy::checkNames);
    main.forEach(tidy::checkMethods);
    tidy.checkPackages(main);
    return List.copyOf(tidy.findings);
  }

  private void checkSize(Source source) {
    int lines = source.lines().size();
    if (lines > FILE_LINES) {
      report(
          source,
          1,
          "has " + lines + " lines; at most " + FILE_LINES,
          "a file that is longer holds more than one idea");
    }
    for (int i = 0; i < lines; i++) {
      int columns = source.lines().get(i).length();
      if (columns > COLUMNS) {
        report(
            source,
            i + 1,
            "is " + columns + " columns wide; at most " + COLUMNS,
            "two files fit side by side on a screen");
      }
    }
  }

  private void checkMethods(Source source) {
    eachMethod(
        source,
        (method, name) -> {
          int lines = source.last(method) - source.first(method) + 1;
          if (lines > METHOD_LINES) {
            report(
                source,
                source.first(method),
                name + " has " + lines + " lines; at most " + METHOD_LINES,
                "a method is read at one glance or not at all");
          }
        });
  }

  private void checkNames(Source source) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void none) {
        String name = type.getSimpleName().toString();
        for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1)) {
          if (EMPTY_WORDS.contains(word) || word.equals("DTO")) {
            report(
                source,
                source.first(type),
                "type " + name + " has the word " + word + " in its name",
                "it says nothing about what the thing is; use the field's word");
          }
        }
        return super.visitClass(type, null);
      }
    }.scan(source.tree(), null);
  }

  private void checkPackages(List<Source> main) {
    Set<Path> described =
        main.stream()
            .filter(Source::isPackageInfo)
            .filter(Tidy::describes)
            .map(source -> source.path().getParent())
            .collect(Collectors.toUnmodifiableSet());
    main.stream()
        .filter(source -> !source.isPackageInfo())
        .map(source -> source.path().getParent())
        .distinct()
        .filter(folder -> !described.contains(folder))
        .forEach(folder ->
            findings.add(
                module.relativize(folder)
                    + ": needs a package-info.java with a /// paragraph and @NullMarked,"
                    + " because a reader starts there and NullAway checks only what is marked"));
  }

  private static boolean describes(Source source) {
    return source.lines().getFirst().startsWith("/// ")
        && source.lines().stream().anyMatch(line -> line.startsWith("@NullMarked"));
  }

  private static void eachMethod(Source source, BiConsumer<MethodTree, String> check) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void none) {
        if (source.last(method) > 0) {
          check.accept(method, "method " + method.getName());
        }
        return super.visitMethod(method, null);
      }
    }.scan(source.tree(), null);
  }

  private void report(Source source, int line, String what, String because) {
    Path shown = module.relativize(source.path());
    findings.add(shown + ":" + line + ": " + what + ", because " + because);
  }
}
