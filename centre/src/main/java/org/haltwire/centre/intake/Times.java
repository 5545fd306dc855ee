package org.haltwire.centre.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/// Times on the wire: ISO 8601 with an offset, from 1970 to 2199.
final class Times {

  static final String EXPECTED = "a time with its offset such as 2026-03-10T14:05:00+05:00";

  private static final long LAST = 7_258_118_400_000L;
  private static final long DAY_MILLIS = 86_400_000L;

  private Times() {}

  /// Milliseconds since 1970-01-01T00:00Z; nothing where the text is no time with an offset.
  static OptionalLong millis(String text) {
    if (text.length() > 40) {
      return OptionalLong.empty();
    }
    long quick = plain(text);
    if (quick >= 0) {
      return OptionalLong.of(quick);
    }
    try {
      long millis = OffsetDateTime.parse(text).toInstant().toEpochMilli();
      return millis < 0 || millis >= LAST ? OptionalLong.empty() : OptionalLong.of(millis);
    } catch (DateTimeException wrong) {
      return OptionalLong.empty();
    }
  }

  /// Days since 1970-01-01; nothing where the text is no date from 1900 to 2199.
  static OptionalLong day(String text) {
    try {
      LocalDate date = text.length() == 10 ? LocalDate.parse(text) : LocalDate.MIN;
      return date.getYear() < 1900 || date.getYear() > 2199
          ? OptionalLong.empty()
          : OptionalLong.of(date.toEpochDay());
    } catch (DateTimeException wrong) {
      return OptionalLong.empty();
    }
  }

  /// `2026-03-10T14:05:00Z` and `2026-03-10T14:05:00+05:00`, which nearly everybody sends, without
  /// the cost of the general parser; -1 for all else.
  private static long plain(String text) {
    int length = text.length();
    boolean zulu = length == 20 && text.charAt(19) == 'Z';
    if (!zulu && !(length == 25 && text.charAt(22) == ':')) {
      return -1;
    }
    if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T') {
      return -1;
    }
    if (text.charAt(13) != ':' || text.charAt(16) != ':') {
      return -1;
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int clock = clock(two(text, 11), two(text, 14), two(text, 17));
    int offset = zulu ? 0 : offset(text);
    if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 28) {
      return -1;
    }
    if (clock < 0 || offset == Integer.MIN_VALUE) {
      return -1;
    }
    long millis = LocalDate.of(year, month, day).toEpochDay() * DAY_MILLIS + clock * 1000L;
    return millis - offset * 1000L;
  }

  private static int offset(String text) {
    int hours = two(text, 20);
    int minutes = two(text, 23);
    char sign = text.charAt(19);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59 || (sign != '+' && sign != '-')) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '+' ? seconds : -seconds;
  }

  private static int clock(int hour, int minute, int second) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return -1;
    }
    return hour * 3600 + minute * 60 + second;
  }

  /// Two digits as a number, or something far below zero.
  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1000 : tens * 10 + ones;
  }
}
