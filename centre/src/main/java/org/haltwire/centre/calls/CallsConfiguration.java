package org.haltwire.centre.calls;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.recovery.profile.CountrySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

  /// The terms of operators that a sandbox begins with: `calls/sandbox.yaml`.
  private static final String SANDBOX = "sandbox";

  @Bean
  CallsProfile callsProfile(
      CallsVersionStore store,
      CallsSettings settings,
      CountrySettings country,
      CentreSettings centre) {
    return CallsVersions.first(store, settings, centre.sandbox() ? SANDBOX : country.country());
  }

  @Bean
  Peers peers(CallsProfile profile) {
    return new Peers(profile);
  }

  /// A machine's clock may be set back; the time of calls goes on from what it was at the start.
  @Bean
  Switchboard switchboard(
      CallsProfile profile,
      CallsSettings settings,
      InstantSource clock,
      FlaggedNumbers flagged,
      CallNews news,
      List<AnswerWatcher> watchers) {
    long start = clock.millis();
    long began = System.nanoTime();
    Conversations conversations = new Conversations(settings, flagged::contains, news, start);
    return new Switchboard(
        profile,
        settings,
        conversations,
        watchers,
        () -> start + (System.nanoTime() - began) / 1_000_000);
  }
}
