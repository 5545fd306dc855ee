package org.haltwire.centre.policies;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Compiles the policy and runs its examples on a thread of its own while the rest of the centre
/// starts: a start is a second shorter for it.
public final class PolicyAhead
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder binder = Binder.get(context.getEnvironment());
    CompletableFuture<PolicyFile> file =
        CompletableFuture.supplyAsync(
            () ->
                PolicyFile.read(
                    binder.bindOrCreate("haltwire.policies", PolicySettings.class).folder(),
                    binder.bindOrCreate("haltwire.profile", ProfileSettings.class).profile()),
            task -> Thread.ofPlatform().name("policy").daemon().start(task));
    context.getBeanFactory().registerSingleton("policyUnderWay", new UnderWay(file));
  }

  /// The policy that somebody is compiling.
  record UnderWay(CompletableFuture<PolicyFile> file) {

    /// Waits for it.
    ///
    /// @throws PolicyRefused with its problems
    PolicyFile await() {
      try {
        return file.join();
      } catch (CompletionException failure) {
        throw failure.getCause() instanceof RuntimeException why ? why : failure;
      }
    }

    /// Waits for it; empty where it cannot be read or is wrong.
    Optional<PolicyFile> ifUsable() {
      try {
        return Optional.of(await());
      } catch (PolicyRefused wrong) {
        return Optional.empty();
      }
    }
  }
}
