package org.haltwire.centre.checks.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.checks.ask.Asked.Kind;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.RequisiteReader;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Address.Fine;
import org.haltwire.signs.site.Address.Refused;
import org.haltwire.signs.site.Site;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Quote;

/// Finds out what a text is that somebody brings.
public final class Question {

  /// Characters of the longest text that is taken.
  public static final int LONGEST = Folded.LONGEST;

  private static final Pattern CHANNEL = Pattern.compile("@([A-Za-z][A-Za-z0-9_]{3,31})");
  private static final Pattern ENDING = Pattern.compile("[*•xX.… ]{0,12}\\d{4}");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}:.*");
  private static final Pattern CHAT = Pattern.compile("wa\\.me/(\\d{8,15})");
  private static final int LONGEST_NAME = 80;
  private static final int WORDS_OF_NAME = 6;
  private static final int SHOWN = 120;

  private Question() {}

  /// What was read.
  public sealed interface Read {}

  public record Clear(Asked asked) implements Read {}

  /// Why there is no answer; the public's bundles have words for each.
  public enum Why {
    EMPTY,
    TOO_LONG,
    LINK_TOO_LONG,
    NO_WEB_ADDRESS,
    PRIVATE_ADDRESS,
    NUMERIC_ADDRESS,
    /// Bytes that are no text: a picture, an archive.
    NOT_TEXT
  }

  public record Unclear(Why why) implements Read {}

  /// @param region of phone numbers without a country's code: `KZ`
  public static Read read(String given, String region) {
    String text = given.strip();
    if (text.isEmpty()) {
      return new Unclear(Why.EMPTY);
    }
    if (!text.contains(" ") && !text.contains("\n") && text.length() > Address.LONGEST) {
      return new Unclear(text.contains("://") ? Why.LINK_TOO_LONG : Why.TOO_LONG);
    }
    if (text.length() > LONGEST) {
      return new Unclear(Why.TOO_LONG);
    }
    if (isBinary(text)) {
      return new Unclear(Why.NOT_TEXT);
    }
    return one(text, region);
  }

  private static boolean isBinary(String text) {
    long odd =
        text.chars()
            .filter(one -> one == 0xfffd || (one < ' ' && "\n\r\t".indexOf(one) < 0))
            .count();
    return text.indexOf('\0') >= 0 || (odd > 0 && odd * 20 > text.length());
  }

  private static Read one(String text, String region) {
    boolean word = text.chars().noneMatch(Character::isWhitespace);
    String bare = word ? RequisiteReader.withoutEnd(text) : text;
    if (!bare.equals(text) && !bare.isEmpty() && Address.read(bare) instanceof Fine) {
      return one(bare, region);
    }
    if (word && CHANNEL.matcher(text).matches()) {
      return address("https://t.me/" + text.substring(1)).orElseThrow();
    }
    if (word && Address.read(text) instanceof Fine(Site site) && phone(site).isPresent()) {
      return one(phone(site).orElseThrow(), region);
    }
    Optional<Read> address = word ? address(text) : Optional.empty();
    if (address.isPresent()) {
      return address.get();
    }
    List<Requisite> requisites = RequisiteReader.read(Folded.of(text), region);
    if (requisites.size() == 1
        && requisites.getFirst().quote().words().length() >= text.length() - 6) {
      Requisite only = requisites.getFirst();
      return new Clear(
          only.kind() == Requisite.Kind.LINK && Address.read(only.value()) instanceof Fine(Site to)
              ? link(to)
              : requisite(only));
    }
    if (ENDING.matcher(text).matches()) {
      return new Clear(Asked.of(Kind.ENDING, "…" + text.substring(text.length() - 4)));
    }
    return new Clear(requisites.isEmpty() && isName(text) ? name(text) : text(text, requisites));
  }

  /// A short offer looks like a name: both are read as both.
  private static Asked name(String text) {
    return new Asked(Kind.NAME, text, text, Optional.empty(), Optional.empty(), false);
  }

  private static Asked text(String text, List<Requisite> requisites) {
    String start = text.length() <= SHOWN ? text : Quote.of(text, 0, SHOWN).words() + "…";
    boolean people = requisites.stream().anyMatch(Requisite::isPersonal);
    return new Asked(Kind.TEXT, start, text, Optional.empty(), Optional.empty(), people);
  }

  private static Optional<Read> address(String text) {
    return switch (Address.read(text)) {
      case Fine(Site site) -> {
        boolean sure = text.contains("/") || Address.hasKnownSuffix(site.host());
        boolean link = text.contains("://") || (sure && !text.contains("@"));
        yield link ? Optional.of(new Clear(link(site))) : Optional.empty();
      }
      case Refused(Address.Why why) -> refused(text, why).map(Unclear::new);
    };
  }

  /// What looks like an address and is none gets its reason; any other text goes on.
  private static Optional<Why> refused(String text, Address.Why why) {
    return switch (why) {
      case TOO_LONG -> Optional.of(Why.LINK_TOO_LONG);
      case NO_WEB_ADDRESS -> Optional.of(Why.NO_WEB_ADDRESS);
      case PRIVATE -> text.matches("\\d+") ? Optional.empty() : Optional.of(Why.PRIVATE_ADDRESS);
      case NUMERIC -> text.matches("\\d+") ? Optional.empty() : Optional.of(Why.NUMERIC_ADDRESS);
      case NO_HOST ->
          SCHEME.matcher(text.toLowerCase(Locale.ROOT)).matches() && text.contains("//")
              ? Optional.of(Why.NO_WEB_ADDRESS)
              : Optional.empty();
    };
  }

  /// The phone that a link writes to: `https://wa.me/77010000001`.
  static Optional<String> phone(Site site) {
    Matcher phone = CHAT.matcher(site.channel());
    return phone.matches() ? Optional.of("+" + phone.group(1)) : Optional.empty();
  }

  static Asked link(Site site) {
    String shown = site.channel().isEmpty() ? site.shown() : site.channel();
    return new Asked(Kind.LINK, shown, "", Optional.of(site), Optional.empty(), false);
  }

  private static Asked requisite(Requisite one) {
    Kind kind =
        switch (one.kind()) {
          case CARD -> Kind.CARD;
          case PHONE -> Kind.PHONE;
          case IBAN -> Kind.ACCOUNT;
          case WALLET -> Kind.WALLET;
          case COMPANY -> Kind.COMPANY;
          case LINK -> Kind.LINK;
        };
    return new Asked(kind, one.masked(), "", Optional.empty(), Optional.of(one), one.isPersonal());
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME
        && text.split("\\s+").length <= WORDS_OF_NAME
        && text.chars().noneMatch(one -> "%!?\n".indexOf(one) >= 0)
        && text.chars().anyMatch(Character::isLetter);
  }
}
