package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.junit.jupiter.api.Test;

/// Every request of a test comes from 127.0.0.1.
class AddressTest {

  private static final String PROXIES = "haltwire.participants.proxies=127.0.0.0/8,10.1.0.0/16";

  @Test
  void letsAParticipantInFromItsRangesOnly() {
    try (TestingCentre centre = TestingCentre.start()) {
      Client near = from(centre, "near", "127.0.0.0/8");
      Client far = from(centre, "far", "192.0.2.0/24");
      assertEquals(422, near.json("/v1/payments", "{}").statusCode());
      HttpResponse<String> refused = far.json("/v1/payments", "{}");
      assertEquals(403, refused.statusCode());
      assertTrue(
          refused.body().contains("not in the participant's ranges: 127.0.0.1"), refused::body);
      assertEquals(403, forwarded(far, "X-Forwarded-For", "192.0.2.1"), "nobody is a proxy here");
      assertEquals(422, forwarded(near, "X-Forwarded-For", "192.0.2.1"));
    }
  }

  @Test
  void believesWhatItsProxiesSayLast() {
    try (TestingCentre centre = TestingCentre.start(PROXIES)) {
      Client bank = from(centre, "bank", "192.0.2.0/24", "2001:db8::/32");
      assertEquals(422, forwarded(bank, "X-Forwarded-For", "192.0.2.1"));
      assertEquals(422, forwarded(bank, "X-Forwarded-For", "203.0.113.9, 192.0.2.1, 10.1.2.3"));
      assertEquals(422, forwarded(bank, "X-Forwarded-For", "192.0.2.1:4711"));
      assertEquals(422, forwarded(bank, "X-Forwarded-For", "[2001:db8::1]:4711"));
      for (String not :
          List.of("192.0.2.1, 203.0.113.9", "203.0.113.9", "192.0.2.1, unknown", "", "10.1.2.3")) {
        assertEquals(403, forwarded(bank, "X-Forwarded-For", not), not);
      }
      assertEquals(403, forwarded(bank, "Forwarded", "for=192.0.2.1"), "a stranger's own");
      assertEquals(403, bank.json("/v1/payments", "{}").statusCode());
    }
  }

  @Test
  void readsForwardedWhereTheProxiesWriteIt() {
    try (TestingCentre centre =
        TestingCentre.start(PROXIES, "haltwire.participants.forwarded-header=FORWARDED")) {
      Client bank = from(centre, "bank", "192.0.2.0/24", "2001:db8::/32");
      for (String yes :
          List.of(
              "for=192.0.2.1",
              "proto=https;For=\"[2001:db8::1]:80\";by=10.1.0.1",
              "for=203.0.113.9, for=\"192.0.2.1:9\";proto=http, for=10.1.9.9")) {
        assertEquals(422, forwarded(bank, "Forwarded", yes), yes);
      }
      for (String no : List.of("for=unknown", "by=192.0.2.1", "for=192.0.2.1, for=_hidden")) {
        assertEquals(403, forwarded(bank, "Forwarded", no), no);
      }
      assertEquals(403, forwarded(bank, "X-Forwarded-For", "192.0.2.1"));
    }
  }

  private static int forwarded(Client client, String header, String value) {
    return client.json("/v1/payments", "{}", header, value).statusCode();
  }

  private static Client from(TestingCentre centre, String code, String... networks) {
    Client client = Client.of(centre, code, Role.SENDER);
    Terms plain = centre.bean(Roster.class).now().find(code).orElseThrow().terms();
    Terms.Access access = new Terms.Access(List.of(networks), List.of(), false, "");
    Terms terms = new Terms(plain.profile(), plain.roles(), access, Map.of());
    Agreed.to(centre, code, terms);
    return client;
  }
}
