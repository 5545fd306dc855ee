package org.haltwire.centre.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.appeal.Evidence;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Two people in a town, Xenia and Yerlan: both have told and were told of, wherever something is
/// kept.
final class PlantedPeople {

  static final long X_PHONE = 77010005551L;
  static final long Y_PHONE = 77010005552L;
  static final String X_ID = "900101300123";
  static final String X_ACCOUNT = "B-mule-x";

  private final Town town;
  private final JdbcClient jdbc;

  PlantedPeople(Town town) {
    this.town = town;
    this.jdbc = town.centre.bean(JdbcClient.class);
  }

  void plant() {
    // Xenia was robbed, and names Yerlan's phone; that case is over.
    String xenias = report("of-x", "\"personId\": \"" + X_ID + "\"", "B-mule-y", Y_PHONE);
    ordered("B-mule-y");
    withdraw(xenias);
    // Yerlan was robbed, and names Xenia's phone; she appeals; that case is over.
    String ticket = report("of-y", "\"personToken\": \"person-y\"", X_ACCOUNT, X_PHONE);
    appeal();
    withdraw(ticket);
    // Somebody else names Xenia's phone in a case that is under way.
    report("of-z", "\"personToken\": \"person-z\"", "B-mule-z", X_PHONE);
    // The holds of what was taken back are ended a little later.
    Town.await(
        () ->
            jdbc.sql("select count(*) from case_standing where not reported and under_way")
                .query(Long.class)
                .single(),
        it -> it == 0);
    jdbc.sql(
            """
            update recovery_case c set ended_at = s.last_at from case_standing s
            where s.id = c.id and not s.reported and not s.under_way
            """)
        .update();
    calls(X_PHONE);
    calls(Y_PHONE);
    ConsoleClient administrator = ConsoleClient.administrator(town.centre);
    for (long phone : new long[] {X_PHONE, Y_PHONE}) {
      HttpResponse<String> looked =
          administrator.post(
              "/calls/numbers/look",
              Map.of("number", "+" + phone, "why", "called about +" + phone + " today"));
      assertEquals(200, looked.statusCode());
    }
    String fraud =
        "{\"time\":\"2026-03-17T09:00:00+05:00\",\"phone\":\"+%d\",\"meaning\":\"FRAUD\"}"
            .formatted(X_PHONE);
    assertEquals(200, town.police.json("/v1/labels", fraud).statusCode());
    Town.await(
        () -> jdbc.sql("select count(*) from label").query(Long.class).single(), it -> it == 1);
  }

  private String report(String name, String victim, String mule, long phone) {
    String stolen = town.pay("A-" + name, mule, "30000.00");
    String body =
        """
        {"id": "r-%1$s", "kind": "OTHER", %2$s, "payments": [{"id": "%3$s"}],
         "phones": ["+%4$d", "+77010005559"], "channels": ["chat-%1$s"], "text": "words-%1$s"}
        """
            .formatted(name, victim, stolen, phone);
    HttpResponse<String> response = town.alfa.json("/v1/incidents", body);
    assertEquals(201, response.statusCode(), response::body);
    return Town.json(response).path("ticket").asString();
  }

  private void withdraw(String ticket) {
    HttpResponse<String> withdrawn =
        town.alfa.json("/v1/incidents/" + ticket + "/withdraw", "{\"reason\": \"all is well\"}");
    assertEquals(200, withdrawn.statusCode(), withdrawn::body);
  }

  /// The order to hold an account's money, once there is one.
  private JsonNode ordered(String account) {
    return Town.await(
            () ->
                town.orders(town.bett, 1).stream()
                    .map(one -> one.path("order"))
                    .filter(one -> one.path("account").asString().equals(account))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void appeal() {
    JsonNode order = ordered(X_ACCOUNT);
    Hold hold = town.centre.bean(HoldStore.class).find(order.path("hold").asString()).orElseThrow();
    AppealDesk desk = town.centre.bean(AppealDesk.class);
    desk.make(
        hold,
        Appeal.Kind.APPEAL,
        "appeal-of-x",
        "8 (701) 000-55-51",
        List.of(
            new Evidence(
                "file-of-x", "text/plain", "inside-of-x".getBytes(StandardCharsets.UTF_8))));
    Appeal open = town.centre.bean(AppealStore.class).ofHold(hold.id()).getFirst();
    assertEquals(AppealDesk.Decided.DONE, desk.decide(open.id(), false, "aigerim", "decided-of-x"));
  }

  /// What operators' and banks' doors write.
  private void calls(long phone) {
    String token = town.centre.bean(Tokens.class).phone(phone);
    jdbc.sql(
            """
            insert into blocked_call (at, operator, trunk, reason, caller, called)
            values (1, 'alem', 'abroad', 'AT_HOME', :phone, 'other'),
              (2, 'berkut', 'abroad', 'AT_HOME', 49123, :token)
            """)
        .param("phone", phone)
        .param("token", token)
        .update();
    jdbc.sql(
            """
            insert into signal_subscriber (phone, operator, contract, contract_at)
            values (?, 'alem', ?, 1)
            """)
        .params(token, "contract-" + phone % 10)
        .update();
    jdbc.sql("insert into signal_query values (1, 'tulpar', 'sim', ?, 'payment', '', 'ANSWERED')")
        .param(token)
        .update();
  }
}
