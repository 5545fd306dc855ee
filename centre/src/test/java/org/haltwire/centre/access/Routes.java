package org.haltwire.centre.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.TestingCentre;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every route of a running centre, as its own tables of handlers have them: pages, doors, the API
/// document, actuator endpoints, files.
public final class Routes {

  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private Routes() {}

  /// Patterns such as `/payments/{position}`.
  public static Set<String> patterns(TestingCentre centre) {
    Set<String> patterns = new TreeSet<>();
    for (var mapping : centre.beans(RequestMappingInfoHandlerMapping.class)) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(info -> patterns.addAll(info.getPatternValues()));
    }
    for (var mapping : centre.beans(AbstractUrlHandlerMapping.class)) {
      patterns.addAll(mapping.getHandlerMap().keySet());
    }
    return patterns;
  }

  /// Methods and patterns of the doors and pages, such as `POST /v1/payments`.
  public static Set<String> operations(TestingCentre centre) {
    Set<String> operations = new TreeSet<>();
    for (var mapping : centre.beans(RequestMappingInfoHandlerMapping.class)) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        for (String pattern : info.getPatternValues()) {
          info.getMethodsCondition()
              .getMethods()
              .forEach(method -> operations.add(method + " " + pattern));
        }
      }
    }
    return operations;
  }

  /// A path that the pattern matches, with values that may well exist.
  public static String path(String pattern) {
    return pattern
        .replaceAll("\\{position[^/]*}", "1")
        .replaceAll("\\{code}", "demo-bank")
        .replaceAll("\\{\\w+:([a-z]+)(\\|[a-z]+)*}", "$1")
        .replaceAll("\\{[^/]*}", "1")
        .replaceAll("\\*+", "x");
  }
}
