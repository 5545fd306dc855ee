package org.haltwire.centre.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list, a name and an objection that wait, for pages that show some.
final class ListsAndNames {

  /// The pages about them, and about other texts that one proposes and another puts in force.
  static final List<String> PAGES =
      List.of(
          "/recovery/tips",
          "/check",
          "/signs",
          "/signs/1",
          "/signs/edit",
          "/registers",
          "/registers/1",
          "/published",
          "/calls/versions",
          "/calls/versions/1",
          "/calls/versions/edit");

  private ListsAndNames() {}

  static void fill(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into register_snapshot (register, kind, title, source, as_of, entries, sha256,
              state, proposed_by, proposed_at)
            values ('kz-warned', 'WARNING', 'Warnings', 'a site', '2026-01-31', 1, 'ab', 'PROPOSED',
              'olga', 1)
            """)
        .update();
    jdbc.sql(
            """
            insert into register_entry values
              (1, '', 'Fast Money', 'fast money', '{fast.example}', '{}', 'warned of', null, null)
            """)
        .update();
    jdbc.sql(
            """
            insert into publication (kind, subject, name, reason_en, reason_ru, reason_kk, basis,
              unit, state, proposed_by, proposed_at, until)
            values ('SITE', 'fast.example', 'Fast Money', 'e', 'r', 'k', 'law', 'unit', 'PROPOSED',
              'olga', 1, 99999999999999)
            """)
        .update();
    jdbc.sql(
            """
            insert into objection (ticket, publication, about, received_at, state)
            values ('12345678-aaaa', 1, 'Fast Money', 1, 'RECEIVED')
            """)
        .update();
  }
}
