package org.haltwire.centre.yaml;

import java.io.Serial;

/// A file is not what was expected; the message says where, what was expected and what is there.
public final class WrongYaml extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  WrongYaml(String why) {
    super(why);
  }
}
