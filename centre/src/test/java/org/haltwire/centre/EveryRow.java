package org.haltwire.centre;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.JdbcOperations;

/// Every row of every table of a database, to be searched: as text, what is packed unpacked, and
/// what is sealed opened.
public final class EveryRow {

  private static final int ZSTD = 0xfd2fb528;

  private EveryRow() {}

  /// @param name `table incident`, or `sealed incident.sealed_words`
  public record Place(String name, byte[] bytes) {

    /// Whether it has a text, as it is or as the digits of a number of eight bytes.
    public boolean has(String text) {
      return new String(bytes, StandardCharsets.ISO_8859_1)
          .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  /// In which tables a text is, with what is sealed there; but for the journal's own tables, which
  /// forget nothing.
  public static NavigableSet<String> with(TestingCentre centre, String text) {
    TreeSet<String> places = new TreeSet<>();
    List<Place> rows = new ArrayList<>();
    try {
      rows.addAll(of(centre.database()));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    rows.addAll(opened(centre));
    rows.stream()
        .filter(row -> !row.name().startsWith("table journal") && row.has(text))
        .forEach(row -> places.add(row.name()));
    return places;
  }

  /// Every row, what is packed in it unpacked.
  public static List<Place> of(Database database) throws SQLException {
    List<Place> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
          while (all.next()) {
            for (byte[] row : packed(all)) {
              rows.add(new Place("table " + table, row));
            }
          }
        }
      }
    }
    return rows;
  }

  /// All tables of a database, but that of its migrations.
  public static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name <> 'flyway_schema_history' order by table_name
            """)) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static List<Place> opened(TestingCentre centre) {
    List<Place> opened = new ArrayList<>();
    Vault vault = centre.bean(Vault.class);
    for (SealedColumns columns : centre.beans(SealedColumns.class)) {
      for (SealedColumn one : columns.columns()) {
        centre
            .bean(JdbcOperations.class)
            .query(
                "select %s, %s from %s where %s is not null"
                    .formatted(one.row(), one.column(), one.table(), one.column()),
                row -> {
                  opened.add(
                      new Place(
                          "sealed " + one.table() + "." + one.column(),
                          vault.open(one, row.getString(1), row.getBytes(2))));
                });
      }
    }
    return opened;
  }

  /// Seals something into the columns of a table that were planted with no bytes at all.
  public static void sealPlanted(TestingCentre centre, String table) {
    JdbcOperations jdbc = centre.bean(JdbcOperations.class);
    for (SealedColumns columns : centre.beans(SealedColumns.class)) {
      for (SealedColumn one : columns.columns()) {
        if (one.table().equals(table)) {
          for (String row :
              jdbc.queryForList(
                  "select %s from %s where %s = ''".formatted(one.row(), table, one.column()),
                  String.class)) {
            jdbc.update(
                "update %s set %s = ? where %s = ?".formatted(table, one.column(), one.row()),
                centre.bean(Vault.class).seal(one, row, new byte[] {1}),
                row);
          }
        }
      }
    }
  }

  private static List<byte[]> packed(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder();
    List<byte[]> parts = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      if (value instanceof byte[] bytes) {
        parts.add(bytes);
        unpacked(bytes, parts);
      } else {
        text.append(value).append(' ');
      }
    }
    parts.add(text.toString().getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static void unpacked(byte[] bytes, List<byte[]> parts) {
    if (bytes.length > 4
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == ZSTD) {
      long size = Zstd.getFrameContentSize(bytes);
      parts.add(Zstd.decompress(bytes, size > 0 ? (int) size : 1 << 24));
    }
  }
}
