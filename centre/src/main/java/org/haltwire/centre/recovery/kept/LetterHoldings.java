package org.haltwire.centre.recovery.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Mention;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters of authorities and banks that name somebody, and answers to messages that do. They are
/// the correspondence of others and may be secret: they are counted, and stay until their time is
/// over. All are opened to find them.
@Component
class LetterHoldings implements Holdings {

  private static final int CHUNK = 500;

  private static final String LETTERS =
      """
      select reader, number, sealed_xml from iso_letter
      where (reader, number) > (:reader, :number) and sealed_xml is not null
      order by reader, number limit :most
      """;

  private static final String MESSAGES =
      """
      select sender, message, id, sealed_answer from iso_message
      where (sender, message, id) > (:sender, :message, :id) and sealed_answer is not null
      order by sender, message, id limit :most
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  LetterHoldings(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// @param key where the next ones begin
  private record Opened(List<String> key, String text) {}

  @Override
  public String source() {
    return "letters";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (whom instanceof Whom.Person person && person.id().isEmpty()) {
      return Found.NOTHING;
    }
    Predicate<String> named = Mention.of(whom);
    List<Holding> found = new ArrayList<>();
    letters(named, found);
    messages(named, found);
    return Found.first(found, limit);
  }

  private void letters(Predicate<String> named, List<Holding> found) {
    List<String> key = List.of("", "0");
    List<Opened> some;
    do {
      some =
          jdbc.sql(LETTERS)
              .param("reader", key.get(0))
              .param("number", Long.parseLong(key.get(1)))
              .param("most", CHUNK)
              .query((row, _) ->
                  new Opened(
                      List.of(row.getString(1), row.getString(2)),
                      text(
                          vault.open(
                              Confidential.LETTER_XML,
                              row.getString(1) + "/" + row.getString(2),
                              row.getBytes(3)))))
              .list();
      count(some, named, "letter", found);
      key = some.isEmpty() ? key : some.getLast().key();
    } while (some.size() == CHUNK);
  }

  private void messages(Predicate<String> named, List<Holding> found) {
    List<String> key = List.of("", "", "");
    List<Opened> some;
    do {
      some =
          jdbc.sql(MESSAGES)
              .param("sender", key.get(0))
              .param("message", key.get(1))
              .param("id", key.get(2))
              .param("most", CHUNK)
              .query((row, _) ->
                  new Opened(
                      List.of(row.getString(1), row.getString(2), row.getString(3)),
                      text(
                          vault.open(
                              Confidential.MESSAGE_ANSWER,
                              row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3),
                              row.getBytes(4)))))
              .list();
      count(some, named, "message", found);
      key = some.isEmpty() ? key : some.getLast().key();
    } while (some.size() == CHUNK);
  }

  private static void count(
      List<Opened> some, Predicate<String> named, String what, List<Holding> found) {
    some.stream()
        .filter(one -> named.test(one.text()))
        .forEach(_ -> found.add(Holding.withheld(what, Stay.OTHERS)));
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }
}
