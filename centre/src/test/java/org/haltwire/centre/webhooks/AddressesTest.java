package org.haltwire.centre.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.work.OpenInternet;
import org.junit.jupiter.api.Test;

/// Nobody sends the centre to itself or into the network around it.
class AddressesTest {

  private static final Addresses OUTSIDE = new Addresses(settings(false));

  private static WebhookSettings settings(boolean inside) {
    Duration second = Duration.ofSeconds(1);
    return new WebhookSettings(inside, second, second, second, second, 1, second, second, second);
  }

  @Test
  void refusesWhatIsNotOfTheOpenInternet() {
    for (String inside :
        List.of(
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001::1",
            "2001:db8::1")) {
      assertFalse(OpenInternet.has(InetAddress.ofLiteral(inside)), inside);
    }
    for (String open : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "2a00:1450::1")) {
      assertTrue(OpenInternet.has(InetAddress.ofLiteral(open)), open);
    }
  }

  @Test
  void takesOnlyTlsToNamesAndOpenAddresses() {
    for (String wrong :
        List.of(
            "http://bank.example/hook",
            "https://127.0.0.1/hook",
            "https://2130706433/hook",
            "https://0x7f.1/hook",
            "https://localhost/hook",
            "https://localhost./hook",
            "https://[::1]/hook",
            "https://169.254.169.254/latest",
            "https://user:pass@bank.example/hook",
            "https://bank.example/hook#part",
            "https://bank.example/ho\r\nok",
            "https:///hook",
            "ftp://bank.example",
            "hook")) {
      assertTrue(OUTSIDE.url(wrong).isEmpty(), wrong);
    }
    assertTrue(OUTSIDE.url("https://bank.example:8443/hook?a=b").isPresent());
    assertTrue(new Addresses(settings(true)).url("http://127.0.0.1:1/").isPresent());
  }

  /// As where a name meant something else when it was registered.
  @Test
  void looksAtTheAddressBehindTheNameWhenItConnects() {
    try (Receiver receiver = new Receiver();
        Courier courier = new Courier(OUTSIDE, Duration.ofSeconds(5))) {
      URI url = URI.create(receiver.url("/hook").replace("127.0.0.1", "localhost"));
      assertEquals(
          new Courier.Answer.None("the address behind the name is not one of the open Internet"),
          courier.post(url, Map.of(), new byte[0]));
      assertEquals(List.of(), receiver.got);
    }
  }
}
