package org.haltwire.centre.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is.
///
/// @param url JDBC address of a PostgreSQL 15 or newer; empty for the embedded one
/// @param user the database's user, where the address does not name one
/// @param password that user's password
/// @param folder where the embedded database keeps its data and its password
/// @param software where the embedded database's programs are unpacked; empty for inside `folder`
/// @param connections how many connections the pool of pages and workflows may open
@ConfigurationProperties("haltwire.database")
public record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("data/postgres") Path folder,
    @DefaultValue("") String software,
    @DefaultValue("16") int connections) {

  /// Whether the database is the embedded one.
  public boolean embedded() {
    return url.isEmpty();
  }
}
