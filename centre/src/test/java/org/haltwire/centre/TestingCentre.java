package org.haltwire.centre;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.haltwire.centre.database.Database;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The real centre on a free port, with a database of its own on a real PostgreSQL.
///
/// ```java
/// try (TestingCentre centre = TestingCentre.start("haltwire.some.key=value")) {
///   client.send(request(centre.uri("/v1/payments")), ...);
/// }
/// ```
public final class TestingCentre implements AutoCloseable {

  private final Database database;

  /// Nothing once it is closed: tests keep their centres in static fields, and a hundred closed
  /// ones would fill the memory.
  private final AtomicReference<Optional<ConfigurableApplicationContext>> context;

  private TestingCentre(Database database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = new AtomicReference<>(Optional.of(context));
  }

  private ConfigurableApplicationContext context() {
    return context.get().orElseThrow(() -> new IllegalStateException("the centre is closed"));
  }

  /// A centre with a database without rows and these settings (`key=value`).
  public static TestingCentre start(String... settings) {
    return start(TestingPostgres.migrated("centre"), settings);
  }

  /// A centre on a database that an earlier one may have left.
  public static TestingCentre start(Database database, String... settings) {
    return at(InstantSource.system(), database, settings);
  }

  /// The same with another clock.
  public static TestingCentre at(InstantSource clock, Database database, String... settings) {
    // The build's own, which the centre would refuse as an unknown key of its own.
    System.clearProperty("haltwire.tests.excluded");
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--haltwire.database.url=" + database.url());
    arguments.add("--haltwire.database.user=" + database.user());
    arguments.add("--haltwire.database.password=" + database.password());
    arguments.add("--haltwire.database.connections=4");
    arguments.add("--haltwire.access.second-factor=offered");
    // No test goes to the Internet.
    arguments.add("--haltwire.checks.capture.on=false");
    // Tests keep all cores busy, and a disk that others write to as well.
    arguments.add("--haltwire.backtest.idle=false");
    arguments.add("--haltwire.journal.patience=1m");
    arguments.add("--haltwire.policies.folder=src/test/resources/policies");
    arguments.add("--haltwire.data=target/testing-data/" + database.url().replaceAll(".*/", ""));
    for (String setting : settings) {
      String key = "--" + setting.substring(0, setting.indexOf('=') + 1);
      arguments.removeIf(argument -> argument.startsWith(key));
      arguments.add("--" + setting);
    }
    return new TestingCentre(database, Centre.start(clock, arguments.toArray(String[]::new)));
  }

  /// An address on this centre, such as `uri("/v1/payments")`.
  public URI uri(String path) {
    return URI.create("http://localhost:" + context().getBean(Announcement.class).port() + path);
  }

  /// A part of the running centre.
  public <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /// All parts of a kind, in no certain order.
  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context().getBeansOfType(type).values());
  }

  /// A session that a browser has begun, by the value of its cookie.
  public HttpSession session(String id) {
    var web = (ServletWebServerApplicationContext) context();
    var server = (TomcatWebServer) java.util.Objects.requireNonNull(web.getWebServer());
    Context pages = (Context) server.getTomcat().getHost().findChildren()[0];
    try {
      return Optional.ofNullable(pages.getManager().findSession(id))
          .map(Session::getSession)
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    context.getAndSet(Optional.empty()).ifPresent(ConfigurableApplicationContext::close);
  }
}
