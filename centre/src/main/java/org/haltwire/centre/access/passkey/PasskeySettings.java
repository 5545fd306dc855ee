package org.haltwire.centre.access.passkey;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where passkeys are good.
///
/// @param rpId the host name of the console, or a domain above it; passkeys are bound to it, so it
///   never changes
/// @param origins the console's addresses, such as `https://console.example`; may be left out for
///   `localhost` alone, where every port is taken
/// @param most so many passkeys a person may have
@ConfigurationProperties("haltwire.access.passkeys")
public record PasskeySettings(
    @DefaultValue("localhost") String rpId,
    @DefaultValue List<String> origins,
    @DefaultValue("10") int most) {

  public PasskeySettings {
    origins = List.copyOf(origins);
    if (origins.isEmpty() && !rpId.equals("localhost")) {
      throw new IllegalArgumentException(
          "Expected haltwire.access.passkeys.origins beside rp-id " + rpId + ", but got none");
    }
    for (String origin : origins) {
      if (!origin.matches("https?://[^/]+")) {
        throw new IllegalArgumentException(
            "Expected haltwire.access.passkeys.origins such as https://console.example, but got "
                + origin);
      }
    }
  }
}
