package org.haltwire.signs.text;

import java.util.Set;

/// Finds addresses in texts: with their scheme, or with an ending that is known.
public final class Links {

  private static final Set<String> ENDINGS =
      Set.of(
          "com", "net", "org", "ru", "kz", "me", "io", "top", "xyz", "site", "online", "shop",
          "info", "club", "link", "vip", "biz", "pro", "app", "bot", "cc", "uz", "kg", "by", "gl",
          "ly", "su", "store", "website", "live", "space", "work", "icu", "cfd", "life", "fun",
          "ink", "gov", "bank", "money", "click", "help", "support");

  private Links() {}

  /// Where the address that begins at a place ends, or -1 where none does.
  public static int end(String text, int at, int limit) {
    int host = host(text, at, limit);
    int hostEnd = hostEnd(text, host, limit);
    while (hostEnd > host && text.charAt(hostEnd - 1) == '.') {
      hostEnd--;
    }
    int dot = text.lastIndexOf('.', hostEnd - 1);
    if (dot <= host) {
      return -1;
    }
    String ending = text.substring(dot + 1, hostEnd).toLowerCase(java.util.Locale.ROOT);
    boolean path = hostEnd < limit && text.charAt(hostEnd) == '/';
    if (host == at && !path && !ENDINGS.contains(ending)) {
      return -1;
    }
    if (ending.length() < 2 || !ending.chars().allMatch(Character::isLetter)) {
      return -1;
    }
    return path ? pathEnd(text, hostEnd, limit) : hostEnd;
  }

  /// Where the host begins: after `https://`, if that is there.
  public static int host(String text, int at, int limit) {
    int after = at;
    for (String start : new String[] {"http://", "https://"}) {
      if (text.regionMatches(true, at, start, 0, start.length())) {
        after = at + start.length();
      }
    }
    return Math.min(after, limit);
  }

  public static int hostEnd(String text, int host, int limit) {
    int end = host;
    while (end < limit && isHost(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.';
  }

  private static int pathEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > from && ".,;:!?)\"»".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
