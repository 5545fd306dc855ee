package org.haltwire.centre.signatures;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as far as signatures speak of it.
///
/// @param target the whole address that it was sent to
/// @param headers values by name; names may be written in any case
public record Sent(String method, URI target, Map<String, List<String>> headers) {

  public Sent {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /// All values of a header as one (RFC 9421, section 2.1).
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", values.stream().map(Sent::oneLine).toList()));
  }

  /// The value of a component that a signature covers; nothing where the message has none.
  Optional<String> component(String name) {
    return switch (name) {
      case "@method" -> Optional.of(method);
      case "@target-uri" -> Optional.of(target.toString());
      case "@authority" -> Optional.ofNullable(target.getRawAuthority()).map(this::authority);
      case "@scheme" ->
          Optional.ofNullable(target.getScheme()).map(it -> it.toLowerCase(Locale.ROOT));
      case "@path" -> Optional.of(path());
      case "@query" -> Optional.of("?" + Optional.ofNullable(target.getRawQuery()).orElse(""));
      case "@request-target" ->
          Optional.of(
              path() + Optional.ofNullable(target.getRawQuery()).map(it -> "?" + it).orElse(""));
      default -> name.startsWith("@") ? Optional.empty() : header(name);
    };
  }

  private String path() {
    String path = target.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private String authority(String raw) {
    String lower = raw.toLowerCase(Locale.ROOT);
    String usual = "https".equalsIgnoreCase(target.getScheme()) ? ":443" : ":80";
    return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
  }

  private static String oneLine(String value) {
    return value.strip().replaceAll("\\s*\\r\\n\\s+", " ");
  }
}
