package org.haltwire.centre.recovery.tips;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.intake.Phones;
import org.haltwire.signs.requisite.RequisiteReader;
import org.haltwire.signs.site.Address;

/// Something that a report names, in the one form that it is compared in.
///
/// @param value digits of a phone (E.164 without the plus sign); the registered part of a site's
///   name; `t.me/name` of a channel, or small letters where it is somewhere else; an account, card
///   or wallet without spaces
public record Named(Kind kind, String value) {

  public enum Kind {
    PHONE,
    SITE,
    CHANNEL,
    ACCOUNT
  }

  private static final int CHANNEL_LIMIT = 120;
  private static final Pattern AT = Pattern.compile("@([A-Za-z0-9_.]{3,64})");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{8,64}");
  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}");

  /// As people write it; nothing where it is none of that kind. An address of a channel is a
  /// channel also where a site was asked for.
  public static Optional<Named> of(Kind kind, String text) {
    return switch (kind) {
      case PHONE -> Phones.normal(text.strip()).map(digits -> new Named(kind, digits));
      case SITE -> site(text);
      case CHANNEL -> channel(text.strip());
      case ACCOUNT -> account(text);
    };
  }

  private static Optional<Named> site(String text) {
    return switch (Address.read(text)) {
      case Address.Fine(var site) when site.channel().isEmpty() ->
          Optional.of(new Named(Kind.SITE, site.registrable()));
      case Address.Fine(var site) -> Optional.of(new Named(Kind.CHANNEL, site.channel()));
      case Address.Refused _ -> Optional.empty();
    };
  }

  private static Optional<Named> channel(String text) {
    Matcher at = AT.matcher(text);
    if (at.matches()) {
      return Optional.of(new Named(Kind.CHANNEL, "t.me/" + at.group(1).toLowerCase(Locale.ROOT)));
    }
    if (Address.read(text) instanceof Address.Fine(var site) && !site.channel().isEmpty()) {
      return Optional.of(new Named(Kind.CHANNEL, site.channel()));
    }
    String plain = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.length() > CHANNEL_LIMIT
        ? Optional.empty()
        : Optional.of(new Named(Kind.CHANNEL, plain));
  }

  /// Letters of some wallets differ in their case alone; those of an IBAN do not.
  private static Optional<Named> account(String text) {
    String plain = text.replaceAll("[\\s-]", "");
    if (!ACCOUNT.matcher(plain).matches()) {
      return Optional.empty();
    }
    boolean iban = IBAN.matcher(plain).matches();
    String same = iban ? plain.toUpperCase(Locale.ROOT) : RequisiteReader.wallet(plain);
    return Optional.of(new Named(Kind.ACCOUNT, same));
  }
}
