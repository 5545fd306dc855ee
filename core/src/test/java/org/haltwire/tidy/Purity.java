package org.haltwire.tidy;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the classes of `core` and `policy` may not touch: whatever could make the same facts give
/// another decision on another day or another machine.
public final class Purity {

  private Purity() {}

  /// Fails, naming class and line, where the main classes of a package and below break a rule.
  public static void check(String root) {
    check(mainClasses(root));
  }

  static void check(JavaClasses classes) {
    for (ArchRule rule : RULES) {
      rule.allowEmptyShould(true).check(classes);
    }
  }

  /// Fails where they depend on more than themselves, the JDK, JSpecify and the packages given.
  public static void checkDependencies(String root, String... allowed) {
    String[] packages =
        Stream.concat(
                Stream.of(root + "..", "java..", "org.jspecify.annotations.."), Stream.of(allowed))
            .toArray(String[]::new);
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages)
        .because("arrows point to core, which has to load wherever a JVM runs")
        .check(mainClasses(root));
  }

  /// Fails where a class uses a collection whose order differs between two runs of a JVM.
  public static void checkOrder(String root) {
    checkOrder(mainClasses(root));
  }

  static void checkOrder(JavaClasses classes) {
    String because =
        "their order is another one in each JVM; use a List, a TreeMap or a LinkedHashMap";
    noCall("java\\.util\\.(Map|Set)", "of|ofEntries|copyOf", because).check(classes);
    noCall("java\\.util\\.stream\\.Collectors", "to(Unmodifiable)?(Map|Set)", because)
        .check(classes);
    noType("java\\.util\\.(IdentityHashMap|WeakHashMap)", because).check(classes);
  }

  private static final List<ArchRule> RULES =
      List.of(
          noType(
              "java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Timer|TimerTask|Calendar)",
              "time is an argument: replay gives each fact the time that it had"),
          noCall(
              "java\\.time\\..*",
              "now|systemDefault.*",
              "time is an argument: replay gives each fact the time that it had"),
          noCall(
              "java\\.lang\\.System",
              "currentTimeMillis|nanoTime|getenv|getProperty|lineSeparator|identityHashCode|console",
              "the machine's clock, settings and addresses differ between two replays"),
          noCall(
              "java\\.util\\.(Locale|TimeZone)|java\\.nio\\.charset\\.Charset",
              "getDefault|defaultCharset",
              "the machine's settings differ between two replays; name the one that is meant"),
          noType(
              "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.random\\..*"
                  + "|java\\.security\\.SecureRandom",
              "chance is an argument: deciding again must give the same decision"),
          noCall(
              "java\\.lang\\.(Math|StrictMath)|java\\.util\\.(UUID|Collections)",
              "random|randomUUID|shuffle",
              "chance is an argument: deciding again must give the same decision"),
          noType(
              "java\\.io\\.(File.*|RandomAccessFile|Console)|java\\.nio\\.(file|channels)\\..*",
              "files are the centre's: core and policy are given bytes or text"),
          noType(
              "java\\.net\\.(?!IDN$).*|javax\\.net\\..*",
              "the network is the centre's: an answer may not depend on who can be reached"),
          noType(
              "java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*|org\\.slf4j\\..*",
              "what is worth saying is a value in the decision or an exception"),
          noCall(
              "java\\.lang\\.System",
              "out|err|in",
              "what is worth saying is a value in the decision or an exception"),
          noType(
              "java\\.lang\\.(Thread.*|Runtime|Process.*|ScopedValue)"
                  + "|java\\.util\\.concurrent\\.(?!TimeUnit).*",
              "one thread decides in one order; who needs more threads owns them outside"),
          noCall(
              ".*",
              "parallel|parallelStream",
              "one thread decides in one order; who needs more threads owns them outside"),
          fields()
              .that()
              .areStatic()
              .should()
              .beFinal()
              .because("what is remembered lies in the engine's state, where snapshots find it"),
          noFields()
              .that()
              .areStatic()
              .should()
              .haveRawType(
                  nameMatching(
                          "java\\.util\\.(ArrayList|ArrayDeque|LinkedList|PriorityQueue|BitSet"
                              + "|.*HashMap|.*HashSet|Tree.*|Enum.*|Weak.*)"
                              + "|java\\.lang\\.String(Builder|Buffer)")
                      .forSubtype())
              .because("what is remembered lies in the engine's state, where snapshots find it"));

  private static ArchRule noType(String names, String because) {
    return noClasses().should().dependOnClassesThat().haveNameMatching(names).because(because);
  }

  private static ArchRule noCall(String owners, String members, String because) {
    return noClasses()
        .should()
        .accessTargetWhere(
            target(owner(nameMatching(owners)))
                .and(target(nameMatching(members)))
                .as("they access %s of %s", members, owners))
        .because(because);
  }

  private static JavaClasses mainClasses(String root) {
    try {
      Class<?> marker = Class.forName(root + ".package-info");
      Path classes = Path.of(marker.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassFileImporter().importPath(classes).that(resideInAPackage(root + ".."));
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("Expected a package-info in " + root, e);
    }
  }
}
