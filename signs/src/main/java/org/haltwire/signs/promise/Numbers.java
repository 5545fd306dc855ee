package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers in digits and in words: `12,5`, `сто двадцать`, `екі жарым`, `one and a half`.
final class Numbers {

  /// Digits of the longest number that is read; those of cards and phones are longer.
  private static final int DIGITS = 12;

  /// Words of the longest number that is spelled.
  private static final int LONGEST = 7;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> HUNDREDS = Set.of("hundred", "жуз");
  private static final Set<String> POINTS = Set.of("целых", "целая", "целые", "бутин", "point");

  private static final Map<String, Spelled> SPELLED = spelled();

  private Numbers() {}

  /// A number of a text, from its first to its last word.
  record Found(int first, int last, BigDecimal value) {}

  private record Spelled(BigDecimal value, char language) {

    boolean continues(Spelled higher) {
      BigDecimal room =
          higher.value.compareTo(HUNDRED) >= 0
              ? HUNDRED
              : higher.value.intValue() >= (language == 'k' ? 10 : 20)
                  ? BigDecimal.TEN
                  : BigDecimal.ZERO;
      return language == higher.language
          && value.compareTo(room) < 0
          && value.compareTo(BigDecimal.ONE) >= 0
          && value.stripTrailingZeros().scale() <= 0;
    }
  }

  /// The number that begins with a word.
  static Optional<Found> at(Passage passage, int at) {
    if (at < 0 || at >= passage.size()) {
      return Optional.empty();
    }
    boolean digits = passage.words().get(at).isNumber();
    Optional<Found> whole =
        digits
            ? digits(passage.text(at)).map(value -> new Found(at, at, value))
            : inWords(passage, at);
    return whole.map(found -> withHalf(passage, found));
  }

  private static Optional<Found> inWords(Passage passage, int at) {
    Spelled first = word(passage, at);
    if (first == null) {
      return Optional.empty();
    }
    BigDecimal sum = first.value();
    Spelled smallest = first;
    int last = at;
    if (sum.compareTo(BigDecimal.TEN) < 0 && HUNDREDS.contains(passage.key(at + 1))) {
      sum = sum.multiply(HUNDRED);
      smallest = new Spelled(HUNDRED, first.language());
      last = at + 1;
    }
    while (last - at < LONGEST) {
      boolean joined = passage.text(last + 1).equals("-") || passage.text(last + 1).equals("and");
      int next = joined ? last + 2 : last + 1;
      Spelled more = word(passage, next);
      if (more == null || !more.continues(smallest)) {
        break;
      }
      sum = sum.add(more.value());
      smallest = more;
      last = next;
    }
    return Optional.of(tenths(passage, new Found(at, last, sum)));
  }

  /// `zero point five`, `ноль целых пять десятых`, `нөл бүтін оннан бес`
  private static Found tenths(Passage passage, Found whole) {
    int next = whole.last() + 1;
    int places = places(passage.text(next));
    if (places > 0 && whole.value().compareTo(BigDecimal.TEN) < 0) {
      return new Found(whole.first(), next, whole.value().movePointLeft(places));
    }
    if (!POINTS.contains(passage.key(next))) {
      return whole;
    }
    next += passage.text(next + 1).equals("оннан") ? 2 : 1;
    Spelled digit = word(passage, next);
    if (digit == null || digit.value().compareTo(BigDecimal.TEN) >= 0) {
      return whole;
    }
    int last = passage.text(next + 1).startsWith("десят") ? next + 1 : next;
    return new Found(whole.first(), last, whole.value().add(digit.value().movePointLeft(1)));
  }

  /// Of the name of a fraction: `одну десятую`, `пять сотых`.
  private static int places(String word) {
    return switch (word) {
      case "десятая", "десятую", "десятой", "десятых" -> 1;
      case "сотая", "сотую", "сотой", "сотых" -> 2;
      default -> 0;
    };
  }

  /// `два с половиной`, `екі жарым`, `one and a half`
  private static Found withHalf(Passage passage, Found whole) {
    int next = whole.last() + 1;
    int last = whole.last();
    if (passage.text(next).equals("жарым")) {
      last = next;
    } else if (passage.text(next).equals("с") && passage.text(next + 1).equals("половиной")) {
      last = next + 1;
    } else if (passage.text(next).equals("and")
        && passage.text(next + 1).equals("a")
        && passage.text(next + 2).equals("half")) {
      last = next + 2;
    }
    return last == whole.last() ? whole : new Found(whole.first(), last, whole.value().add(HALF));
  }

  /// The number that ends with a word; the longest of them.
  static Optional<Found> before(Passage passage, int last) {
    for (int first = Math.max(0, last - LONGEST); first <= last; first++) {
      Optional<Found> found = at(passage, first).filter(one -> one.last() == last);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// `1 000`, `12,5`, `1,000,000` or `10.000`: a comma or dot before three digits at the end
  /// groups, unless the number begins with 0.
  static Optional<BigDecimal> digits(String text) {
    String plain = text.replace(" ", "").replace("'", "");
    if (plain.length() > DIGITS) {
      return Optional.empty();
    }
    int mark = Math.max(plain.indexOf('.'), plain.indexOf(','));
    boolean groups = mark > 0 && mark <= 3 && plain.length() - mark == 4 && plain.charAt(0) != '0';
    String number = groups ? plain.replace(".", "").replace(",", "") : plain.replace(',', '.');
    return Optional.of(new BigDecimal(number));
  }

  private static @org.jspecify.annotations.Nullable Spelled word(Passage passage, int at) {
    return SPELLED.get(passage.key(at));
  }

  private static Map<String, Spelled> spelled() {
    Map<String, Spelled> all = new HashMap<>();
    put(all, 'r', "0.5=пол 0.5=половину 0.25=четверть 0=ноль 1.5=полтора 1.5=полторы 1.5=полутора");
    put(all, 'r', "1=один 1=одного 1=одна 1=одной 1=одну 1=одним 2=два 2=две 2=двух 2=двумя");
    put(all, 'r', "2=двое 2=пару 3=три 3=трех 3=тремя 3=трое 3=з 4=четыре 4=четырех 5=пять 5=пяти");
    put(all, 'r', "6=шесть 6=шести 7=семь 7=семи 8=восемь 8=восьми 9=девять 9=девяти 10=десять");
    put(all, 'r', "10=десяти 11=одиннадцать 11=одиннадцати 12=двенадцать 12=двенадцати");
    put(all, 'r', "13=тринадцать 13=тринадцати 14=четырнадцать 14=четырнадцати 15=пятнадцать");
    put(all, 'r', "15=пятнадцати 16=шестнадцать 16=шестнадцати 17=семнадцать 17=семнадцати");
    put(all, 'r', "18=восемнадцать 18=восемнадцати 19=девятнадцать 19=девятнадцати 20=двадцать");
    put(all, 'r', "20=двадцати 30=тридцать 30=тридцати 40=сорок 40=сорока 50=пятьдесят");
    put(all, 'r', "50=пятидесяти 60=шестьдесят 60=шестидесяти 70=семьдесят 70=семидесяти");
    put(all, 'r', "80=восемьдесят 80=восьмидесяти 90=девяносто 90=девяноста 100=сто 100=ста");
    put(all, 'r', "200=двести 200=двухсот 300=триста 300=трехсот 400=четыреста 500=пятьсот");
    put(all, 'r', "600=шестьсот 700=семьсот 800=восемьсот 900=девятьсот");
    put(all, 'k', "0.5=жарты 0.25=ширек 0=нөл 1=бір 2=екі 3=үш 4=төрт 5=бес 6=алты");
    put(all, 'k', "7=жеті 8=сегіз 9=тоғыз 10=он 20=жиырма 30=отыз 40=қырық 50=елу 60=алпыс");
    put(all, 'k', "70=жетпіс 80=сексен 90=тоқсан 100=жүз");
    put(all, 'e', "0.5=half 0.25=quarter 0=zero 1=one 2=two 2=couple 3=three 4=four 5=five 6=six");
    put(all, 'e', "7=seven 8=eight 9=nine 10=ten 11=eleven 12=twelve 13=thirteen 14=fourteen");
    put(all, 'e', "15=fifteen 16=sixteen 17=seventeen 18=eighteen 19=nineteen 20=twenty");
    put(all, 'e', "30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety");
    put(all, 'e', "100=hundred");
    return Map.copyOf(all);
  }

  private static void put(Map<String, Spelled> all, char language, String words) {
    for (String word : words.split(" ")) {
      int cut = word.indexOf('=');
      all.put(
          Keys.of(word.substring(cut + 1)),
          new Spelled(new BigDecimal(word.substring(0, cut)), language));
    }
  }
}
