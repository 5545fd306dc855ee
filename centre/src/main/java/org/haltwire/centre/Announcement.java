package org.haltwire.centre;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What `up` prints once the centre serves.
@Component
class Announcement {

  private final ObjectProvider<Notice> notices;
  private volatile int port;

  Announcement(ObjectProvider<Notice> notices) {
    this.notices = notices;
  }

  @EventListener
  void serves(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  int port() {
    return port;
  }

  void print(PrintStream out) {
    out.println("console: http://localhost:" + port + "/");
    List<String> lines =
        notices.orderedStream().flatMap(notice -> notice.lines().stream()).toList();
    lines.forEach(out::println);
    out.flush();
  }
}
