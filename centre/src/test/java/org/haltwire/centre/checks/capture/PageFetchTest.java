package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import org.haltwire.centre.checks.capture.PageFetch.Not;
import org.haltwire.centre.checks.capture.PageFetch.Page;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// Names that lead inside, and answers without end.
class PageFetchTest {

  private static CaptureSettings settings(String proxy, Duration patience) {
    return new CaptureSettings(
        true,
        proxy,
        8,
        DataSize.ofKilobytes(100),
        patience,
        Duration.ofHours(1),
        1,
        1,
        1,
        Map.of());
  }

  private static HttpUrl url(String url) {
    HttpUrl read = HttpUrl.parse(url);
    return read == null ? HttpUrl.get("http://nowhere.invalid/") : read;
  }

  @Test
  void goesToNoMachineInside() throws Exception {
    for (String inside :
        List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "::1", "fd00::1")) {
      InetAddress address = InetAddress.ofLiteral(inside);
      PageFetch fetch =
          new PageFetch(settings("", Duration.ofSeconds(5)), _ -> List.of(address), "test");
      assertEquals(new Not(Miss.NOT_OPEN, 0), fetch.get(url("http://looks-open.example/")), inside);
    }
    PageFetch mixed =
        new PageFetch(
            settings("", Duration.ofSeconds(5)),
            _ -> List.of(InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")),
            "test");
    assertEquals(new Not(Miss.NOT_OPEN, 0), mixed.get(url("http://two-faced.example/")));
    PageFetch unknown =
        new PageFetch(
            settings("", Duration.ofSeconds(5)),
            host -> {
              throw new UnknownHostException(host);
            },
            "test");
    assertEquals(new Not(Miss.UNKNOWN_NAME, 0), unknown.get(url("http://nobody.example/")));
  }

  @Test
  void readsNoMoreThanItWantsAndNotForEver() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().toString().contains("endless")) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[8_192];
            try (OutputStream out = exchange.getResponseBody()) {
              while (true) {
                out.write(some);
              }
            }
          }
          // Of the other nothing comes.
        });
    server.start();
    try {
      String proxy = "http://127.0.0.1:" + server.getAddress().getPort();
      PageFetch patient =
          new PageFetch(settings(proxy, Duration.ofSeconds(20)), okhttp3.Dns.SYSTEM, "t");
      Page page = assertInstanceOf(Page.class, patient.get(url("http://endless.example/")));
      assertEquals(DataSize.ofKilobytes(100).toBytes(), page.body().length);
      PageFetch hasty =
          new PageFetch(settings(proxy, Duration.ofMillis(300)), okhttp3.Dns.SYSTEM, "t");
      assertEquals(new Not(Miss.TOO_SLOW, 0), hasty.get(url("http://silent.example/")));
    } finally {
      server.stop(0);
    }
  }
}
