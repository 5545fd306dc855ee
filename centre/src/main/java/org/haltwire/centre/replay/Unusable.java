package org.haltwire.centre.replay;

import java.io.Serial;

/// The file, its mapping or the centre cannot be used as they are; the message says why.
public final class Unusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public Unusable(String why) {
    super(why);
  }
}
