package org.haltwire.centre.recovery.kept;

/// What statements about cases have in common.
final class CaseSql {

  /// Of a row `i` of incidents or `h` of holds: whether its case is over.
  static final String OVER =
      """
      exists (select from case_standing c where c.id = %s.case_id
        and c.ended_at is not null and not c.reported and not c.under_way)
      """;

  static final String INCIDENT_OVER = OVER.formatted("i");
  static final String HOLD_OVER = OVER.formatted("h");

  private CaseSql() {}
}
