package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.quota.Rate;
import org.junit.jupiter.api.Test;

class QuotasTest {

  private static final String[] SLOW = {
    "haltwire.quotas.people-per-second=0.001",
    "haltwire.quotas.people-size=3",
    "haltwire.quotas.screening-per-second=0.001",
    "haltwire.quotas.screening-size=2"
  };

  @Test
  void letsPaymentsThroughUntilTheBucketIsEmpty() {
    try (TestingCentre centre = TestingCentre.start(SLOW)) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      assertEquals(422, bank.json("/v1/payments", "{}").statusCode());
      assertEquals(422, bank.json("/v1/payments", "{}").statusCode());
      HttpResponse<String> refused = bank.json("/v1/payments", "{}");
      assertEquals(429, refused.statusCode());
      assertTrue(refused.body().contains("urn:haltwire:problem:too-many"), refused::body);
      assertEquals("\"screening\";r=0", refused.headers().firstValue("RateLimit").orElse(""));
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      Client other = Client.of(centre, "other", Role.SENDER);
      assertEquals(422, other.json("/v1/payments", "{}").statusCode());
      Terms terms = centre.bean(Roster.class).now().find("bank").orElseThrow().terms();
      Map<Quota, Rate> rates = Map.of(Quota.SCREENING, new Rate(1_000_000, 1_000));
      Agreed.to(centre, "bank", new Terms(terms.profile(), terms.roles(), terms.access(), rates));
      Soon.is("its own terms count", () -> bank.json("/v1/payments", "{}").statusCode() == 422);
      assertTrue(bank.get("/v1/self").body().contains("\"screening\":{\"left\":"));
    }
  }

  @Test
  void givesATokenBackForAPaymentThatWasMadeOnce() {
    try (TestingCentre centre = TestingCentre.start(SLOW)) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      Quotas quotas = centre.bean(Quotas.class);
      for (int i = 0; i < 3; i++) {
        assertEquals(0, quotas.take("bank", Quota.PEOPLE));
      }
      assertTrue(quotas.take("bank", Quota.PEOPLE) > 0);
      String payment =
          """
          {"id": "p", "time": "2026-03-10T14:05:00+05:00",
           "amount": {"value": "45000.00", "currency": "KZT"},
           "payer": {"account": "A"}, "payee": {"account": "B"}}
          """;
      assertEquals(200, bank.json("/v1/payments", payment).statusCode());
      String settled = "{\"status\":\"SETTLED\",\"time\":\"2026-03-10T14:06:00+05:00\"}";
      String own = settled.replace("{", "{\"id\":\"mine\",");
      for (String outcome : new String[] {settled, settled, own}) {
        assertEquals(200, bank.json("/v1/payments/p/outcome", outcome).statusCode());
      }
      assertEquals(1, quotas.left("bank", Quota.PEOPLE));
    }
  }

  @Test
  void givesNobodyAFreshBucketByARestart() {
    Database database = TestingPostgres.database("quotas");
    try (TestingCentre earlier = TestingCentre.start(database, SLOW)) {
      Client.of(earlier, "bank", Role.SIGNALS);
      earlier.bean(Quotas.class).take("bank", Quota.PEOPLE);
      earlier.bean(Quotas.class).take("bank", Quota.PEOPLE);
    }
    try (TestingCentre later = TestingCentre.start(database, SLOW)) {
      assertEquals(1, later.bean(Quotas.class).left("bank", Quota.PEOPLE));
      assertEquals(2, later.bean(Quotas.class).left("bank", Quota.SCREENING));
    }
  }
}
