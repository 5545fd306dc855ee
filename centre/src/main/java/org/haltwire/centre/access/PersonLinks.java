package org.haltwire.centre.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Links to hand over, at most one a person: each works once, and not after a restart.
@Component
class PersonLinks {

  private final InstantSource clock;
  private final Map<String, OneTimeLink> links = new ConcurrentHashMap<>();

  PersonLinks(InstantSource clock) {
    this.clock = clock;
  }

  /// A new link's secret; an earlier one of the person no longer works.
  String make(String name) {
    OneTimeLink link = new OneTimeLink(clock);
    links.put(name, link);
    return link.token();
  }

  /// The person's link, if there is one, works no longer.
  void forget(String name) {
    links.remove(name);
  }

  boolean works(String token) {
    return links.values().stream().anyMatch(link -> link.works(token));
  }

  /// Whose link it was, for the first who comes with it in time.
  Optional<String> use(String token) {
    return links.entrySet().stream()
        .filter(one -> one.getValue().use(token))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
