package org.haltwire.centre.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Starts or finds the database on a thread of its own while the rest of the centre starts. However
/// the start ends, what was started is stopped: after everything that uses it.
public final class DatabaseAhead
    implements ApplicationContextInitializer<GenericApplicationContext> {

  private static final String NAME = "databaseUnderWay";

  @Override
  public void initialize(GenericApplicationContext context) {
    Binder binder = Binder.get(context.getEnvironment());
    UnderWay underWay =
        new UnderWay(
            CompletableFuture.supplyAsync(
                () ->
                    DatabaseServer.of(
                        binder.bindOrCreate("haltwire.database", DatabaseSettings.class)),
                task -> Thread.ofPlatform().name("database").start(task)));
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton(NAME, underWay);
    beans.registerDisposableBean(NAME, underWay);
  }

  /// The server that somebody is starting.
  record UnderWay(CompletableFuture<DatabaseServer> server) implements DisposableBean {

    /// Waits for it.
    ///
    /// @throws DatabaseUnusable with what can be done about it
    DatabaseServer await() {
      try {
        return server.join();
      } catch (CompletionException failure) {
        throw failure.getCause() instanceof RuntimeException why ? why : failure;
      }
    }

    @Override
    public void destroy() {
      server.handle((started, failure) -> started).thenAccept(UnderWay::close).join();
    }

    private static void close(@Nullable DatabaseServer started) {
      if (started != null) {
        started.close();
      }
    }
  }
}
