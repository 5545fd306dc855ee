package org.haltwire.centre.checks.bot;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/// The pictures that the Bot API gives out.
final class TestingFiles {

  private static final String PATH = "/file/bot" + TestingTelegram.TOKEN + "/";

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  void put(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  Map<String, Object> result(GetFile asked) {
    String id = asked.getFileId();
    if (!files.containsKey(id)) {
      throw new Refused(400, "Bad Request: wrong file_id");
    }
    return Map.of("file_id", id, "file_unique_id", "u", "file_path", "photos/" + id);
  }

  /// Whether it was a file that was asked for.
  boolean gave(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith(PATH)) {
      return false;
    }
    byte[] file = files.get(path.substring(path.lastIndexOf('/') + 1));
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
    exchange.close();
    return true;
  }
}
