package org.haltwire.signs.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.haltwire.signs.site.Address.Fine;
import org.haltwire.signs.site.Address.Refused;
import org.haltwire.signs.site.Address.Why;
import org.junit.jupiter.api.Test;

class AddressTest {

  /// Host, registrable part and channel; or why not.
  private static String read(String text) {
    return switch (Address.read(text)) {
      case Fine(Site site) ->
          "%s %s %s %s"
              .formatted(
                  site.host(),
                  site.registrable(),
                  site.channel(),
                  site.disguised() ? "disguised" : "")
              .replaceAll(" +", " ")
              .strip();
      case Refused(Why why) -> why.name();
    };
  }

  @Test
  void findsWhoseAnAddressIs() {
    assertEquals("bonus.kaspi.kz kaspi.kz", read("https://bonus.kaspi.kz/login?x=1#y"));
    assertEquals("kaspi.kz kaspi.kz", read("WWW.KASPI.KZ"));
    assertEquals("kaspi.kz kaspi.kz", read("  kaspi.kz:8443/path "));
    assertEquals("a.b.co.uk b.co.uk", read("//a.b.co.uk"));
    assertEquals("shop.github.io shop.github.io", read("http://shop.github.io/"));
    assertEquals("xn--e1afmkfd.xn--p1ai xn--e1afmkfd.xn--p1ai", read("http://пример.рф"));
    assertEquals("kaspi.kz kaspi.kz", read("https://kaspi.kz."));
    assertEquals(
        "kaspi.kz kaspi.kz", read("https:\\\\kaspi.kz\\login".replace("https:\\\\", "https://")));
  }

  @Test
  void findsTheRealHostBehindADisguise() {
    assertEquals("evil.example evil.example disguised", read("https://kaspi.kz@evil.example/"));
    assertEquals("evil.example evil.example", read("https://evil.example/kaspi.kz@x"));
    assertEquals("evil.example evil.example", read("https://evil.example\\@kaspi.kz"));
  }

  @Test
  void takesAChannelForItself() {
    assertEquals("t.me t.me t.me/fastmoney", read("https://t.me/FastMoney/123"));
    assertEquals("t.me t.me t.me/fastmoney", read("t.me/s/fastmoney"));
    assertEquals("instagram.com instagram.com instagram.com/x.y", read("instagram.com/x.y?igsh=1"));
    assertEquals("t.me t.me", read("https://t.me"));
  }

  @Test
  void takesAPageOfASharedHostForItself() {
    assertEquals("telegra.ph telegra.ph telegra.ph/Fund-11-27", read("telegra.ph/Fund-11-27/?a#b"));
    assertEquals("bit.ly bit.ly bit.ly/3xYz", read("https://bit.ly/3xYz"));
    assertEquals(
        "play.google.com google.com play.google.com/store/apps/details?id=com.fund",
        read("https://play.google.com/store/apps/details?hl=ru&id=com.fund"));
    assertEquals("play.google.com google.com", read("https://play.google.com"));
    assertEquals("mail.google.com google.com", read("https://mail.google.com/x"));
  }

  @Test
  void refusesWhatLeadsToNoSite() {
    assertEquals("NO_WEB_ADDRESS", read("data:text/html,<script>alert(1)</script>"));
    assertEquals("NO_WEB_ADDRESS", read("file:///etc/passwd"));
    assertEquals("NO_WEB_ADDRESS", read("javascript:alert(1)"));
    assertEquals("NO_WEB_ADDRESS", read("ftp://kaspi.kz/"));
    assertEquals("NO_WEB_ADDRESS", read("https:kaspi.kz"));
    assertEquals("PRIVATE", read("http://localhost:8080/"));
    assertEquals("PRIVATE", read("http://127.0.0.1/"));
    assertEquals("PRIVATE", read("http://192.168.1.1/"));
    assertEquals("PRIVATE", read("http://169.254.169.254/latest/meta-data"));
    assertEquals("PRIVATE", read("http://2130706433/"));
    assertEquals("PRIVATE", read("http://0x7f.1/"));
    assertEquals("PRIVATE", read("http://printer.local/"));
    assertEquals("NUMERIC", read("http://8.8.8.8/"));
    assertEquals("NUMERIC", read("http://[::1]/"));
    assertEquals("NO_HOST", read("https://"));
    assertEquals("NO_HOST", read("hello"));
    assertEquals("NO_HOST", read("https://a..b/"));
    assertEquals("NO_HOST", read(""));
    assertEquals("TOO_LONG", read("https://kaspi.kz/" + "a".repeat(10_000)));
  }
}
