package org.haltwire.centre.access.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.access.ConsoleRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The OpenID provider that people sign in with.
///
/// @param issuer its address, exactly as it names itself; empty where there is none
/// @param clientId by which name it knows the centre
/// @param clientSecret with which the centre proves to it that it is the centre
/// @param name what people call it; the issuer's host where it is left out
/// @param claim of the ID token, that has a person's groups
/// @param roles what members of a group may do, such as `roles.fraud-analysts=ANALYST`; who is in
///   none of these groups does not get in
/// @param acr how people must have signed in there: one of these; any way will do where it is empty
/// @param console the console's own address, such as `https://console.example`; where it is left
///   out, the one that the browser asked for
/// @param patience how long the centre waits for each answer of the provider, while a person waits
@ConfigurationProperties("haltwire.access.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String name,
    @DefaultValue("groups") String claim,
    @DefaultValue Map<String, List<ConsoleRole>> roles,
    @DefaultValue List<String> acr,
    @DefaultValue("") String console,
    @DefaultValue("4s") Duration patience) {

  private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  public OidcSettings {
    roles = Map.copyOf(roles);
    acr = List.copyOf(acr);
    boolean whole = !clientId.isEmpty() && !clientSecret.isEmpty() && !roles.isEmpty();
    if (!issuer.isEmpty() && !(whole && isSafe(issuer))) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.oidc.client-id, client-secret and roles beside an issuer that"
              + " begins with https://, but got the issuer "
              + issuer);
    }
    if (!console.isEmpty() && !console.matches("https?://[^/]+")) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.oidc.console such as https://console.example, but got "
              + console);
    }
    if (!patience.isPositive() || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.oidc.patience above zero and of an hour at most, but got "
              + patience);
    }
    name = name.isEmpty() && !issuer.isEmpty() ? URI.create(issuer).getHost() : name;
  }

  public boolean offered() {
    return !issuer.isEmpty();
  }

  /// All roles of all these groups.
  public Set<ConsoleRole> rolesOf(Set<String> groups) {
    Set<ConsoleRole> all = EnumSet.noneOf(ConsoleRole.class);
    groups.forEach(group -> all.addAll(roles.getOrDefault(group, List.of())));
    return all;
  }

  /// Over TLS, or within this machine.
  static boolean isSafe(String address) {
    return address.matches("https://[^/?#]+.*")
        || address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?(/.*)?");
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
  }
}
