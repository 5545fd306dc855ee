package org.haltwire.centre.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.haltwire.centre.access.oidc.OidcProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/// Signs people out at the provider too, after their session here has ended. They get there from a
/// page of its own: browsers let a form of ours lead nowhere else, not even by a redirect. While
/// the provider is away they are signed out here alone.
@Component
final class ProviderExit implements LogoutHandler, LogoutSuccessHandler {

  static final String BYE = "/sign-in?bye";

  private static final String TOKEN = "haltwire.leaving";

  private final OidcProvider provider;

  ProviderExit(OidcProvider provider) {
    this.provider = provider;
  }

  /// While the session is still there.
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    Errands.token(request).ifPresent(token -> request.setAttribute(TOKEN, token));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException, ServletException {
    String back = ConsoleAddress.of(provider.settings(), request) + BYE;
    String place =
        request.getAttribute(TOKEN) instanceof String token
            ? provider.exit(token, back).map(Object::toString).orElse("")
            : "";
    if (place.isEmpty()) {
      response.sendRedirect(BYE);
      return;
    }
    request.setAttribute(ProviderExitPage.PLACE, place);
    request.getRequestDispatcher(ProviderExitPage.PATH).forward(request, response);
  }
}
