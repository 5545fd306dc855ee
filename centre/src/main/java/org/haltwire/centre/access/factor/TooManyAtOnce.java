package org.haltwire.centre.access.factor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// So many passwords wait to be compared that one more would not be in time: try again.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class TooManyAtOnce extends RuntimeException {

  TooManyAtOnce() {
    super("Expected room to compare a password within seconds, but others were first");
  }
}
