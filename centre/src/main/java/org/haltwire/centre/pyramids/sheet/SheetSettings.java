package org.haltwire.centre.pyramids.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The sheet of signs.
///
/// @param sheet the file in the folder of policies that a new database begins with; where it is not
///   there, the one that ships
@ConfigurationProperties("haltwire.pyramids")
public record SheetSettings(@DefaultValue("pyramid-signs.yaml") String sheet) {}
