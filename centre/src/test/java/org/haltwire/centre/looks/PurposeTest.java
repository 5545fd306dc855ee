package org.haltwire.centre.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PurposeTest {

  private Town town;
  private ConsoleClient analyst;

  @BeforeEach
  void start() {
    town = new Town();
    town.pay("A-1-000", "B-1-000", "1000.00");
    analyst = ConsoleClient.of(town.centre, ConsoleRole.ANALYST);
    analyst.post("/purpose/end", Map.of());
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void asksWhatForAndLeadsBack() {
    HttpResponse<String> asked = analyst.get("/payments/2?from=list");
    assertEquals(302, asked.statusCode());
    assertTrue(place(asked).endsWith("/purpose?to=%2Fpayments%2F2%3Ffrom%3Dlist"), place(asked));
    assertEquals(200, analyst.get("/purpose?to=%2Fpayments%2F2").statusCode());
    assertEquals(List.of(), looks(), "nothing was seen yet");
    HttpResponse<String> stated =
        analyst.post("/purpose", Map.of("reason", "the bank called about it", "to", "/payments/2"));
    assertTrue(place(stated).endsWith("/payments/2"), place(stated));
    assertEquals(200, analyst.get("/payments/2").statusCode());
    assertEquals(200, analyst.get("/payments/2").statusCode());
    for (String path : List.of("/payments/2", "/policy", "/search")) {
      assertTrue(analyst.get(path).body().contains("<b>the bank called about it</b>"), path);
    }
    analyst.get("/labels/labels.csv");
    assertEquals(
        List.of(
            "LOOK_UP payment/2 the bank called about it what=payment records=1",
            "EXPORT /labels/labels.csv the bank called about it what=export begun",
            "EXPORT /labels/labels.csv the bank called about it what=export records=0"),
        looks(),
        "the same look is taken down once, each export");
    analyst.post("/purpose/end", Map.of());
    assertFalse(analyst.get("/policy").body().contains("class=\"purpose\""));
    assertEquals(302, analyst.get("/payments/2").statusCode());
  }

  @Test
  void takesDownHowManyRowsLeftTheCentre() {
    for (int i = 0; i < 3; i++) {
      town.police.json(
          "/v1/labels",
          """
          {"id": "l%d", "site": "bonus-%d.example", "meaning": "FRAUD", "basis": "COURT",
           "time": "2026-03-01T10:00:00+05:00"}
          """
              .formatted(i, i));
    }
    analyst.post("/purpose", Map.of("reason", "a table for the court"));
    Town.await(() -> analyst.get("/labels/labels.csv").body().lines().count(), lines -> lines == 4);
    assertEquals(
        "EXPORT /labels/labels.csv a table for the court what=export records=3", looks().getLast());
  }

  @Test
  void takesNoEmptyReasonAndLeadsNowhereElse() {
    for (String reason : List.of("", "work", "12345678", "x".repeat(301))) {
      assertEquals(422, analyst.post("/purpose", Map.of("reason", reason)).statusCode(), reason);
    }
    assertEquals(422, analyst.post("/purpose", Map.of("case", "12")).statusCode());
    for (String away : List.of("//evil.example", "https://evil.example", "/\\evil.example", "x")) {
      HttpResponse<String> stated =
          analyst.post("/purpose", Map.of("reason", "a good reason", "to", away));
      assertTrue(place(stated).matches("(http://localhost:[0-9]+)?/"), place(stated));
    }
  }

  @Test
  void asksNothingWhereNobodysDataIsShown() {
    for (String path : List.of("/", "/recovery", "/policy", "/labels", "/status")) {
      assertEquals(200, analyst.get(path).statusCode(), path);
    }
    assertEquals(List.of(), looks());
  }

  @Test
  void takesDownTheNextTimeWhatCouldNotBeTakenDown() {
    analyst.post("/purpose", Map.of("reason", "the bank called about it"));
    JdbcClient jdbc = town.centre.bean(JdbcClient.class);
    jdbc.sql("alter table audit_entry rename to away").update();
    assertEquals(500, analyst.get("/payments/2").statusCode());
    jdbc.sql("alter table away rename to audit_entry").update();
    assertEquals(200, analyst.get("/payments/2").statusCode());
    assertEquals(
        List.of("LOOK_UP payment/2 the bank called about it what=payment records=1"), looks());
    analyst.post("/purpose", Map.of("reason", "another reason"));
    analyst.get("/payments/2");
    assertEquals(2, looks().size(), "for another reason it is another look");
  }

  /// Lists show that there is something, and to those alone who may open it; whose it is stands
  /// behind the question.
  @Test
  void showsNobodysAccountBeforeItIsSaidWhatFor() {
    String account = "KZ86125KZT5004100100";
    town.payment("stopped", "KZ24319A010002345678", account, "900000.00");
    town.police.json(
        "/v1/labels",
        """
        {"id": "l1", "account": "%s", "meaning": "FRAUD", "basis": "COURT",
         "time": "2026-03-01T10:00:00+05:00"}
        """
            .formatted(account));
    Town.await(() -> analyst.get("/").body(), page -> page.contains("KZ24…5678"));
    Town.await(() -> analyst.get("/labels").body(), page -> page.contains("KZ86…0100"));
    for (String path : List.of("/", "/?account=" + account, "/labels", "/recovery")) {
      assertFalse(analyst.get(path).body().contains(">" + account + "<"), path);
    }
    ConsoleClient commission = ConsoleClient.of(town.centre, ConsoleRole.COMMISSION);
    String figures = commission.get("/").body();
    assertTrue(figures.contains("id=\"hour\""), figures);
    assertFalse(figures.contains("KZ24…5678") || figures.contains("id=\"filters\""), figures);
  }

  private List<String> looks() {
    return town.centre
        .bean(JdbcClient.class)
        .sql(
            """
            select kind || ' ' || about || ' ' || words || ' ' || detail from audit_entry
            where kind in ('LOOK_UP', 'EXPORT', 'SEARCH') order by place
            """)
        .query(String.class)
        .list();
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
