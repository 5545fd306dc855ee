package org.haltwire.centre.recovery.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The shipped profiles as text, and as maps for whoever wants to see or spoil a part of one.
final class ShippedFiles {

  private ShippedFiles() {}

  static String text(String code) {
    try {
      return Files.readString(Path.of("../countries/" + code + ".yaml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Every map of it can be changed.
  static Map<String, Object> map(String code) {
    return map(new Load(LoadSettings.builder().build()).loadFromString(text(code)));
  }

  /// What lies at a path such as `hold`, `first`; numbers are places in a list.
  static Map<String, Object> at(Map<String, Object> top, List<String> path) {
    Object here = top;
    for (String step : path) {
      here = here instanceof List<?> list ? list.get(Integer.parseInt(step)) : map(here).get(step);
    }
    return map(here);
  }

  /// The paths of all maps in it, the top one first.
  static void maps(Object here, List<String> path, Map<List<String>, Map<String, Object>> found) {
    if (here instanceof Map<?, ?>) {
      Map<String, Object> map = map(here);
      found.put(path, map);
      map.forEach((key, value) -> maps(value, with(path, key), found));
    } else if (here instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        maps(list.get(i), with(path, Integer.toString(i)), found);
      }
    }
  }

  static Map<List<String>, Map<String, Object>> maps(String code) {
    Map<List<String>, Map<String, Object>> found = new LinkedHashMap<>();
    maps(map(code), List.of(), found);
    return found;
  }

  private static List<String> with(List<String> path, String step) {
    return java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(step)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
