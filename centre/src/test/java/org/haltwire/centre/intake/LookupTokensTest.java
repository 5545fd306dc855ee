package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The key of tokens is renewed while people work: nothing is lost, and the old key goes.
class LookupTokensTest {

  private static final String PHONE = "+77010005551";

  private Town town;
  private JdbcClient jdbc;
  private ConsoleClient person;

  @BeforeEach
  void start() {
    town = new Town();
    begin();
  }

  private void begin() {
    jdbc = town.centre.bean(JdbcClient.class);
    person = ConsoleClient.administrator(town.centre);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void rowsOfBeforeAreFoundAfterANewKey() {
    // Of before there were versions.
    jdbc.sql("insert into number_look (at, person, number) values (1, 'of-old', ?)")
        .param(town.centre.bean(Tokens.class).phone(77010005551L))
        .update();
    look("the first reason");
    report("r1");
    renew();
    look("the second reason");
    report("r2");
    assertEquals(List.of("A", "B"), letters("select number from number_look where id > 1"));
    assertEquals(List.of("A", "B"), letters("select phone_tokens[1] from incident"));
    String page = look("the third reason");
    assertTrue(page.contains("the first reason") && page.contains("the second reason"), page);
    assertTrue(page.contains("of-old"), page);
    String found = person.post("/search", Map.of("what", PHONE)).body();
    assertTrue(found.contains("/recovery/cases/1") && found.contains("/recovery/cases/2"), found);
  }

  @Test
  void aKeyIsDestroyedOnceNoRowNeedsIt() {
    report("r1");
    look("the only reason");
    renew();
    LookupTokens tokens = town.centre.bean(LookupTokens.class);
    assertNotEquals(tokens.phones(77010005551L)[0], tokens.phones(77010005551L)[1]);
    settle();
    town.centre.bean(LookupTokens.class).forget();
    assertEquals(2, keys(), "the look needs it");
    assertEquals(
        List.of("B"), letters("select phone_tokens[1] from incident"), "reports have the newest");
    jdbc.sql("delete from number_look").update();
    town.centre.bean(LookupTokens.class).forget();
    assertEquals(1, keys());
    assertEquals(2, town.centre.bean(LookupTokens.class).phones(77010005551L).length);
    assertEquals(
        1L,
        jdbc.sql(
                """
                select count(*) from audit_entry
                where kind = 'KEY' and about = 'lookup/1' and detail = 'destroyed'
                """)
            .query(Long.class)
            .single());
    String found = person.post("/search", Map.of("what", PHONE)).body();
    assertFalse(found.contains("Nothing was found"), found);
  }

  @Test
  void tokensTellNothingOfEachOther() {
    LookupTokens tokens = town.centre.bean(LookupTokens.class);
    String token = tokens.phone(77010005551L);
    assertTrue(token.matches("A[A-Za-z0-9_-]{22}"), token);
    assertEquals(token, tokens.phone(77010005551L));
    assertNotEquals(token, tokens.phone(77010005552L));
    assertNotEquals(token.substring(1), town.centre.bean(Tokens.class).phone(77010005551L));
    renew();
    assertNotEquals(token.substring(1), tokens.phone(77010005551L).substring(1));
  }

  private String look(String why) {
    return person.post("/calls/numbers/look", Map.of("number", PHONE, "why", why)).body();
  }

  private void report(String id) {
    String payment = town.pay("A-" + id, "B-" + id, "90000.00");
    var told =
        town.alfa.json(
            "/v1/incidents",
            """
            {"id": "%s", "kind": "BANK_SECURITY_CALL", "personToken": "person-of-%s",
             "phones": ["%s"], "payments": [{"id": "%s"}]}
            """
                .formatted(id, id, PHONE, payment));
    assertEquals(201, told.statusCode(), told::body);
  }

  /// As `./haltwire vault rotate` asks for it.
  private void renew() {
    LookupTokens tokens = town.centre.bean(LookupTokens.class);
    long before = keys();
    String newest = tokens.newest();
    jdbc.sql("insert into vault_wish values ('DATA_KEYS', 0)").update();
    Soon.is("a new key in use", () -> keys() == before + 1 && !tokens.newest().equals(newest));
  }

  private void settle() {
    jdbc.sql("update lookup_key set made_at = made_at - 7200000").update();
    town.restart();
    begin();
  }

  private long keys() {
    return jdbc.sql("select count(*) from lookup_key where sealed_key is not null")
        .query(Long.class)
        .single();
  }

  private List<String> letters(String sql) {
    return jdbc.sql(sql).query(String.class).list().stream()
        .map(token -> token.substring(0, 1))
        .sorted()
        .toList();
  }
}
