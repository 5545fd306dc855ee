package org.haltwire.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.Payment;

/// The words that an author may write, for an editor that completes them: those of the language,
/// and those of the text at hand, which may be broken.
///
/// @param levels the keys of each kind of mapping
/// @param names what a condition may name besides fields and features
/// @param rolls names of lists, for `listed`
/// @param units of spans
public record Vocabulary(
    List<Level> levels,
    List<Kind> kinds,
    List<Word> functions,
    List<Word> names,
    List<Word> units,
    List<String> verdicts,
    List<String> rolls,
    Outline outline) {

  public Vocabulary {
    levels = List.copyOf(levels);
    kinds = List.copyOf(kinds);
    functions = List.copyOf(functions);
    names = List.copyOf(names);
    units = List.copyOf(units);
    verdicts = List.copyOf(verdicts);
    rolls = List.copyOf(rolls);
  }

  /// The keys of one kind of mapping.
  ///
  /// @param name `policy`, `feature`, `rule`, `typology`, `example` or `expect`
  public record Level(String name, List<String> keys) {

    public Level {
      keys = List.copyOf(keys);
    }
  }

  /// A kind of fact and its fields.
  ///
  /// @param remembered whether features can remember it; otherwise only examples know it
  public record Kind(String name, boolean remembered, List<Entry> fields) {

    public Kind {
      fields = List.copyOf(fields);
    }
  }

  /// A field.
  ///
  /// @param type `text`, `choice`, `flag`, `money`, `count`, `duration` or `day`; a day stands only
  ///   in `age`
  /// @param members of a choice
  public record Entry(String name, String type, List<String> members) {

    public Entry {
      members = List.copyOf(members);
    }
  }

  /// A word with what it means.
  public record Word(String name, String help) {}

  /// The words of the language and those of a text.
  public static Vocabulary of(String text) {
    return new Vocabulary(
        List.of(
            new Level("policy", PolicyCompiler.KEYS),
            new Level(
                "feature",
                Stream.of(
                        RememberedReader.MEASURES,
                        FeatureReader.DERIVED,
                        RememberedReader.KEYS,
                        List.of("as", "per"))
                    .flatMap(List::stream)
                    .toList()),
            new Level("rule", RuleReader.KEYS),
            new Level("typology", Answers.OF_PAYMENTS.keys()),
            new Level("example", Examples.KEYS),
            new Level("expect", Examples.EXPECTED)),
        ExampleFacts.KINDS.stream().map(Vocabulary::kind).toList(),
        FUNCTIONS,
        MOMENTS,
        UNITS,
        Answers.OF_PAYMENTS.verdicts(),
        Stream.of(Roll.values()).map(roll -> roll.name().toLowerCase(Locale.ROOT)).toList(),
        Outline.of(text));
  }

  private static Kind kind(String name) {
    if (name.equals(TAINT_CHANGE.name())) {
      return TAINT_CHANGE;
    }
    return new Kind(
        name,
        true,
        Catalogue.kind(name).map(Catalogue::fields).orElseThrow().values().stream()
            .map(field ->
                new Entry(
                    field.name(),
                    type(field),
                    field.kind() == Field.Kind.CHOICE ? field.members() : List.of()))
            .toList());
  }

  private static String type(Field field) {
    return switch (field.kind()) {
      case TEXT -> "text";
      case CHOICE -> "choice";
      case FLAG -> "flag";
      case MONEY -> "money";
      case COUNT -> "count";
      case SECONDS, AGE -> "duration";
      case DAY -> "day";
    };
  }

  /// The type of a payment's number; `money` where it has no such field.
  static String typeOf(String field) {
    return Catalogue.field(Payment.class, field).map(Vocabulary::type).orElse("money");
  }

  private static final Kind TAINT_CHANGE =
      new Kind(
          "TaintChange",
          false,
          List.of(
              new Entry("account", "text", List.of()),
              new Entry("amount", "money", List.of()),
              new Entry("until", "duration", List.of()),
              new Entry("incident", "text", List.of())));

  private static final List<Word> FUNCTIONS =
      List.of(
          new Word("size(text)", "how many characters a text has"),
          new Word("startsWith('A')", "after a text and a dot: whether it begins so"),
          new Word("endsWith('A')", "after a text and a dot: whether it ends so"),
          new Word("contains('A')", "after a text and a dot: whether that is in it"),
          new Word("int(x)", "a number without its decimals"),
          new Word("double(x)", "a count as a decimal number"),
          new Word("duration('48h')", "a length of time: 90s, 10m, 48h, 7d"),
          new Word("timestamp('2026-01-01T00:00:00Z')", "a moment"),
          new Word("listed(payee.account, 'mule')", "whether it is on that list now"));

  private static final List<Word> MOMENTS =
      List.of(
          new Word("time", "the moment of the payment"),
          new Word("hour", "0 to 23, in the country's time"),
          new Word("weekday", "1 for Monday to 7"),
          new Word("day", "of the month, 1 to 31"),
          new Word("refused", "in 'where': whether the centre refused the remembered payment"));

  private static final List<Word> UNITS =
      List.of(
          new Word("ms", "milliseconds"),
          new Word("s", "seconds"),
          new Word("m", "minutes"),
          new Word("h", "hours"),
          new Word("d", "days"));
}
