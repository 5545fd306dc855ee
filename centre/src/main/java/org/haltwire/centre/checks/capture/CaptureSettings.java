package org.haltwire.centre.checks.capture;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How pages behind links are fetched.
///
/// @param on whether they are at all: without a way to the Internet links are judged by their names
/// @param proxy the way out, `http://proxy.example:3128`; empty for none. It looks names up itself
///   then, and has to keep the centre from what is inside
/// @param pages most pages of a site
/// @param pageSize what is read of a page at most
/// @param patience for a page with all that it leads to
/// @param fresh so long the pages of before are good enough
/// @param atOnce sites that are read at the same time
/// @param waiting sites that may wait to be read; of more the asker is told that there is no time
/// @param perMinute sites that one asker may have read a minute; as many at once
/// @param registries who is asked since when a domain is there, by its last part: `https://...` for
///   RDAP (RFC 9083), `whois://host` for WHOIS (RFC 3912)
@ConfigurationProperties("haltwire.checks.capture")
public record CaptureSettings(
    @DefaultValue("true") boolean on,
    @DefaultValue("") String proxy,
    @DefaultValue("8") int pages,
    @DefaultValue("2MB") DataSize pageSize,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("1h") Duration fresh,
    @DefaultValue("4") int atOnce,
    @DefaultValue("200") int waiting,
    @DefaultValue("30") int perMinute,
    @DefaultValue Map<String, String> registries) {

  public CaptureSettings {
    registries = Map.copyOf(registries);
    if (pages < 1 || pages > 50 || atOnce < 1 || atOnce > 64 || waiting < 1 || perMinute < 1) {
      throw new IllegalArgumentException(
          "Expected 1 to 50 pages, 1 to 64 sites at once, and at least one that may wait or be"
              + " asked for a minute, but got %d, %d, %d and %d"
                  .formatted(pages, atOnce, waiting, perMinute));
    }
    if (!proxy.isEmpty() && !proxy.matches("http://[A-Za-z0-9.-]+:\\d{1,5}")) {
      throw new IllegalArgumentException(
          "Expected a proxy such as http://proxy.example:3128, but got " + proxy);
    }
    registries.forEach((end, address) -> {
      if (!address.matches("(https?|whois)://[^\\s]+")) {
        throw new IllegalArgumentException(
            "Expected https:// or whois:// for the registry of %s, but got %s"
                .formatted(end, address));
      }
    });
  }
}
