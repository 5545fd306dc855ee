package org.haltwire.centre.calls.lab;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is between a proxy and the centre, and takes its time.
final class Slowly implements AutoCloseable {

  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
  private final Closeable door;
  private final int port;

  private Slowly(Closeable door, int port) {
    this.door = door;
    this.port = port;
  }

  /// Passes datagrams on, each so much later, from an address and to a port of this machine.
  static Slowly datagrams(String address, int to, Duration delay) throws IOException {
    DatagramSocket in = new DatagramSocket(0, InetAddress.getByName(address));
    DatagramSocket out = new DatagramSocket(0, InetAddress.getByName(address));
    InetSocketAddress centre = new InetSocketAddress(InetAddress.getLoopbackAddress(), to);
    Closeable door =
        () -> {
          in.close();
          out.close();
        };
    Slowly slowly = new Slowly(door, in.getLocalPort());
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (true) {
              DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
              in.receive(packet);
              packet.setSocketAddress(centre);
              slowly.after(delay, () -> send(out, packet));
            }
          } catch (IOException closed) {
            return;
          }
        });
    return slowly;
  }

  /// Says at once that bodies are taken, and hands each on after its time; never for an empty one.
  static Slowly bodies(Function<String, Optional<Duration>> delay, Consumer<String> to)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Slowly slowly = new Slowly(() -> server.stop(0), server.getAddress().getPort());
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          delay
              .apply(body)
              .ifPresent(time ->
                  slowly.after(time, () -> Thread.startVirtualThread(() -> to.accept(body))));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return slowly;
  }

  int port() {
    return port;
  }

  private void after(Duration delay, Runnable what) {
    var _ = later.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void send(DatagramSocket socket, DatagramPacket packet) {
    try {
      socket.send(packet);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    later.shutdownNow();
  }
}
