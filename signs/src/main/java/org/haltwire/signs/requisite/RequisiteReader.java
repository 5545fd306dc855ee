package org.haltwire.signs.requisite;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.signs.requisite.Requisite.Kind;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.text.Folded;

/// Finds payment details in a text. What one kind took, no later kind takes again, so that a card's
/// digits are no phone number.
public final class RequisiteReader {

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\p{L}\\d@._-])(?:https?://[^\\s<>\"]{3,2000}"
              + "|(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,8}\\p{L}{2,24}(?!\\.?[\\p{L}\\d])"
              + "(?:[/?#][^\\s<>\"]{0,2000})?)");
  private static final Pattern WALLET =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{8,87}|[13t][1-9a-z]{25,34})(?![\\p{L}\\d])");
  private static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\d])[a-z]{2}\\d{2}(?: ?[a-z0-9]){11,30}(?![\\p{L}\\d])");
  private static final Pattern CARD = Pattern.compile("(?<![\\d.,-])\\d(?:[ -]?\\d){15,18}(?!\\d)");
  private static final Pattern COMPANY = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
  private static final Pattern INN = Pattern.compile("инн\\D{0,3}(\\d{12}|\\d{10})(?!\\d)");
  private static final int MOST = 100;

  private final Folded folded;
  private final String region;
  private final char[] left;
  private final List<Requisite> found = new ArrayList<>();

  private RequisiteReader(Folded folded, String region) {
    this.folded = folded;
    this.region = region;
    this.left = folded.text().toCharArray();
  }

  /// What a text has, in its order; at most a hundred of each kind.
  ///
  /// @param region of phone numbers without a country's code: `KZ`
  public static List<Requisite> read(Folded folded, String region) {
    RequisiteReader reader = new RequisiteReader(folded, region);
    reader.matches(Kind.WALLET, WALLET, 0, words -> words, Checks::wallet);
    reader.matches(Kind.LINK, LINK, 0, words -> words, RequisiteReader::isLink);
    reader.matches(Kind.IBAN, IBAN, 0, RequisiteReader::capitals, Checks::iban);
    reader.matches(Kind.CARD, CARD, 0, RequisiteReader::digits, RequisiteReader::isCard);
    reader.matches(Kind.COMPANY, INN, 1, RequisiteReader::digits, Checks::russian);
    reader.matches(Kind.COMPANY, COMPANY, 0, words -> words, Checks::kazakh);
    reader.phones();
    reader.found.sort(Comparator.comparingInt(one -> one.quote().start()));
    return List.copyOf(reader.found);
  }

  private void matches(
      Kind kind,
      Pattern pattern,
      int group,
      UnaryOperator<String> canonical,
      Predicate<String> right) {
    Matcher matcher = pattern.matcher(new String(left));
    int most = MOST;
    while (most > 0 && matcher.find()) {
      int start = matcher.start(group);
      int end =
          kind == Kind.LINK
              ? start + withoutEnd(matcher.group(group)).length()
              : matcher.end(group);
      // Capitals count in a wallet and a path; digits and letters that look like others do not.
      boolean asWritten = kind == Kind.WALLET || kind == Kind.LINK;
      String value =
          canonical.apply(
              asWritten ? folded.written(start, end) : folded.text().substring(start, end));
      if (right.test(value)) {
        most--;
        String same = kind == Kind.WALLET ? wallet(value) : value;
        take(new Requisite(kind, same, folded.quote(start, end)), start, end);
      }
    }
  }

  /// A wallet as everybody writes it: in hexadecimal and Bech32 capitals say nothing but that they
  /// were typed right.
  public static String wallet(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    return small.startsWith("0x") || small.startsWith("bc1") ? small : written;
  }

  /// A link without what ends a sentence or a bracket around it.
  public static String withoutEnd(String link) {
    int end = link.length();
    while (end > 0 && isEnd(link, end)) {
      end--;
    }
    return link.substring(0, end);
  }

  private static boolean isEnd(String link, int end) {
    char last = link.charAt(end - 1);
    return ".,;:!?'\"»”…]}".indexOf(last) >= 0 || (last == ')' && link.indexOf('(') < 0);
  }

  private void take(Requisite requisite, int start, int end) {
    found.add(requisite);
    Arrays.fill(left, start, end, '\n');
  }

  private void phones() {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String text = new String(left);
    for (PhoneNumberMatch match : phones.findNumbers(text, region, Leniency.VALID, MOST)) {
      String value = phones.format(match.number(), PhoneNumberFormat.E164);
      take(
          new Requisite(Kind.PHONE, value, folded.quote(match.start(), match.end())),
          match.start(),
          match.end());
    }
  }

  /// Without `https://` it is one only where it ends as names of sites do: `т.е` does not.
  private static boolean isLink(String words) {
    return words.contains("://")
        || Address.hasKnownSuffix(words.replaceAll("[/?#].*", "").toLowerCase(Locale.ROOT));
  }

  private static boolean isCard(String digits) {
    return digits.matches("[24569]\\d{15,18}") && Checks.luhn(digits);
  }

  private static String capitals(String words) {
    return words.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static String digits(String words) {
    StringBuilder digits = new StringBuilder(words.length());
    words
        .chars()
        .filter(Character::isDigit)
        .forEach(one -> digits.append(Character.digit(one, 10)));
    return digits.toString();
  }
}
