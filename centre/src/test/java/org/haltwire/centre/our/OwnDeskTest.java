package org.haltwire.centre.our;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.haltwire.centre.Soon;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.access.Routes;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Three banks: what one has, and what the others learn of it, which is nothing.
class OwnDeskTest {

  private static final String PAYMENTS = "(?s).*Payments allowed</a> <b>1</b>.*";

  private static final List<String> BODIES =
      List.of(
          "{}",
          "{\"amount\":{\"value\":\"1.00\",\"currency\":\"KZT\"}}",
          "{\"status\":\"SETTLED\",\"time\":\"2026-03-10T14:06:00+05:00\"}",
          "{\"position\":\"1\"}",
          "{\"basis\":\"CONSENT\",\"document\":\"1 of today\"}",
          "{\"reason\":\"a mistake\"}");

  private static final List<String> FIELDS =
      List.of("id", "before", "code", "institution", "bank", "sender");

  private static Town town;
  private static Client spy;
  private static String hold;
  private static List<String> secrets;
  private static List<String> records;
  private static ConsoleClient alfa;
  private static ConsoleClient bett;
  private static ConsoleClient gama;
  private static ConsoleClient suspended;

  @BeforeAll
  static void start() {
    town = new Town();
    spy = Client.of(town.centre, "gamakzka", Role.SENDER);
    String stolen = town.pay("A-victim1", "B-mule1", "90000.00");
    town.payment("held-by-policy", "A-victim1", "B-mule1", "9000000.00");
    JsonNode ticket = town.report("report-1", "A-victim1", stolen);
    JsonNode order = town.orders(town.bett, 1).getFirst().path("order");
    hold = order.path("hold").asString();
    assertEquals(200, town.secured(town.bett, hold, "80000.00").statusCode());
    records =
        List.of(
            stolen,
            "held-by-policy",
            "report-1",
            ticket.path("ticket").asString(),
            hold,
            order.path("id").asString(),
            order.path("order").asString(),
            "1",
            "2");
    records = records.stream().filter(one -> !one.isEmpty()).distinct().toList();
    secrets =
        List.of(
            "A-victim1",
            "B-mule1",
            hold,
            ticket.path("ticket").asString(),
            "held-by-policy",
            "report-1");
    alfa = ConsoleClient.ofInstitution(town.centre, "of-alfa", "alfakzka");
    bett = ConsoleClient.ofInstitution(town.centre, "of-bett", "bettkzka");
    gama = ConsoleClient.ofInstitution(town.centre, "of-gama", "gamakzka");
    Client.of(town.centre, "deltkzka", Role.SENDER);
    suspended = ConsoleClient.ofInstitution(town.centre, "of-delt", "deltkzka");
    ConsoleClient.of(town.centre, ConsoleRole.ADMINISTRATOR)
        .post("/participants/deltkzka/suspend", Map.of("reason", "a key was stolen"));
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void showsABankItsPaymentsHoldsOrdersAndKeys() {
    Soon.is("projected", () -> alfa.get("/our").body().matches(PAYMENTS));
    assertTrue(alfa.get("/").headers().firstValue("Location").orElse("").endsWith("/our"));
    String mine = alfa.get("/our/payments").body();
    assertTrue(mine.contains(">held-by-policy<"), mine);
    assertFalse(mine.contains("A-victim1") || mine.contains("B-mule1"), mine);
    String allowed = alfa.get("/our/payments?id=" + records.getFirst()).body();
    assertTrue(allowed.contains("<code>" + records.getFirst() + "</code>"), allowed);
    String csv = alfa.get("/our/payments.csv").body();
    String line = "[^,]+,held-by-policy,9000000.00,KZT,[a-z]+\r\n";
    assertTrue(csv.matches("time,id,amount,currency,verdict\r\n" + line), csv);
    String holds = bett.get("/our/holds").body();
    assertTrue(holds.contains(hold) && holds.contains("B-mule1"), holds);
    assertFalse(holds.contains("A-victim1"), holds);
    assertTrue(bett.get("/our/orders").body().contains(hold));
    String running = "(?s).*Holds in force</a> <b>1</b>.*";
    assertTrue(bett.get("/our").body().matches(running));
    assertTrue(bett.get("/our/keys").body().contains("<code>hw_"));
    assertTrue(suspended.get("/our").body().contains("You work for no institution yet"));
    for (String page : List.of("/our/payments?before=x", "/our/holds?before=-1")) {
      assertTrue(alfa.get(page).statusCode() < 500, page);
    }
  }

  /// Every page of the desk, with every record of another bank and with one that there is not.
  @Test
  void tellsAtTheDeskOfOthersRecordsWhatItTellsOfNone() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    List<String> pages =
        Routes.operations(town.centre).stream()
            .filter(one -> one.startsWith("GET /our"))
            .map(one -> one.substring(4))
            .toList();
    assertTrue(pages.size() >= 6, pages::toString);
    for (ConsoleClient stranger : List.of(gama, suspended)) {
      for (String page : pages) {
        String body = stranger.get(page).body();
        secrets.stream().filter(body::contains).forEach(one -> wrong.add(page + " shows " + one));
        for (String record : records) {
          for (String field : FIELDS) {
            String query = page + "?" + field + "=";
            tried++;
            if (!same(stranger.get(query + record), record, stranger.get(query + none(record)))) {
              wrong.add(query + record);
            }
          }
        }
      }
      for (String record : records) {
        for (String page : List.of("/payments/", "/recovery/holds/", "/recovery/cases/")) {
          tried++;
          assertEquals(403, stranger.get(page + record).statusCode(), page);
        }
      }
    }
    System.out.printf("desk: %d pages x records x fields tried%n", tried);
    assertEquals(List.of(), wrong);
  }

  /// Every machine door with a name in its address, as a bank that has nothing to do with it.
  @Test
  void tellsAtTheDoorsOfOthersRecordsWhatItTellsOfNone() {
    String before = town.bett.get("/v1/holds/" + hold).body();
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    TreeSet<String> doors = new TreeSet<>();
    for (String operation : Routes.operations(town.centre)) {
      if (!operation.contains(" /v1/") || operation.contains("/v1/held")) {
        continue;
      }
      String method = operation.substring(0, operation.indexOf(' '));
      String pattern = operation.substring(operation.indexOf(' ') + 1);
      if (!pattern.contains("{") && method.equals("GET")) {
        HttpResponse<String> list = spy.get(pattern);
        secrets.stream()
            .filter(list.body()::contains)
            .forEach(one -> wrong.add(pattern + " shows " + one));
      }
      if (!pattern.contains("{")) {
        continue;
      }
      doors.add(operation);
      for (String record : records) {
        for (String body : method.equals("POST") ? BODIES : List.of("")) {
          tried++;
          HttpResponse<String> foreign = ask(method, filled(pattern, record), body);
          HttpResponse<String> nothing = ask(method, filled(pattern, none(record)), body);
          if (!same(foreign, record, nothing) || foreign.statusCode() < 400) {
            wrong.add(operation + " " + record + " " + body + " -> " + foreign.statusCode());
          }
        }
      }
    }
    System.out.printf("doors: %d routes x records x bodies tried at %s%n", tried, doors);
    assertEquals(List.of(), wrong);
    assertEquals(before, town.bett.get("/v1/holds/" + hold).body(), "and changed nothing");
  }

  @Test
  void servesEachQueryByAnIndex() {
    Map<String, String> queries = new TreeMap<>();
    queries.put(
        "screened_of_sender",
        "select * from screened where sender = 'a' and position < 9 order by position desc limit 51");
    queries.put(
        "tally_pkey",
        "select sum(count) from tally where kind = 'sender' and minute >= 1 and name = 'a/allow'");
    queries.put(
        "bank_order_pkey",
        "select * from bank_order where bank = 'a' and number < 9 order by number desc limit 51");
    queries.put(
        "bank_order_of_hold",
        """
        select count(*) from hold h
        where state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED')
          and exists (select from bank_order o where o.hold = h.id and o.bank = 'a'
            and o.kind = 'HOLD')
        """);
    JdbcClient jdbc = town.centre.bean(JdbcClient.class);
    TransactionTemplate transaction =
        new TransactionTemplate(town.centre.bean(PlatformTransactionManager.class));
    queries.forEach((index, query) ->
        transaction.executeWithoutResult(_ -> {
          // Of tables with three rows nobody needs an index.
          jdbc.sql("set local enable_seqscan = off").update();
          jdbc.sql("set local enable_hashjoin = off").update();
          jdbc.sql("set local enable_mergejoin = off").update();
          String plan = String.join("\n", jdbc.sql("explain " + query).query(String.class).list());
          assertTrue(plan.contains(index), plan);
        }));
  }

  private static HttpResponse<String> ask(String method, String path, String body) {
    return method.equals("POST") ? spy.json(path, body) : spy.call(method, path);
  }

  private static String filled(String pattern, String record) {
    return pattern.replaceAll("\\{[^/]*}", record);
  }

  /// Of the same shape, and nobody's.
  private static String none(String record) {
    return record.matches("[0-9]+")
        ? "9".repeat(6)
        : record.substring(0, record.length() - 1) + (record.endsWith("7") ? "8" : "7");
  }

  private static boolean same(
      HttpResponse<String> foreign, String record, HttpResponse<String> nothing) {
    return foreign.statusCode() == nothing.statusCode()
        && foreign.headers().map().keySet().equals(nothing.headers().map().keySet())
        && plain(foreign.body(), record).equals(plain(nothing.body(), none(record)));
  }

  /// Without the session's token, and without what was asked for.
  private static String plain(String body, String record) {
    String asked = "([?&;](?:" + String.join("|", FIELDS) + ")=|value=\"|/)";
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replaceAll(asked + Pattern.quote(record) + "(?=[\"&/?])", "$1RECORD");
  }
}
