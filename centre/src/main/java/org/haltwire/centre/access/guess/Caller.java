package org.haltwire.centre.access.guess;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Who tries to sign in, as far as one can tell from outside.
///
/// @param address of the connection; of IPv6 the first 64 bits count, which one household has
/// @param browser the secret of a browser in which this person has signed in before, else empty
public record Caller(String address, String browser) {

  private static final int FREE = 3;

  /// Many people may share an address.
  private static final int FREE_OF_ADDRESS = 10;

  private static final int PREFIX_BYTES = 8;

  /// What an attempt at this name counts for. In a browser that the person uses, strangers' guesses
  /// do not count, and its own count for nobody else: else a stranger could keep a person out.
  List<Guesser> guessers(String name) {
    return browser.isEmpty()
        ? List.of(
            new Guesser("address", network(address), FREE_OF_ADDRESS),
            new Guesser("name", name, FREE))
        : List.of(new Guesser("browser", browser, FREE));
  }

  private static String network(String address) {
    return address.indexOf(':') >= 0
            && InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", ""))
                instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
        : address;
  }
}
