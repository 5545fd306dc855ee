package org.haltwire.centre.signals.tell;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From which numbers participants call their customers.
@Component
public class Brands {

  private static final String PUT =
      """
      insert into bank_number (number, participant)
      select number, ? from unnest(?::bigint[]) as number
      """;

  private static final String OTHERS =
      """
      select number from bank_number where number = any (?::bigint[]) and participant <> ?
      order by number
      """;

  private final JdbcClient jdbc;

  Brands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean owns(String participant, long number) {
    return jdbc.sql(
            "select exists (select 1 from bank_number where number = ? and participant = ?)")
        .params(number, participant)
        .query(Boolean.class)
        .single();
  }

  /// Lets a participant have these numbers and no others. Nothing changes where some are another
  /// participant's, which are given back then.
  @Transactional
  public List<Long> replace(String participant, List<Long> numbers) {
    Long[] array = numbers.stream().distinct().toArray(Long[]::new);
    List<Long> others = jdbc.sql(OTHERS).param(array).param(participant).query(Long.class).list();
    if (others.isEmpty()) {
      jdbc.sql("delete from bank_number where participant = ?").param(participant).update();
      jdbc.sql(PUT).param(participant).param(array).update();
    }
    return others;
  }
}
