package org.haltwire.centre.participants.credential;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.haltwire.centre.participants.ParticipantSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets everything behind it see from where a request really comes, so that people behind one proxy
/// are not taken for one who guesses secrets.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientAddressFilter extends OncePerRequestFilter {

  private final ClientAddress addresses;

  ClientAddressFilter(ParticipantSettings settings) {
    this.addresses = new ClientAddress(settings.proxies(), settings.forwardedHeader());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!addresses.believes(request)) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(ClientAddress.BELIEVED, true);
    Optional<InetAddress> client = addresses.of(request);
    chain.doFilter(client.isPresent() ? new From(request, client.get()) : request, response);
  }

  private static final class From extends HttpServletRequestWrapper {

    private final String address;

    From(HttpServletRequest request, InetAddress address) {
      super(request);
      this.address = address.getHostAddress();
    }

    @Override
    public String getRemoteAddr() {
      return address;
    }
  }
}
