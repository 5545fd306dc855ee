package org.haltwire.centre;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for programs that have to be told one. They are below those that the system gives to
/// whoever asks for any, so that no other socket of the tests takes one before the program does.
public final class FreePorts {

  private static final int FIRST = 10_000;
  private static final int MANY = 20_000;

  /// Two processes that test at a time begin far from each other.
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 577 % MANY));

  private FreePorts() {}

  /// A port that nobody has at this address, neither over UDP nor over TCP.
  public static int at(String address) throws IOException {
    InetAddress here = InetAddress.getByName(address);
    for (int tries = 0; tries < MANY; tries++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), MANY);
      if (isFree(here, port)) {
        return port;
      }
    }
    throw new IOException("Expected a free port at " + address + ", but got none");
  }

  private static boolean isFree(InetAddress here, int port) throws IOException {
    try {
      new DatagramSocket(new InetSocketAddress(here, port)).close();
      new ServerSocket(port, 1, here).close();
      return true;
    } catch (BindException taken) {
      return false;
    }
  }
}
