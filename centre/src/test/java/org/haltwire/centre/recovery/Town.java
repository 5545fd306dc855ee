package org.haltwire.centre.recovery;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two banks and the police at a real centre, for tests of recovery.
public final class Town implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  public TestingCentre centre;
  public Client alfa;
  public Client bett;
  public Client police;
  private final String[] settings;
  private int payments;

  public Town(String... settings) {
    this.settings = settings;
    centre = TestingCentre.start(settings);
    alfa = Client.of(centre, "alfakzka", Role.SENDER);
    bett = Client.of(centre, "bettkzka", Role.SENDER);
    police = Client.of(centre, "police", Role.AUTHORITY);
  }

  /// Stops the centre and starts it again on its database.
  public void restart() {
    Database database = centre.database();
    centre.close();
    centre = TestingCentre.start(database, settings);
    alfa = new Client(centre, alfa.key());
    bett = new Client(centre, bett.key());
    police = new Client(centre, police.key());
  }

  /// An account of a bank: `A-...` at alfa, `B-...` at bett, others nowhere.
  static String bank(String account) {
    return switch (account.charAt(0)) {
      case 'A' -> "ALFAKZKA";
      case 'B' -> "BETTKZKA";
      default -> "GAMAKZKA";
    };
  }

  /// A payment that goes on; its id.
  public String pay(String payer, String payee, String tenge) {
    String id = "p" + ++payments;
    JsonNode answer = json(payment(id, payer, payee, tenge));
    if (!answer.path("verdict").asString().equals("ALLOW")) {
      throw new IllegalStateException("Expected ALLOW, but got " + answer);
    }
    return id;
  }

  /// The answer to a payment.
  public HttpResponse<String> payment(String id, String payer, String payee, String tenge) {
    Client bank = payer.startsWith("A") ? alfa : bett;
    String body =
        """
        {"id": "%s", "time": "%s", "amount": {"value": "%s", "currency": "KZT"},
         "instrument": "TRANSFER", "channel": "MOBILE",
         "payer": {"account": "%s", "institution": "%s", "personToken": "person-of-%s"},
         "payee": {"account": "%s", "institution": "%s", "personToken": "person-of-%s"}}
        """
            .formatted(
                id, Instant.now(), tenge, payer, bank(payer), payer, payee, bank(payee), payee);
    return bank.json("/v1/payments", body);
  }

  /// Reports payments of alfa's.
  public JsonNode report(String id, String victim, String... payments) {
    List<String> named = new ArrayList<>();
    for (String payment : payments) {
      named.add("{\"id\":\"" + payment + "\"}");
    }
    String body =
        """
        {"id": "%s", "kind": "BANK_SECURITY_CALL", "personToken": "person-of-%s", "payments": %s}
        """
            .formatted(id, victim, named);
    HttpResponse<String> response = alfa.json("/v1/incidents", body);
    if (response.statusCode() != 201) {
      throw new IllegalStateException("Expected a ticket, but got " + response.body());
    }
    return json(response);
  }

  /// The orders of a bank, once there are so many.
  public List<JsonNode> orders(Client bank, int count) {
    return await(
        () -> {
          List<JsonNode> orders = new ArrayList<>();
          json(bank.get("/v1/holds?after=0")).path("orders").forEach(orders::add);
          return orders;
        },
        orders -> orders.size() >= count);
  }

  /// Says what a bank secured.
  public HttpResponse<String> secured(Client bank, String hold, String tenge) {
    return bank.json(
        "/v1/holds/" + hold + "/secured",
        "{\"amount\": {\"value\": \"" + tenge + "\", \"currency\": \"KZT\"}}");
  }

  /// Waits until what is asked for is right.
  public static <T> T await(Supplier<T> question, java.util.function.Predicate<T> right) {
    return Soon.answer("the right answer", question, right);
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    centre.close();
  }
}
