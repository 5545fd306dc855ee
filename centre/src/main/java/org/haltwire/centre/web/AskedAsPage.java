package org.haltwire.centre.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.stereotype.Component;

/// What the navigation asks the rules of access about is a request that nobody sent, which knows
/// nothing of how it was dispatched; some rules look at that. It counts as sent by a browser.
@Component
final class AskedAsPage
    implements AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer {

  private final AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer
      paths = new PathPatternRequestTransformer();

  @Override
  public HttpServletRequest transform(HttpServletRequest request) {
    return new HttpServletRequestWrapper(paths.transform(request)) {
      @Override
      public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
      }
    };
  }
}
