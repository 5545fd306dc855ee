package org.haltwire.centre.calls.sip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.haltwire.centre.Notice;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.calls.CallsSettings;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes SIP over UDP and TCP on one port. What cannot be read is dropped: over UDP nobody may be
/// answered for it, over TCP the connection ends.
@Component
final class SipServer implements SmartLifecycle, Notice {

  private static final Logger LOG = LoggerFactory.getLogger(SipServer.class);
  private static final int NOWHERE = -1;
  private static final int LARGEST = 65_535;
  private static final int BACKLOG = 128;
  private static final int CONNECTIONS = 1_000;
  private static final int IDLE_MILLIS = 120_000;
  private static final int BUFFER = 4 << 20;

  private final SipDoor door;
  private final CallsSettings settings;
  private final AtomicLong tags = new AtomicLong(System.nanoTime());
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile Optional<Sockets> sockets = Optional.empty();

  private record Sockets(DatagramSocket datagrams, ServerSocket server) {}

  SipServer(SipDoor door, CallsSettings settings) {
    this.door = door;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.sipPort() == NOWHERE) {
      return;
    }
    Sockets open = open();
    sockets = Optional.of(open);
    Thread.ofPlatform().name("sip-udp").daemon().start(() -> takeDatagrams(open.datagrams()));
    Thread.ofPlatform().name("sip-tcp").daemon().start(() -> takeConnections(open.server()));
  }

  /// Any free port has to be free over UDP and over TCP: a few are tried.
  private Sockets open() {
    IOException last = new IOException("no free port");
    for (int tries = 0; tries < (settings.sipPort() == 0 ? 20 : 1); tries++) {
      try {
        InetAddress address = InetAddress.getByName(settings.address());
        DatagramSocket datagrams =
            new DatagramSocket(new InetSocketAddress(address, settings.sipPort()));
        try {
          datagrams.setReceiveBufferSize(BUFFER);
          return new Sockets(
              datagrams, new ServerSocket(datagrams.getLocalPort(), BACKLOG, address));
        } catch (IOException taken) {
          datagrams.close();
          last = taken;
        }
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw new UnusableSettings(
        "Expected to take SIP at %s port %d, but %s. See haltwire.calls.address and sip-port."
            .formatted(settings.address(), settings.sipPort(), last.getMessage()));
  }

  @Override
  public void stop() {
    sockets.ifPresent(open -> {
      open.datagrams().close();
      close(open.server());
    });
    sockets = Optional.empty();
    connections.forEach(SipServer::close);
  }

  @Override
  public boolean isRunning() {
    return sockets.isPresent();
  }

  /// The port, where there is one.
  Optional<Integer> port() {
    return sockets.map(open -> open.datagrams().getLocalPort());
  }

  @Override
  public List<String> lines() {
    return port().stream()
        .map(port -> "sip: %s:%d, UDP and TCP".formatted(settings.address(), port))
        .toList();
  }

  private void takeDatagrams(DatagramSocket socket) {
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        SipRequest.parse(buffer, packet.getLength())
            .ifPresent(
                request -> answer(socket, request, (InetSocketAddress) packet.getSocketAddress()));
      } catch (SocketException closed) {
        LOG.debug("SIP over UDP ends: {}", FailureWords.brief(closed));
      } catch (IOException | RuntimeException failure) {
        LOG.warn("a SIP request failed: {}", FailureWords.brief(failure));
      }
    }
  }

  private void answer(DatagramSocket socket, SipRequest request, InetSocketAddress from) {
    String address = from.getAddress().getHostAddress();
    InetSocketAddress to =
        new InetSocketAddress(from.getAddress(), SipReply.port(request, from.getPort()));
    door.ask(
        request,
        address,
        reply -> {
          byte[] bytes = reply.bytes(request, tag(), address, from.getPort());
          try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
          } catch (IOException failure) {
            LOG.debug("a SIP answer was not sent: {}", FailureWords.brief(failure));
          }
        });
  }

  private void takeConnections(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (connections.size() >= CONNECTIONS) {
          close(socket);
        } else {
          connections.add(socket);
          Thread.startVirtualThread(() -> serve(socket));
        }
      } catch (IOException closed) {
        LOG.debug("SIP over TCP: {}", FailureWords.brief(closed));
      }
    }
  }

  private void serve(Socket socket) {
    ReentrantLock writing = new ReentrantLock();
    try (socket) {
      socket.setSoTimeout(IDLE_MILLIS);
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Optional<byte[]> message = SipFraming.next(in);
      while (message.isPresent()) {
        byte[] bytes = message.get();
        Optional<SipRequest> request = SipRequest.parse(bytes, bytes.length);
        if (request.isEmpty()) {
          return;
        }
        String address = socket.getInetAddress().getHostAddress();
        // A slow reader must not hold up whoever brings the answer.
        door.ask(
            request.get(),
            address,
            reply ->
                Thread.startVirtualThread(() ->
                    send(
                        socket,
                        writing,
                        reply.bytes(request.get(), tag(), address, socket.getPort()))));
        message = SipFraming.next(in);
      }
    } catch (IOException gone) {
      LOG.debug("a SIP connection ended: {}", FailureWords.brief(gone));
    } finally {
      connections.remove(socket);
    }
  }

  private static void send(Socket socket, ReentrantLock writing, byte[] bytes) {
    writing.lock();
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException gone) {
      LOG.debug("a SIP answer was not sent: {}", FailureWords.brief(gone));
    } finally {
      writing.unlock();
    }
  }

  private String tag() {
    return Long.toString(tags.incrementAndGet(), Character.MAX_RADIX);
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception gone) {
      LOG.debug("was closed: {}", FailureWords.brief(gone));
    }
  }
}
