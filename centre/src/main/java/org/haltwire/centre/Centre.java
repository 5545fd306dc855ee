package org.haltwire.centre;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.database.DatabaseAhead;
import org.haltwire.centre.policies.PolicyAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/// The Spring application: every capability's configuration is found below this package.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Centre {

  /// Starts the centre with Spring's command-line arguments (`--key=value`) and returns once it
  /// serves.
  public static ConfigurableApplicationContext start(String... arguments) {
    return start(InstantSource.system(), arguments);
  }

  /// The same by another clock.
  static ConfigurableApplicationContext start(InstantSource clock, String... arguments) {
    SpringApplication application = new SpringApplication(Centre.class);
    application.addInitializers(
        new DatabaseAhead(),
        new PolicyAhead(),
        context -> context.getBeanFactory().registerSingleton("clock", clock),
        context -> context.addBeanFactoryPostProcessor(new UnknownKeys(context.getEnvironment())));
    return application.run(arguments);
  }

  /// The folder of the checkout, where the launcher says it is.
  static Path home() {
    return Path.of(System.getProperty("haltwire.home", "")).toAbsolutePath();
  }

  /// The settings that say where things are.
  static List<String> folders(Path data, Path policies) {
    return List.of(
        "--haltwire.data=" + data.toAbsolutePath(),
        "--haltwire.database.folder=" + data.resolve("postgres").toAbsolutePath(),
        "--haltwire.policies.folder=" + policies.toAbsolutePath());
  }
}
