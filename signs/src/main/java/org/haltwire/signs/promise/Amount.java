package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sum of money in a text.
///
/// @param span with its thousands and its currency
/// @param scale of its thousands or millions; 1 where none is said
/// @param currency a code; empty where none is said
/// @param marked whether its words say that it is money or many
/// @param from whether its ending says "from it": `теңгеден`
record Amount(
    Span span, BigDecimal value, BigDecimal scale, String currency, boolean marked, boolean from) {

  /// Of a text so many are read.
  private static final int MOST = 200;

  private static final BigDecimal LEAST = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Set<String> ABLATIVE = Set.of("тен", "тан", "ден", "дан", "нен", "нан");

  static List<Amount> in(Passage passage, BitSet taken) {
    List<Amount> found = new ArrayList<>();
    int at = 0;
    while (at < passage.size() && found.size() < MOST) {
      Optional<Amount> amount = taken.get(at) ? Optional.empty() : at(passage, at, taken);
      amount.ifPresent(found::add);
      at = amount.map(one -> one.span().last()).orElse(at) + 1;
    }
    return found;
  }

  /// With the thousands of another: `вложил 50 тысяч, получил 90`.
  Amount alike(Amount other) {
    boolean scaled = !marked && other.scale.compareTo(value) > 0;
    return scaled
        ? new Amount(span, value.multiply(other.scale), other.scale, currency, true, from)
        : this;
  }

  private static Optional<Amount> at(Passage passage, int at, BitSet taken) {
    Optional<Numbers.Found> number = Numbers.at(passage, at).filter(one -> !taken.get(one.last()));
    boolean spelled = number.isPresent() && !passage.words().get(at).isNumber();
    int next = number.map(one -> one.last() + 1).orElse(at);
    boolean joined = Set.of("-", "a").contains(passage.text(next));
    next +=
        number.isPresent()
                && joined
                && scale(passage.text(next + 1), true).compareTo(BigDecimal.ONE) > 0
            ? 1
            : 0;
    BigDecimal scale = scale(passage.text(next), number.isPresent());
    boolean scaled = scale.compareTo(BigDecimal.ONE) > 0;
    if (number.isEmpty() && !scaled) {
      return Optional.empty();
    }
    int last = scaled ? next : number.get().last();
    int unit = passage.text(last + 1).equals("-") ? last + 2 : last + 1;
    String before = currency(passage.text(at - 1));
    String after = currency(passage.text(unit));
    boolean marked = scaled || !before.isEmpty() || !after.isEmpty();
    BigDecimal value = number.map(Numbers.Found::value).orElse(BigDecimal.ONE).multiply(scale);
    boolean counts =
        passage.unit(last + 1).filter(one -> one.form() != Units.Case.EVERY).isPresent()
            || Percents.isUnit(passage, last + 1);
    boolean fits = (!counts && value.compareTo(LEAST) >= 0) || (marked && value.signum() > 0);
    if (!fits
        || (spelled && !marked && value.compareTo(HUNDRED) < 0)
        || isDate(passage, at, last)) {
      return Optional.empty();
    }
    int first = before.isEmpty() ? at : at - 1;
    int end = after.isEmpty() ? last : unit;
    String currency = before.isEmpty() ? after : before;
    return Optional.of(
        new Amount(new Span(first, end), value, scale, currency, marked, isFrom(passage, end)));
  }

  /// `в 2024 году`, a list's number or a part of a longer sign.
  private static boolean isDate(Passage passage, int at, int last) {
    String next = passage.text(last + 1);
    boolean joined =
        next.equals("-")
            && at == last
            && last + 2 < passage.size()
            && passage.words().get(last + 2).isNumber();
    return next.startsWith("году") || next.equals("г") || joined;
  }

  private static boolean isFrom(Passage passage, int last) {
    String word = passage.key(last);
    boolean ending = word.length() > 4 && ABLATIVE.contains(word.substring(word.length() - 3));
    boolean dashed = passage.text(last + 1).equals("-") && ABLATIVE.contains(passage.key(last + 2));
    return ending || dashed;
  }

  private static BigDecimal scale(String word, boolean counted) {
    String key = Keys.of(word);
    if (key.startsWith("пол") && key.length() > 6) {
      return scale(key.substring(3), counted).multiply(new BigDecimal("0.5")).max(BigDecimal.ONE);
    }
    if (counted && key.startsWith("мын")) {
      return THOUSAND;
    }
    if (Set.of("тыс", "k", "к", "мын", "тыщ", "тыщи", "штук", "grand", "кк").contains(key)
        || key.startsWith("тысяч")
        || key.startsWith("мынн")
        || key.startsWith("мынд")
        || key.startsWith("thousand")) {
      return THOUSAND;
    }
    boolean million =
        Set.of("млн", "mln", "m", "лям").contains(key)
            || key.startsWith("миллион")
            || key.startsWith("million");
    return million ? MILLION : BigDecimal.ONE;
  }

  private static String currency(String word) {
    String key = Keys.of(word);
    if (Set.of("$", "usd", "usdt", "баксов", "бакс", "доллар", "bucks").contains(key)
        || key.startsWith("доллар")
        || key.startsWith("dollar")) {
      return "USD";
    }
    if (Set.of("₸", "тг", "kzt", "tenge", "тнг").contains(key) || key.startsWith("тенге")) {
      return "KZT";
    }
    if (Set.of("₽", "р", "руб", "rub").contains(key) || key.startsWith("рубл")) {
      return "RUB";
    }
    if (Set.of("btc", "биткоин", "биткоина", "bitcoin", "bitcoins").contains(key)) {
      return "BTC";
    }
    if (Set.of("eth", "ethereum", "эфир", "эфира").contains(key)) {
      return "ETH";
    }
    if (Set.of("€", "eur").contains(key) || key.startsWith("евро") || key.startsWith("euro")) {
      return "EUR";
    }
    return Set.of("£", "gbp").contains(key) || key.startsWith("pound") ? "GBP" : "";
  }
}
