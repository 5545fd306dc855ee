package org.haltwire.centre.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.event.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How numbers, amounts and times are written for the reader at hand: in their language, always
/// with the currency, always in the country's time. Pages know it as `@say`.
@Component
public class Say {

  private static final char NARROW_SPACE = '\u202f';

  private final ProfileSettings profile;
  private final MessageSource messages;

  Say(ProfileSettings profile, MessageSource messages) {
    this.profile = profile;
    this.messages = messages;
  }

  public Tongue tongue() {
    return Tongue.of(LocaleContextHolder.getLocale());
  }

  /// A text of the bundles.
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /// A text of the bundles where there is one, else the other.
  public String textOr(String key, String other) {
    String text = messages.getMessage(key, new Object[0], other, LocaleContextHolder.getLocale());
    return text == null ? other : text;
  }

  public String number(long number) {
    return decimal(BigDecimal.valueOf(number), 0, 0);
  }

  /// A measured number, with one digit after the point.
  public String fraction(double number) {
    return decimal(BigDecimal.valueOf(number), 0, 1);
  }

  /// An account or a phone in a list, enough to tell two apart: `KZ86…0100`. Whoever needs it whole
  /// opens what it is of, and says what for.
  public String masked(String text) {
    int kept = Math.min(4, text.length() / 4);
    return text.length() < 4
        ? "…"
        : text.substring(0, kept) + "…" + text.substring(text.length() - kept);
  }

  /// A size: `512 KiB`, `1.4 MiB`, `3 GiB`.
  public String bytes(long bytes) {
    double kibibytes = bytes / 1_024.0;
    if (kibibytes < 1_024) {
      return text("unit.kib", fraction(kibibytes));
    }
    double mebibytes = kibibytes / 1_024;
    return mebibytes < 1_024
        ? text("unit.mib", fraction(mebibytes))
        : text("unit.gib", fraction(mebibytes / 1_024));
  }

  /// An exact amount: `45,000 KZT`; decimals only where there are some.
  public String money(long minor, String currency) {
    int digits = Money.digits(currency);
    BigDecimal whole = BigDecimal.valueOf(minor, digits);
    boolean round = whole.stripTrailingZeros().scale() <= 0;
    return decimal(whole, round ? 0 : digits, digits) + "\u00a0" + currency;
  }

  /// An amount in hundredths of the profile's currency.
  public String profileMoney(long hundredths) {
    return decimal(BigDecimal.valueOf(hundredths, 2), 0, 2) + "\u00a0" + profile.currency();
  }

  /// Day and time, in the country's time.
  public String time(long millis) {
    return at(millis)
        .format(
            isEnglish()
                ? DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH)
                : DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm:ss", Locale.ROOT));
  }

  /// Hour and minute, in the country's time.
  public String clock(long millis) {
    return at(millis).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
  }

  /// A day.
  public String day(LocalDate day) {
    return day.format(
        isEnglish()
            ? DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT));
  }

  /// Day and time with the zone.
  public String timeWithZone(long millis) {
    return time(millis) + " " + zone(millis);
  }

  /// `Asia/Almaty, UTC+05:00` at this moment.
  public String zone(long millis) {
    ZonedDateTime at = at(millis);
    String offset = at.getOffset().getTotalSeconds() == 0 ? "" : at.getOffset().getId();
    return "(" + profile.zone().getId() + ", UTC" + offset + ")";
  }

  /// As machines read it.
  public String iso(long millis) {
    return at(millis).toOffsetDateTime().toString();
  }

  /// `2 d 3 h`, `30 d`, `14 min`, `5 s`: the two largest parts.
  public String duration(long millis) {
    Duration left = Duration.ofMillis(Math.max(0, millis));
    if (left.toDays() > 0 && left.toHoursPart() == 0) {
      return text("unit.days", number(left.toDays()));
    }
    if (left.toDays() > 0) {
      return text("unit.days.hours", number(left.toDays()), left.toHoursPart());
    }
    if (left.toHours() > 0) {
      return text("unit.hours.minutes", left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0
        ? text("unit.minutes", left.toMinutes())
        : text("unit.seconds", left.toSeconds());
  }

  public ZoneId zoneId() {
    return profile.zone();
  }

  public String currency() {
    return profile.currency();
  }

  private ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(profile.zone());
  }

  private boolean isEnglish() {
    return tongue().code().equals("en");
  }

  private String decimal(BigDecimal number, int least, int most) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    if (!isEnglish()) {
      symbols.setDecimalSeparator(',');
      symbols.setGroupingSeparator(NARROW_SPACE);
    }
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format.format(number);
  }
}
