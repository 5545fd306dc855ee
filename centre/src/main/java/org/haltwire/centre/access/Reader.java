package org.haltwire.centre.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// Who sits at the console, by their session.
public final class Reader {

  private Reader() {}

  static boolean isPerson(Authentication who) {
    return !(who instanceof AnonymousAuthenticationToken);
  }

  /// The names of their permissions.
  static Set<String> may(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static boolean may(Authentication who, Permission permission) {
    return who.getAuthorities().stream()
        .anyMatch(one -> permission.name().equals(one.getAuthority()));
  }
}
