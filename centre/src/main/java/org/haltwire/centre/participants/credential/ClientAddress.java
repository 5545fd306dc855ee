package org.haltwire.centre.participants.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From where a request comes: the other end of the socket, or, where that is a proxy of ours, the
/// last address in its header that is not. Whatever a stranger wrote further left is not looked at.
public final class ClientAddress {

  /// An attribute of a request whose address was put in the place of its proxy's.
  static final String BELIEVED = ClientAddress.class.getName() + ".believed";

  /// So many addresses are read from the right; a longer way through proxies is nobody's.
  private static final int HOPS_LIMIT = 16;

  private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");
  private static final Pattern PORT =
      Pattern.compile("(?:\\[([^]]*)](?::\\d+)?)|(?:([0-9.]+):\\d+)");

  private final List<Network> proxies;
  private final ForwardedHeader header;

  /// @param proxies ranges of addresses of which the header is believed
  public ClientAddress(List<String> proxies, ForwardedHeader header) {
    this.proxies = proxies.stream().map(Network::of).toList();
    this.header = header;
  }

  /// The address; nothing where a proxy of ours did not say one that can be read.
  public Optional<InetAddress> of(HttpServletRequest request) {
    Optional<InetAddress> socket = Network.address(withoutZone(request.getRemoteAddr()));
    return socket.filter(this::isProxy).isPresent() ? forwarded(request) : socket;
  }

  /// Whether a proxy of ours is at the other end of the socket.
  public boolean believes(HttpServletRequest request) {
    if (Boolean.TRUE.equals(request.getAttribute(BELIEVED))) {
      return true;
    }
    return !proxies.isEmpty()
        && Network.address(withoutZone(request.getRemoteAddr())).filter(this::isProxy).isPresent();
  }

  private Optional<InetAddress> forwarded(HttpServletRequest request) {
    List<String> hops = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(header.header()))) {
      hops.addAll(List.of(line.split(",", -1)));
    }
    Optional<InetAddress> last = Optional.empty();
    int furthest = Math.max(0, hops.size() - HOPS_LIMIT);
    for (int i = hops.size() - 1; i >= furthest; i--) {
      last = Network.address(withoutPort(hop(hops.get(i).strip())));
      if (last.isEmpty() || !isProxy(last.get())) {
        return last;
      }
    }
    return last;
  }

  private String hop(String text) {
    return switch (header) {
      case X_FORWARDED_FOR -> text;
      case FORWARDED -> {
        Matcher named = FOR.matcher(text);
        yield named.find() ? named.group(1).strip() : "";
      }
    };
  }

  private static String withoutPort(String text) {
    Matcher ported = PORT.matcher(text);
    if (!ported.matches()) {
      return text;
    }
    return ported.group(1) == null ? ported.group(2) : ported.group(1);
  }

  private static String withoutZone(String text) {
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(one -> one.contains(address));
  }
}
