package org.haltwire.signs.site;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an address. Nothing is looked up and nothing fetched.
public final class Address {

  /// Characters of the longest address that is read.
  public static final int LONGEST = 2_048;

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{1,20}):(.*)");
  private static final Pattern PORT = Pattern.compile("(.*):\\d{0,5}");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  /// What an application is known by in a shop of them.
  private static final Pattern APPLICATION = Pattern.compile("[?&]id=([^&#]{1,100})");

  private static final Pattern ONE_NUMBER =
      Pattern.compile("(0x[0-9a-f]+|\\d+)(\\.(0x[0-9a-f]+|\\d+)){0,3}");
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /// Where names of people and channels are, not sites: their first path is the name.
  private static final Set<String> NETWORKS =
      Set.of(
          "t.me",
          "telegram.me",
          "telegram.dog",
          "instagram.com",
          "vk.com",
          "vk.ru",
          "tiktok.com",
          "facebook.com",
          "youtube.com",
          "ok.ru",
          "twitter.com",
          "x.com",
          "wa.me");

  /// Where anybody puts a page or a link of their own below one name: what is said of one of them
  /// is not said of the others.
  static final Set<String> SHARED =
      Set.of(
          "telegra.ph",
          "bit.ly",
          "tinyurl.com",
          "goo.su",
          "clck.ru",
          "cutt.ly",
          "is.gd",
          "t.ly",
          "rebrand.ly",
          "forms.gle",
          "goo.gl",
          "linktr.ee",
          "taplink.cc",
          "docs.google.com",
          "drive.google.com",
          "sites.google.com",
          "play.google.com",
          "apps.apple.com",
          "disk.yandex.ru",
          "forms.yandex.ru",
          "yadi.sk",
          "medium.com",
          "youtu.be",
          "discord.gg",
          "github.com");

  private static final Set<String> BEFORE_NAMES = Set.of("s", "c", "channel", "joinchat");
  private static final Set<String> INNER =
      Set.of("localhost", "local", "internal", "home", "lan", "arpa", "corp");

  private Address() {}

  /// What was read.
  public sealed interface Read {}

  public record Fine(Site site) implements Read {}

  public record Refused(Why why) implements Read {}

  public enum Why {
    TOO_LONG,
    /// `data:`, `file:`, `javascript:` and others that lead to no site.
    NO_WEB_ADDRESS,
    /// An address within a network: it means something else to everybody.
    PRIVATE,
    /// A number in place of a name.
    NUMERIC,
    NO_HOST
  }

  public static Read read(String text) {
    String address = text.strip();
    if (address.length() > LONGEST) {
      return new Refused(Why.TOO_LONG);
    }
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.matches() && !looksLikeHost(scheme)) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      boolean web = name.equals("http") || name.equals("https");
      boolean slashes = scheme.group(2).startsWith("//");
      return web && slashes
          ? authority(scheme.group(2).substring(2))
          : new Refused(Why.NO_WEB_ADDRESS);
    }
    return authority(address.startsWith("//") ? address.substring(2) : address);
  }

  /// `example.kz:8080` is a host with a port.
  private static boolean looksLikeHost(Matcher scheme) {
    return scheme.group(1).contains(".") && scheme.group(2).matches("\\d{1,5}([/?#].*)?");
  }

  private static Read authority(String rest) {
    // Browsers take a backslash for a slash.
    String plain = rest.replace('\\', '/');
    int end = plain.length();
    for (char one : new char[] {'/', '?', '#'}) {
      int at = plain.indexOf(one);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String authority = plain.substring(0, end);
    String path = plain.substring(end);
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    Matcher port = PORT.matcher(host);
    if (port.matches() && !host.startsWith("[")) {
      host = port.group(1);
    }
    return host(host, path, at >= 0);
  }

  private static Read host(String written, String path, boolean disguised) {
    String dotted = written.replace('。', '.').replaceAll("\\.+$", "");
    if (dotted.startsWith("[")) {
      return new Refused(Why.NUMERIC);
    }
    String ascii;
    try {
      ascii = IDN.toASCII(dotted, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException impossible) {
      return new Refused(Why.NO_HOST);
    }
    if (ONE_NUMBER.matcher(ascii).matches()) {
      return new Refused(isPrivate(ascii) ? Why.PRIVATE : Why.NUMERIC);
    }
    String top = ascii.substring(ascii.lastIndexOf('.') + 1);
    if (INNER.contains(top)) {
      return new Refused(Why.PRIVATE);
    }
    return HOST.matcher(ascii).matches()
        ? new Fine(site(ascii, path, disguised))
        : new Refused(Why.NO_HOST);
  }

  private static boolean isPrivate(String number) {
    return !IPV4.matcher(number).matches()
        || number.matches("(10|127|0|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01]))\\..*");
  }

  private static Site site(String ascii, String path, boolean disguised) {
    String host = ascii.startsWith("www.") ? ascii.substring(4) : ascii;
    String registrable = registrable(host);
    String channel = "";
    if (NETWORKS.contains(registrable)) {
      String[] parts = path.split("[/?#]", -1);
      int name = parts.length > 2 && BEFORE_NAMES.contains(parts[1]) ? 2 : 1;
      String first = parts.length > name ? parts[name].toLowerCase(Locale.ROOT) : "";
      channel = first.isEmpty() ? "" : registrable + "/" + first;
    } else if (SHARED.contains(host)) {
      channel = page(host, path);
    }
    return new Site(
        host, IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED), registrable, channel, path, disguised);
  }

  /// A page of a shared host; empty for the host itself.
  private static String page(String host, String path) {
    String plain = path.replaceAll("[?#].*", "").replaceAll("/+$", "");
    Matcher application = APPLICATION.matcher(path);
    String which = application.find() ? "?id=" + application.group(1) : "";
    return plain.isEmpty() ? "" : host + plain + which;
  }

  /// The host's part below a public suffix, by the Public Suffix List.
  private static String registrable(String host) {
    try {
      InternetDomainName name = InternetDomainName.from(host);
      return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
    } catch (IllegalArgumentException odd) {
      return host;
    }
  }

  /// Whether a name ends as names of sites do.
  public static boolean hasKnownSuffix(String host) {
    try {
      return InternetDomainName.from(IDN.toASCII(host)).isUnderRegistrySuffix();
    } catch (IllegalArgumentException odd) {
      return false;
    }
  }
}
