package org.haltwire.centre.calls.radius;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haltwire.centre.Notice;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.calls.CallsSettings;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes RADIUS over UDP on two ports, one for questions and one for accounting; both take both.
@Component
final class RadiusServer implements SmartLifecycle, Notice {

  private static final Logger LOG = LoggerFactory.getLogger(RadiusServer.class);
  private static final int NOWHERE = -1;

  /// RFC 2865, 3.
  private static final int LARGEST = 4_096;

  private static final int BUFFER = 4 << 20;

  private final RadiusDoor door;
  private final CallsSettings settings;
  private volatile List<DatagramSocket> sockets = List.of();

  RadiusServer(RadiusDoor door, CallsSettings settings) {
    this.door = door;
    this.settings = settings;
  }

  @Override
  public void start() {
    List<DatagramSocket> open = new ArrayList<>();
    for (int port : List.of(settings.radiusPort(), settings.radiusAccountingPort())) {
      if (port != NOWHERE) {
        DatagramSocket socket = open(port);
        open.add(socket);
        Thread.ofPlatform().name("radius").daemon().start(() -> take(socket));
      }
    }
    sockets = List.copyOf(open);
  }

  private DatagramSocket open(int port) {
    try {
      DatagramSocket socket =
          new DatagramSocket(
              new InetSocketAddress(InetAddress.getByName(settings.address()), port));
      socket.setReceiveBufferSize(BUFFER);
      return socket;
    } catch (IOException taken) {
      throw new UnusableSettings(
          ("Expected to take RADIUS at %s port %d, but %s."
                  + " See haltwire.calls.address, radius-port and radius-accounting-port.")
              .formatted(settings.address(), port, taken.getMessage()));
    }
  }

  @Override
  public void stop() {
    sockets.forEach(DatagramSocket::close);
    sockets = List.of();
  }

  @Override
  public boolean isRunning() {
    return !sockets.isEmpty();
  }

  /// The ports in the order of the settings, those that there are.
  List<Integer> ports() {
    return sockets.stream().map(DatagramSocket::getLocalPort).toList();
  }

  @Override
  public List<String> lines() {
    return ports().stream()
        .map(port -> "radius: %s:%d, UDP".formatted(settings.address(), port))
        .toList();
  }

  private void take(DatagramSocket socket) {
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        SocketAddress from = packet.getSocketAddress();
        byte[] bytes = Arrays.copyOf(buffer, packet.getLength());
        door.take(
            bytes, packet.getAddress().getHostAddress(), answer -> send(socket, answer, from));
      } catch (SocketException closed) {
        LOG.debug("RADIUS ends: {}", FailureWords.brief(closed));
      } catch (IOException | RuntimeException failure) {
        LOG.warn("a RADIUS packet failed: {}", FailureWords.brief(failure));
      }
    }
  }

  private static void send(DatagramSocket socket, byte[] answer, SocketAddress to) {
    try {
      socket.send(new DatagramPacket(answer, answer.length, to));
    } catch (IOException failure) {
      LOG.debug("a RADIUS answer was not sent: {}", FailureWords.brief(failure));
    }
  }
}
