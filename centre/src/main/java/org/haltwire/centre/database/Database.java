package org.haltwire.centre.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The address of the database, with what is needed to sign in.
public record Database(String url, String user, String password) {

  /// Opens a connection outside the pool, for those that keep one for life or need limits of their
  /// own. A server that does not answer for ten seconds counts as away.
  public Connection open(String purpose) throws SQLException {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "haltwire " + purpose);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("logServerErrorDetail", "false");
    return DriverManager.getConnection(url, properties);
  }

  /// Without what follows a question mark: there may be a password in it.
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
