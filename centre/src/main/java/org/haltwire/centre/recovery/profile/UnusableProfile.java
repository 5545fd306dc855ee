package org.haltwire.centre.recovery.profile;

import java.io.Serial;

/// There is no profile to rule, or it contradicts the settings; the message says what to do. (What
/// is wrong in a profile's file is a [org.haltwire.centre.yaml.WrongYaml].)
public final class UnusableProfile extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public UnusableProfile(String why) {
    super(why);
  }
}
