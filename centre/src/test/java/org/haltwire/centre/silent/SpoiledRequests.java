package org.haltwire.centre.silent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.Routes;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/// For each route of a running centre, requests of which each has marks in it somewhere.
final class SpoiledRequests {

  /// So often another mark in the same place.
  private static final int ROUNDS = 4;

  /// Each route gets one of so many headers; what reads them stands before all routes.
  private static final int EACH = 3;

  private final JsonNode description;
  private final Map<String, Set<String>> parameters = new TreeMap<>();
  private int next;

  /// @param description of the doors for machines, as the centre gives it
  SpoiledRequests(TestingCentre centre, JsonNode description) {
    this.description = description;
    for (var mapping : centre.beans(RequestMappingInfoHandlerMapping.class)) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) -> {
            Set<String> names = new TreeSet<>();
            Stream.of(method.getMethodParameters()).forEach(one -> names.addAll(names(one)));
            for (String pattern : info.getPatternValues()) {
              info.getMethodsCondition()
                  .getMethods()
                  .forEach(verb -> parameters.put(verb + " " + pattern, names));
            }
          });
    }
  }

  private static Set<String> names(MethodParameter parameter) {
    Set<String> names = new TreeSet<>();
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked != null && !asked.value().isEmpty()) {
      names.add(asked.value());
    }
    String own = parameter.getParameter().getName();
    names.add(own);
    if (parameter.getParameterType().isRecord()) {
      Stream.of(parameter.getParameterType().getRecordComponents())
          .forEach(component -> names.add(component.getName()));
    }
    return names;
  }

  /// Methods and patterns, such as `POST /v1/payments`.
  Set<String> operations() {
    return parameters.keySet();
  }

  /// How many parameters are known by name.
  long named() {
    return parameters.values().stream().mapToLong(Set::size).sum();
  }

  /// @param credentials headers that let the sender in
  List<RawRequest> of(String operation, List<String> credentials) {
    String method = operation.substring(0, operation.indexOf(' '));
    String pattern = operation.substring(operation.indexOf(' ') + 1);
    String path = Routes.path(pattern);
    List<RawRequest> requests = new ArrayList<>();
    addresses(method, pattern)
        .forEach(target -> requests.add(new RawRequest(method, target, credentials, "")));
    RawRequest plain = new RawRequest(method, path, credentials, "");
    List<String> headers = headers();
    for (int i = next % EACH; i < headers.size(); i += EACH) {
      requests.add(plain.with(headers.get(i)));
    }
    if (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")) {
      forms(operation, requests, plain);
      bodies(method, pattern, requests, plain);
    }
    next++;
    return requests;
  }

  private Stream<String> addresses(String method, String pattern) {
    String path = Routes.path(pattern);
    Stream.Builder<String> targets = Stream.builder();
    for (int i = 0; i < ROUNDS; i++) {
      String coded = coded(next++).replace("+", "%20");
      if (pattern.contains("{") || pattern.contains("*")) {
        String filled = pattern.replaceAll("\\{\\w+:([a-z]+)(\\|[a-z]+)*}", "$1");
        targets.add(filled.replaceAll("\\{[^/]*}|\\*+", coded));
      }
    }
    Set<String> names = parameters.getOrDefault(method + " " + pattern, Set.of());
    if (!names.isEmpty()) {
      targets.add(path + "?" + form(names));
      targets.add(path + "?" + form(names) + "&" + form(names));
      names.forEach(name -> targets.add(path + "?" + name + "=" + coded(next++)));
    }
    targets.add(path + "?" + coded(next) + "=" + coded(next) + "&q=%ff%fe" + coded(next) + "%zz");
    targets.add(path + "/" + coded(next));
    targets.add(path + "/" + mark(next) + "{|}");
    targets.add(path + "?phone=" + Marks.PHONE + "<" + Marks.NAME + ">");
    targets.add(path + ";jsessionid=" + Marks.COOKIE);
    targets.add(path + "/..%2f" + coded(next));
    return targets.build();
  }

  private String form(Set<String> names) {
    return names.stream().map(name -> name + "=" + coded(next++)).collect(Collectors.joining("&"));
  }

  private List<String> headers() {
    String mark = mark(next);
    return List.of(
        "Authorization: Bearer " + Marks.KEY,
        "Authorization: Basic " + mark,
        "Cookie: JSESSIONID=" + Marks.COOKIE + "; known=" + Marks.TOKEN + "; x=\"" + Marks.LATIN,
        "Cookie: " + Marks.NAME + "=" + mark,
        "Accept: " + Marks.LATIN,
        "Accept-Language: " + Marks.LATIN + ",;" + mark,
        "Content-Type: " + Marks.LATIN + "/" + Marks.LATIN,
        "Content-Encoding: " + Marks.LATIN,
        "x-purpose: " + mark,
        "x-correlator: " + mark,
        "X-CSRF-TOKEN: " + Marks.TOKEN,
        "X-HTTP-Method-Override: " + Marks.LATIN,
        "X-Forwarded-For: " + mark,
        "Last-Event-ID: " + mark,
        "If-None-Match: " + mark,
        "If-Modified-Since: " + mark,
        "Range: bytes=" + mark,
        "Signature-Input: sig=(\"" + mark + "\");keyid=\"" + Marks.LATIN + "\"",
        "Signature: sig=:" + Marks.TOKEN + ":",
        "Content-Digest: sha-256=:" + Marks.TOKEN + ":",
        "Transfer-Encoding: " + Marks.LATIN,
        "Host: " + Marks.LATIN + ":" + Marks.NATIONAL_ID,
        "Origin: https://" + Marks.LATIN + ".example",
        Marks.LATIN + " " + Marks.MAIL + ": x",
        Marks.NAME + ": " + Marks.NAME);
  }

  private void forms(String operation, List<RawRequest> requests, RawRequest plain) {
    Set<String> names = parameters.getOrDefault(operation, Set.of());
    RawRequest form = plain.with("Content-Type: application/x-www-form-urlencoded");
    for (int round = 0; round < ROUNDS; round++) {
      requests.add(body(form, form(names)));
      next++;
    }
    requests.add(body(form, form(names) + "&" + form(names)));
    requests.add(body(form, "a=%zz" + coded(next) + "&" + coded(next) + "&=" + coded(next)));
  }

  private void bodies(String method, String pattern, List<RawRequest> requests, RawRequest plain) {
    JsonNode content =
        description
            .path("paths")
            .path(pattern)
            .path(method.toLowerCase(java.util.Locale.ROOT))
            .at("/requestBody/content");
    List<SpoiledBodies.Body> bodies = new ArrayList<>();
    content.forEachEntry((type, how) -> {
      JsonNode example = how.path("example");
      bodies.addAll(
          SpoiledBodies.of(
              type, example.isString() ? example.asString() : example.toString(), next));
    });
    if (bodies.isEmpty()) {
      bodies.addAll(SpoiledBodies.broken("application/json", next));
    }
    bodies.forEach(body -> {
      RawRequest typed = plain.with("Content-Type: " + body.type());
      requests.add(new RawRequest(method, plain.target(), typed.headers(), body.bytes()));
    });
  }

  private static RawRequest body(RawRequest request, String text) {
    return new RawRequest(
        request.method(),
        request.target(),
        request.headers(),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(int place) {
    return SpoiledBodies.mark(place);
  }

  private static String coded(int place) {
    return URLEncoder.encode(mark(place), StandardCharsets.UTF_8);
  }
}
